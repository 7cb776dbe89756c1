import type { Looks } from "./looks";

/** What lies behind the head. */
export function HairBack({ looks }: { looks: Looks }) {
  const fill = looks.hair;
  switch (looks.style) {
    case "long":
      return <path fill={fill} d="M120 40C76 40 62 74 62 108c0 34-8 62-14 82 22 14 122 14 144 0-6-20-14-48-14-82 0-34-14-68-58-68Z" />;
    case "bob":
      return <path fill={fill} d="M120 42C78 42 62 74 63 108c0 22-4 38-8 50 18 10 34 8 40 2h50c6 6 22 8 40-2-4-12-8-28-8-50 1-34-15-66-57-66Z" />;
    case "bun":
      return (
        <g fill={fill}>
          <circle cx="120" cy="36" r="21" />
          <path d="M120 44C80 44 68 76 69 108c0 8 1 14 3 20h96c2-6 3-12 3-20 1-32-11-64-51-64Z" />
        </g>
      );
    case "curly":
      return (
        <g fill={fill}>
          {[
            [72, 84, 24], [66, 112, 22], [72, 138, 19], [168, 84, 24], [174, 112, 22], [168, 138, 19],
            [92, 60, 25], [120, 52, 26], [148, 60, 25],
          ].map(([x, y, r]) => (
            <circle key={`${String(x)}-${String(y)}`} cx={x} cy={y} r={r} />
          ))}
        </g>
      );
    case "short":
    case "grey":
      return <path fill={fill} d="M120 46C82 46 68 72 69 104c0 12 2 18 5 24h92c3-6 5-12 5-24 1-32-13-58-51-58Z" />;
  }
}

/** What falls over the forehead. */
export function HairFront({ looks }: { looks: Looks }) {
  const { hair, hairShine } = looks;
  switch (looks.style) {
    case "long":
      return (
        <g>
          <path fill={hair} d="M120 44c-36 0-53 26-52 66 4-4 7-10 9-18 20-4 38-14 50-30 10 16 22 26 38 30 1 8 3 13 7 18 2-40-16-66-52-66Z" />
          <path fill="none" stroke={hairShine} strokeWidth="2.5" strokeLinecap="round" d="M84 78c8-14 19-21 32-23" />
        </g>
      );
    case "bob":
      return (
        <g>
          <path fill={hair} d="M120 45c-37 0-53 26-51 62 4-5 6-12 8-20 24 0 46-9 60-22 12 4 22 12 26 24 1 7 3 13 7 18 2-36-14-62-50-62Z" />
          <path fill="none" stroke={hairShine} strokeWidth="2.5" strokeLinecap="round" d="M86 74c9-10 22-15 35-15" />
        </g>
      );
    case "bun":
      return (
        <g>
          <path fill={hair} d="M120 46c-36 0-51 26-49 58 3-18 11-31 26-38 14-5 32-5 46 0 15 7 23 20 26 38 2-32-13-58-49-58Z" />
          <path fill="none" stroke={hairShine} strokeWidth="2.5" strokeLinecap="round" d="M88 66c9-8 20-12 32-12M108 28c5-5 14-7 21-3" />
        </g>
      );
    case "curly":
      return (
        <g fill={hair}>
          {[
            [88, 76, 15], [104, 69, 15], [121, 67, 15], [138, 70, 15], [153, 77, 14], [76, 90, 11], [164, 91, 11],
          ].map(([x, y, r]) => (
            <circle key={`${String(x)}-${String(y)}`} cx={x} cy={y} r={r} />
          ))}
          <path fill="none" stroke={hairShine} strokeWidth="2.5" strokeLinecap="round" d="M92 62c3-6 9-8 14-6M124 56c4-5 11-5 15-1" />
        </g>
      );
    case "short":
      return (
        <g>
          <path fill={hair} d="M120 46c-36 0-51 24-50 56 4-8 7-16 9-24 14 2 30 0 44-7 10 6 24 9 38 7 3 8 5 16 9 24 2-32-14-56-50-56Z" />
          <path fill="none" stroke={hairShine} strokeWidth="2.5" strokeLinecap="round" d="M90 62c9-7 20-10 31-9" />
        </g>
      );
    case "grey":
      return (
        <g>
          <path fill={hair} d="M120 47c-35 0-51 23-50 55 4-7 6-13 8-22 8-12 24-16 42-16s34 4 42 16c2 9 4 15 8 22 2-32-15-55-50-55Z" />
          <path fill="none" stroke={hairShine} strokeWidth="2.5" strokeLinecap="round" d="M86 66c9-8 21-12 34-12M134 56c7 2 13 6 18 11" />
        </g>
      );
  }
}
