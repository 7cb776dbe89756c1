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

interface Lids {
  upper: string;
  opening: string;
}

function lids(x: number, open: number, lower: number): Lids {
  const up = EYE_Y - 17 * open + 3.5;
  const low = EYE_Y + 6 - 5.5 * lower;
  const left = x - EYE_HALF;
  const right = x + EYE_HALF;
  return {
    upper: `M${n(left)} ${n(EYE_Y + 1)}Q${n(x)} ${n(up)} ${n(right)} ${n(EYE_Y + 1)}`,
    opening: `M${n(left)} ${n(EYE_Y + 1)}Q${n(x)} ${n(up)} ${n(right)} ${n(EYE_Y + 1)}Q${n(x)} ${n(low + 3)} ${n(left)} ${n(EYE_Y + 1)}Z`,
  };
}

/** `side` is -1 for the brow on the left of the drawing, 1 for the right. */
function brow(side: -1 | 1, pose: Pose): string {
  const inner = 95 - 9 * pose.browInner + 6 * pose.browLower;
  const outer = 96 - 6 * pose.browOuter + 2 * pose.browLower + 2.5 * pose.browInner * (1 - pose.browOuter);
  const arch = 88.5 - 5 * pose.browOuter - 3 * pose.browInner + 7 * pose.browLower;
  const innerX = 120 + side * (11 - 3.5 * pose.browLower);
  const outerX = 120 + side * 34;
  return `M${n(innerX)} ${n(inner)}Q${n(120 + side * 23)} ${n(arch)} ${n(outerX)} ${n(outer)}`;
}

function mouth(pose: Pose): { lips: string; inside: string; lower: string } {
  const half = 14.5 + 4.5 * pose.mouthWide + 3 * Math.max(0, pose.mouthCorner) - 2.5 * pose.mouthPress;
  const corner = MOUTH_Y - 6.5 * pose.mouthCorner;
  const upper = MOUTH_Y + 4.5 * pose.mouthCorner - 4 * pose.upperLip - 2.2 * pose.mouthOpen;
  const low = MOUTH_Y + 5.5 * pose.mouthCorner + 22 * pose.mouthOpen;
  const left = MOUTH_X - half;
  const right = MOUTH_X + half;
  const under = low + 8 - 4 * pose.mouthPress - 2 * pose.chin;
  return {
    lips: `M${n(left)} ${n(corner)}Q${n(MOUTH_X)} ${n(upper)} ${n(right)} ${n(corner)}`,
    inside: `M${n(left)} ${n(corner)}Q${n(MOUTH_X)} ${n(upper)} ${n(right)} ${n(corner)}Q${n(MOUTH_X)} ${n(low)} ${n(left)} ${n(corner)}Z`,
    lower: `M${n(MOUTH_X - 6.5)} ${n((corner + under) / 2 + 2)}Q${n(MOUTH_X)} ${n((corner + under) / 2 + 4.5)} ${n(MOUTH_X + 6.5)} ${n((corner + under) / 2 + 2)}`,
  };
}

/** The whole moving drawing for one moment. Pure: the same pose and idle give the same frame. */
export function frameOf(pose: Pose, idle: Idle): Frame {
  const open = pose.lidOpen * (1 - 0.96 * idle.blink);
  const left = lids(LEFT_EYE, open, pose.lidLower);
  const right = lids(RIGHT_EYE, open, pose.lidLower);
  const gazeX = 4.2 * Math.max(-1, Math.min(1, pose.gazeX + idle.gazeX));
  const gazeY = 3.4 * Math.max(-1, Math.min(1, pose.gazeY + idle.gazeY));
  const lips = mouth(pose);
  const lines = Math.max(0, pose.browLower - 0.25);
  return {
    head: {
      transform: `translate(${n(0.4 * gazeX)} ${n(0.6 * idle.breath + 0.5 * gazeY)}) rotate(${n(5 * pose.tilt)} 120 180)`,
    },
    body: { transform: `translate(0 ${n(1.2 * idle.breath)})` },
    lidL: { d: left.upper },
    lidR: { d: right.upper },
    openL: { d: left.opening },
    openR: { d: right.opening },
    clipL: { d: left.opening },
    clipR: { d: right.opening },
    irisL: { transform: `translate(${n(LEFT_EYE + gazeX)} ${n(EYE_Y - 0.6 + gazeY)})` },
    irisR: { transform: `translate(${n(RIGHT_EYE + gazeX)} ${n(EYE_Y - 0.6 + gazeY)})` },
    browL: { d: brow(-1, pose) },
    browR: { d: brow(1, pose) },
    furrow: { opacity: n(Math.min(0.7, lines)) },
    cheeks: { opacity: n(0.16 + 0.4 * pose.cheek), transform: `translate(0 ${n(-3 * pose.cheek)})` },
    nose: { transform: `translate(0 ${n(-2 * pose.nose)})` },
    wrinkle: { opacity: n(0.7 * pose.nose) },
    lips: { d: lips.lips, "stroke-width": n(2.8 - 0.9 * pose.mouthPress) },
    inside: { d: lips.inside, opacity: pose.mouthOpen > 0.02 ? "1" : "0" },
    lowerLip: { d: lips.lower, opacity: n(0.45 * (1 - pose.mouthOpen)) },
    chin: { opacity: n(0.6 * pose.chin) },
  };
}
