import type { Looks } from "./looks";

const FRECKLES = [[92, 128], [97, 131], [88, 132], [101, 127], [95, 135], [104, 132]] as const;

/** What the skin shows on its own. */
export function Marks({ looks }: { looks: Looks }) {
  const { marks, shade, blush } = looks;
  return (
    <>
      {marks.includes("fullCheeks") && (
        <path fill="none" stroke={shade} strokeWidth="1.6" strokeLinecap="round" opacity="0.45" d="M88 141c2 5 6 8 10 9M152 141c-2 5-6 8-10 9" />
      )}
      {marks.includes("weathered") && (
        <g fill={blush} opacity="0.22">
          <ellipse cx="92" cy="132" rx="15" ry="8" />
          <ellipse cx="148" cy="132" rx="15" ry="8" />
          <ellipse cx="120" cy="137" rx="8" ry="5" />
        </g>
      )}
      {marks.includes("tired") && (
        <path fill={shade} opacity="0.3" d="M90 119c5 6 15 6 20 1-3 8-16 9-20-1ZM150 119c-5 6-15 6-20 1 3 8 16 9 20-1Z" />
      )}
      {marks.includes("freckles") && (
        <g fill={shade} opacity="0.75">
          {FRECKLES.flatMap(([x, y]) => [x, 240 - x].map((at) => <circle key={`${String(at)}-${String(y)}`} cx={at} cy={y} r="0.9" />))}
        </g>
      )}
      {marks.includes("mole") && <circle cx="139" cy="149" r="1.3" fill="#5a3a2c" />}
      {marks.includes("studs") && (
        <g fill="#d9c27a">
          <circle cx={120 - 49.5 * looks.shape.build.width} cy="130" r="1.9" />
          <circle cx={120 + 49.5 * looks.shape.build.width} cy="130" r="1.9" />
        </g>
      )}
    </>
  );
}
