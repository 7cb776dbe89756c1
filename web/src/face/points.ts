import { AVERAGE, type Build } from "./build";
import { mix, type Point } from "./curve";
import { AT_REST, MOVES, type Half } from "./moves";
import type { Pose } from "./pose";

export const MIDDLE = 120;
export const EYE_OUT = 20.4;
const EYE_Y = 113.4;
const MOUTH_Y = 153.5;
const NOSE_TOP = 118;

type Part = keyof Half;
const PARTS = Object.keys(AT_REST) as Part[];

const about = (centre: number, value: number, factor: number): number => centre + (value - centre) * factor;

const lower = (build: Build): number => 22 * (build.length - 1);
const longer = (build: Build): number => 18 * (build.noseLength - 1);
const mouthDown = (build: Build): number => 0.55 * lower(build) + 0.4 * longer(build);

/** How far down somebody's lips meet at rest. */
export const lipsMeet = (build: Build): number => MOUTH_Y + mouthDown(build);

/** Somebody's own face at rest. */
function builtHalf(build: Build): Half {
  const down = lower(build);
  const nose = longer(build);
  const eye = ([x, y]: Point, outer: number): Point => [about(EYE_OUT, x, build.eye), about(EYE_Y, y, build.eye) - build.eyeTilt * outer];
  const mouth = ([x, y]: Point): Point => [x * build.mouth, about(MOUTH_Y, y, build.lips) + mouthDown(build)];
  const beside = ([x, y]: Point): Point => [x * build.noseWidth, y > NOSE_TOP ? y + (nose * (y - NOSE_TOP)) / 22 : y];
  return {
    brow: AT_REST.brow.map(([x, y], i) => [x, y - build.browHeight - (build.browArch - 1) * ([0, 1, 2.2, 2, -0.6][i] ?? 0)]),
    upperLid: AT_REST.upperLid.map((point, i) => eye(point, i / 3)),
    lowerLid: AT_REST.lowerLid.map((point, i) => eye(point, (i + 1) / 3)),
    bridge: AT_REST.bridge.map(beside),
    nostril: AT_REST.nostril.map(beside),
    lipTop: AT_REST.lipTop.map(mouth),
    lipBottom: AT_REST.lipBottom.map(mouth),
    innerTop: AT_REST.innerTop.map(mouth),
    innerBottom: AT_REST.innerBottom.map(mouth),
    jaw: AT_REST.jaw.map(([x, y], i) => {
      const low = i / 8;
      const corner = Math.sin(Math.PI * Math.min(1, low * 1.15));
      const tip = Math.max(0, low - 0.6) / 0.4;
      return [x * build.width * (1 + (build.jaw - 1) * corner) * (1 + (build.chin - 1) * tip), y + down * low];
    }),
  };
}

function moved(part: Part, rest: readonly Point[], pose: Pose): Point[] {
  const points = rest.map(([x, y]): [number, number] => [x, y]);
  for (const [control, moves] of Object.entries(MOVES) as [keyof Pose, Partial<Half>][]) {
    const strength = pose[control];
    if (strength === 0) continue;
    moves[part]?.forEach(([dx, dy], i) => {
      const point = points[i];
      if (point === undefined) return;
      point[0] += strength * dx;
      point[1] += strength * dy;
    });
  }
  return points;
}

const built = new WeakMap<Build, Half>();

/**
 * Where the points of a face lie: the average one's, or somebody's own, in a pose.
 *
 * @param shut how far a blink has closed the eyes, 0 to 1
 */
export function halfOf(pose: Pose, build: Build = AVERAGE, shut = 0): Half {
  let rest = built.get(build);
  if (rest === undefined) {
    rest = builtHalf(build);
    built.set(build, rest);
  }
  const half = Object.fromEntries(PARTS.map((part) => [part, moved(part, rest[part], pose)])) as Record<Part, Point[]>;
  return { ...half, ...lids(half, pose, shut), ...lowerLip(half, pose.seal) };
}

/** Lids meet below the middle of the eye, and follow a glance downward. */
function lids({ upperLid, lowerLid }: Half, pose: Pose, shut: number): Pick<Half, "upperLid"> {
  const open = (1 - pose.lidClose) * (1 - shut) * (1 - 0.22 * Math.max(0, pose.gazeY));
  const upper = upperLid.map((point, i) => {
    const under = lowerLid[i - 1];
    if (under === undefined || i === 3) return point;
    const met: Point = [mix(point, under, 0.5)[0], under[1] - 0.5];
    return mix([met[0], met[1]], [point[0], Math.min(point[1], met[1])], open);
  });
  return { upperLid: upper };
}

/** Lips that press on one another do not pass through one another; lips that are sealed meet. */
function lowerLip({ innerTop, innerBottom, lipBottom }: Half, seal: number): Pick<Half, "innerBottom" | "lipBottom"> {
  const met = (i: number): number => (innerTop[i + 1]?.[1] ?? 0) + 0.1;
  const gap = Math.max(0, (innerBottom[1]?.[1] ?? 0) - met(1));
  return {
    innerBottom: innerBottom.map(([x, y], i): Point => [x, met(i) + (1 - seal) * Math.max(0, y - met(i))]),
    lipBottom: lipBottom.map(([x, y]): Point => [x, y - seal * gap]),
  };
}

/** On the right of the drawing. */
export const right = (half: readonly Point[]): Point[] => half.map(([x, y]) => [MIDDLE + x, y]);

/** On the left of the drawing. */
export const left = (half: readonly Point[]): Point[] => half.map(([x, y]) => [MIDDLE - x, y]);

/** From left to right through the middle, where the half ends. */
export const across = (half: readonly Point[]): Point[] => [...left(half), ...right(half.slice(0, -1)).reverse()];

