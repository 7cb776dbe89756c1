import type { ActionUnits } from "../api/types";

/** What the drawn face can do. All in [0, 1] except gaze, tilt and mouthCorner, in [-1, 1], and lidOpen, which stares at 1.2. */
export interface Pose {
  browInner: number;
  browOuter: number;
  browLower: number;
  lidOpen: number;
  lidLower: number;
  cheek: number;
  nose: number;
  mouthCorner: number;
  mouthOpen: number;
  mouthWide: number;
  mouthPress: number;
  upperLip: number;
  chin: number;
  gazeX: number;
  gazeY: number;
  tilt: number;
}

export const REST: Pose = {
  browInner: 0,
  browOuter: 0,
  browLower: 0,
  lidOpen: 0.76,
  lidLower: 0,
  cheek: 0,
  nose: 0,
  mouthCorner: 0.04,
  mouthOpen: 0,
  mouthWide: 0,
  mouthPress: 0,
  upperLip: 0,
  chin: 0,
  gazeX: 0,
  gazeY: 0,
  tilt: 0,
};

const clamp = (x: number, low: number, high: number): number => Math.min(high, Math.max(low, x));

/** Reads "AU4" and "AU04" alike; anything that is no number in a known unit counts as still. */
function reader(units: ActionUnits): (n: number) => number {
  const byNumber = new Map<number, number>();
  for (const [name, value] of Object.entries(units)) {
    const digits = /^AU0*(\d+)/i.exec(name)?.[1];
    if (digits !== undefined && Number.isFinite(value)) byNumber.set(Number(digits), clamp(value, 0, 1));
  }
  return (n) => byNumber.get(n) ?? 0;
}

/**
 * FACS action units (Ekman & Friesen) to the drawing's own controls.
 * Eyes and head: 51–56 turn and tilt the head, 61–64 the eyes.
 */
export function poseOf(units: ActionUnits): Pose {
  const au = reader(units);
  return {
    browInner: au(1),
    browOuter: au(2),
    browLower: clamp(au(4) + 0.5 * au(9), 0, 1), // the muscle of the nose draws the brows down too
    lidOpen: clamp(
      REST.lidOpen + 0.44 * au(5) - 0.26 * au(7) - 0.14 * au(6) - 0.22 * au(9) - 0.3 * au(42) - 0.76 * au(43),
      0.04,
      1.2,
    ),
    lidLower: clamp(0.7 * au(7) + 0.8 * au(6) + 0.6 * au(9), 0, 1),
    cheek: clamp(au(6) + 0.4 * au(12), 0, 1),
    nose: clamp(au(9) + 0.4 * au(10), 0, 1),
    mouthCorner: clamp(REST.mouthCorner + au(12) + 0.3 * au(14) - au(15) - 0.25 * au(17), -1, 1),
    mouthOpen: clamp(0.25 * au(25) + 0.7 * au(26) + au(27), 0, 1),
    mouthWide: clamp(0.7 * au(20) + 0.5 * au(12), 0, 1),
    mouthPress: clamp(au(23) + au(24) + 0.4 * au(28), 0, 1),
    upperLip: au(10),
    chin: au(17),
    gazeX: clamp(au(62) - au(61) + 0.4 * (au(52) - au(51)), -1, 1),
    gazeY: clamp(au(64) - au(63) + 0.5 * (au(54) - au(53)), -1, 1),
    tilt: clamp(au(56) - au(55), -1, 1),
  };
}
