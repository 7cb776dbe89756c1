import { AVERAGE, type Build } from "./build";
import { between, line, n, onward, type Point } from "./curve";
import type { Idle } from "./idle";
import { beards } from "./beard";
import { creases } from "./creases";
import { mouthOf } from "./mouth";
import { across, EYE_OUT, halfOf, left, lipsMeet, MIDDLE, right } from "./points";
import type { Pose } from "./pose";

/** Attributes of the moving parts, by part name. The face is drawn in a 240 × 240 box. */
export type Frame = Record<string, Record<string, string>>;

/** What of the drawing is somebody's own. */
export interface Shape {
  build: Build;
  /** How much age has drawn, 0 to 1. */
  lines: number;
}

const SOMEBODY: Shape = { build: AVERAGE, lines: 0 };

const IRIS_Y = 113.3;
const CROWN_Y = 47;
/** Half of a brow's thickness, from its inner end outward. */
const BROW = [1.7, 2.1, 2, 1.5, 0.4] as const;

const gaze = (reach: number, to: number): number => reach * Math.max(-1, Math.min(1, to));

/** How the head leans and shifts. */
export function headMove(pose: Pose, idle: Idle): { x: number; y: number; degrees: number } {
  return {
    x: 0.5 * gaze(4, pose.gazeX + idle.headX),
    y: 0.6 * idle.breath + 0.5 * gaze(3, pose.gazeY + idle.headY),
    degrees: 5 * pose.tilt,
  };
}

const both = (half: readonly Point[], draw: (points: readonly Point[]) => string): string =>
  draw(left(half).reverse()) + draw(right(half));

function brow(half: readonly Point[], weight: number): (points: readonly Point[]) => string {
  const thick = (points: readonly Point[], way: number): Point[] =>
    points.map(([x, y]) => {
      // the same thickness whichever end comes first
      const i = half.findIndex(([out]) => Math.abs(out - Math.abs(x - MIDDLE)) < 1e-6);
      return [x, y + way * weight * (BROW[i] ?? 1)];
    });
  return (points) => between(thick(points, -1), thick(points, 1));
}

/** The outline of the face from ear to ear over the chin, and back over the crown. */
function skull(jaw: readonly Point[]): string {
  const ear = jaw[0]?.[0] ?? 47;
  const side = ear + 1.5;
  const over = `C${n(MIDDLE + side + 1)} 72 ${n(MIDDLE + 0.62 * side)} ${n(CROWN_Y)} ${n(MIDDLE)} ${n(CROWN_Y)}`;
  const back = `C${n(MIDDLE - 0.62 * side)} ${n(CROWN_Y)} ${n(MIDDLE - side - 1)} 72 ${n(MIDDLE - ear)} 113.40`;
  return `M${n(MIDDLE - ear)} 113.40${onward(across(jaw))}${over}${back}Z`;
}

/** The whole moving drawing for one moment. Pure: the same pose, idle and shape give the same frame. */
export function frameOf(pose: Pose, idle: Idle, { build, lines }: Shape = SOMEBODY): Frame {
  const half = halfOf(pose, build, idle.blink);
  const head = headMove(pose, idle);
  const gazeX = gaze(4, pose.gazeX + idle.gazeX);
  const gazeY = gaze(3, pose.gazeY + idle.gazeY);
  const [inner, , , outer] = half.upperLid;
  const under = [inner, ...half.lowerLid, outer].filter((point) => point !== undefined);
  const eyes = between(left(half.upperLid).reverse(), left(under).reverse()) + between(right(half.upperLid), right(under));
  return {
    head: { transform: `translate(${n(head.x)} ${n(head.y)}) rotate(${n(head.degrees)} 120 180)` },
    body: { transform: `translate(0 ${n(1.2 * idle.breath)})` },
    skull: { d: skull(half.jaw) },
    eyes: { d: eyes },
    eyesClip: { d: eyes },
    irisL: { transform: `translate(${n(MIDDLE - EYE_OUT + gazeX)} ${n(IRIS_Y + gazeY)}) scale(${n(build.eye)})` },
    irisR: { transform: `translate(${n(MIDDLE + EYE_OUT + gazeX)} ${n(IRIS_Y + gazeY)}) scale(${n(build.eye)})` },
    lids: { d: both(half.upperLid, line) },
    underLids: { d: both(under, line), opacity: n(0.35 + 0.4 * Math.max(pose.lidTight, pose.cheek)) },
    brows: { d: both(half.brow, brow(half.brow, build.browWeight)) },
    ...creases(half, pose, lines, idle.blink),
    ...mouthOf(half, pose, lipsMeet(build)),
    ...beards(half),
  };
}

