import { BACKS, FRONTS } from "./hair";
import type { Looks } from "./looks";

const wide = (looks: Looks): string => `translate(120 0) scale(${String(looks.shape.build.width)} 1) translate(-120 0)`;
const light = { fill: "none", strokeWidth: 2.2, strokeLinecap: "round" } as const;

/** What lies behind the head. */
export function HairBack({ looks }: { looks: Looks }) {
  const { fill, shine } = BACKS[looks.back];
  return (
    <g transform={wide(looks)}>
      <path fill={looks.hair} d={fill} />
      {shine !== undefined && <path {...light} stroke={looks.hairShine} d={shine} />}
    </g>
  );
}

/** What falls over the forehead. */
export function HairFront({ looks }: { looks: Looks }) {
  const { fill, shine } = FRONTS[looks.front];
  return (
    <g transform={wide(looks)}>
      <path fill={looks.hair} d={fill} />
      {shine !== undefined && <path {...light} stroke={looks.hairShine} d={shine} />}
      {looks.marks.includes("hairband") && <path fill="none" stroke={looks.top} strokeWidth="6" d="M72 82c10-24 28-33 48-33s38 9 48 33" />}
      {looks.front === "beanie" && (
        <>
          <path fill="#3b4754" d="M68 84c0-38 22-56 52-56s52 18 52 56c-32 9-72 9-104 0Z" />
          <path fill="#2d3741" d="M67 78c32 10 74 10 106 0 1 5 1 10 0 15-32 9-74 9-106 0-1-5-1-10 0-15Z" />
          <path fill="none" stroke="#4b5968" strokeWidth="1.6" d="M82 84v13M94 87v13M107 88v13M120 89v13M133 88v13M146 87v13M158 84v13" />
        </>
      )}
    </g>
  );
}
