import type { Idle } from "./idle";
import type { Pose } from "./pose";

/** Attributes of the moving parts, by part name. The face is drawn in a 240 × 240 box. */
export type Frame = Record<string, Record<string, string>>;

const n = (x: number): string => x.toFixed(2);

const EYE_Y = 113;
const EYE_HALF = 12;
export const LEFT_EYE = 100;
export const RIGHT_EYE = 140;
const MOUTH_X = 120;
const MOUTH_Y = 150;

export type Point = readonly [number, number];

/** A quadratic Bézier curve: where it begins, what it bends to, where it ends. */
export type Curve = readonly [Point, Point, Point];

const d = (point: Point): string => `${n(point[0])} ${n(point[1])}`;
const begun = (curve: Curve): string => `M${d(curve[0])}Q${d(curve[1])} ${d(curve[2])}`;
const closed = (there: Curve, back: Curve): string => `${begun(there)}Q${d(back[1])} ${d(back[2])}Z`;

/** The upper lid from left to right, and the lower one back. */
export function lidCurves(x: number, open: number, lower: number): { upper: Curve; under: Curve } {
  const left: Point = [x - EYE_HALF, EYE_Y + 1];
  const right: Point = [x + EYE_HALF, EYE_Y + 1];
  return {
    upper: [left, [x, EYE_Y - 17 * open + 3.5], right],
    under: [right, [x, EYE_Y + 9 - 5.5 * lower], left],
  };
}

/** From its inner end outward. `side` is -1 for the brow on the left of the drawing, 1 for the right. */
export function browCurve(side: -1 | 1, pose: Pose): Curve {
  const inner = 95 - 9 * pose.browInner + 6 * pose.browLower;
  const outer = 96 - 6 * pose.browOuter + 2 * pose.browLower + 2.5 * pose.browInner * (1 - pose.browOuter);
  const arch = 88.5 - 5 * pose.browOuter - 3 * pose.browInner + 7 * pose.browLower;
  const innerX = 120 + side * (11 - 3.5 * pose.browLower);
  const outerX = 120 + side * 34;
  return [
    [innerX, inner],
    [120 + side * 23, arch],
    [outerX, outer],
  ];
}

interface Mouth {
  /** Where the lips meet, or the upper one ends, from left to right. */
  upper: Curve;
  /** Back along the edge of the lower lip. */
  lower: Curve;
  /** The shadow under the lower lip, from left to right. */
  under: Curve;
}

export function mouthCurves(pose: Pose): Mouth {
  const half = 14.5 + 4.5 * pose.mouthWide + 3 * Math.max(0, pose.mouthCorner) - 2.5 * pose.mouthPress;
  const corner = MOUTH_Y - 6.5 * pose.mouthCorner;
  const upper = MOUTH_Y + 4.5 * pose.mouthCorner - 4 * pose.upperLip - 2.2 * pose.mouthOpen;
  const low = MOUTH_Y + 5.5 * pose.mouthCorner + 22 * pose.mouthOpen;
  const left = MOUTH_X - half;
  const right = MOUTH_X + half;
  const under = low + 8 - 4 * pose.mouthPress - 2 * pose.chin;
  const shadow = (corner + under) / 2 + 2;
  return {
    upper: [
      [left, corner],
      [MOUTH_X, upper],
      [right, corner],
    ],
    lower: [
      [right, corner],
      [MOUTH_X, low],
      [left, corner],
    ],
    under: [
      [MOUTH_X - 6.5, shadow],
      [MOUTH_X, shadow + 2.5],
      [MOUTH_X + 6.5, shadow],
    ],
  };
}

/** How the head leans and shifts. */
export function headMove(pose: Pose, idle: Idle): { x: number; y: number; degrees: number } {
  return {
    x: 0.4 * gaze(4.2, pose.gazeX + idle.gazeX),
    y: 0.6 * idle.breath + 0.5 * gaze(3.4, pose.gazeY + idle.gazeY),
    degrees: 5 * pose.tilt,
  };
}

const gaze = (reach: number, to: number): number => reach * Math.max(-1, Math.min(1, to));

/** The whole moving drawing for one moment. Pure: the same pose and idle give the same frame. */
export function frameOf(pose: Pose, idle: Idle): Frame {
  const open = pose.lidOpen * (1 - 0.96 * idle.blink);
  const left = lidCurves(LEFT_EYE, open, pose.lidLower);
  const right = lidCurves(RIGHT_EYE, open, pose.lidLower);
  const gazeX = gaze(4.2, pose.gazeX + idle.gazeX);
  const gazeY = gaze(3.4, pose.gazeY + idle.gazeY);
  const head = headMove(pose, idle);
  const lips = mouthCurves(pose);
  const lines = Math.max(0, pose.browLower - 0.25);
  return {
    head: {
      transform: `translate(${n(head.x)} ${n(head.y)}) rotate(${n(head.degrees)} 120 180)`,
    },
    body: { transform: `translate(0 ${n(1.2 * idle.breath)})` },
    lidL: { d: begun(left.upper) },
    lidR: { d: begun(right.upper) },
    openL: { d: closed(left.upper, left.under) },
    openR: { d: closed(right.upper, right.under) },
    clipL: { d: closed(left.upper, left.under) },
    clipR: { d: closed(right.upper, right.under) },
    irisL: { transform: `translate(${n(LEFT_EYE + gazeX)} ${n(EYE_Y - 0.6 + gazeY)})` },
    irisR: { transform: `translate(${n(RIGHT_EYE + gazeX)} ${n(EYE_Y - 0.6 + gazeY)})` },
    browL: { d: begun(browCurve(-1, pose)) },
    browR: { d: begun(browCurve(1, pose)) },
    furrow: { opacity: n(Math.min(0.7, lines)) },
    cheeks: { opacity: n(0.16 + 0.4 * pose.cheek), transform: `translate(0 ${n(-3 * pose.cheek)})` },
    nose: { transform: `translate(0 ${n(-2 * pose.nose)})` },
    wrinkle: { opacity: n(pose.nose) },
    lips: { d: begun(lips.upper), "stroke-width": n(2.8 - 0.9 * pose.mouthPress) },
    inside: { d: closed(lips.upper, lips.lower), opacity: pose.mouthOpen > 0.02 ? "1" : "0" },
    lowerLip: { d: begun(lips.under), opacity: n(0.45 * (1 - pose.mouthOpen)) },
    chin: { opacity: n(0.6 * pose.chin) },
  };
}
