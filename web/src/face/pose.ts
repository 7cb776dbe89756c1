import type { ActionUnits } from "../api/types";

/** How strongly each part of the drawn face acts: in [0, 1], but for gaze and tilt, in [-1, 1]. 0 everywhere is a face at rest. */
export interface Pose {
  /** AU1, frontalis, its inner part. */
  browInner: number;
  /** AU2, frontalis, its outer part. */
  browOuter: number;
  /** AU4, corrugator: lowers the brows and draws them together. */
  browLower: number;
  /** AU5, levator palpebrae. */
  lidRaise: number;
  /** AU42, 43 and 45. */
  lidClose: number;
  /** AU7, orbicularis oculi, its part in the lids. */
  lidTight: number;
  /** AU6, orbicularis oculi, its part around the eye. */
  cheek: number;
  /** AU9. */
  nose: number;
  /** AU10. */
  upperLip: number;
  /** AU12, zygomaticus major. */
  smile: number;
  /** AU14. */
  dimple: number;
  /** AU15. */
  frown: number;
  /** AU17, mentalis. */
  chin: number;
  /** AU20, risorius. */
  stretch: number;
  /** AU23, with 24 and 28, which thin the lips too. */
  tighten: number;
  /** AU18. */
  pucker: number;
  /** AU22. */
  funnel: number;
  /** AU25, with 16: the lower lip goes down and leaves the upper one. */
  part: number;
  /** AU26 in its lower half, AU27 to its end. */
  jaw: number;
  /** AU32: the lower lip under the upper teeth, as in f and v. */
  bite: number;
  /** How far the tip of the tongue is up behind the teeth. No action unit; for speech. */
  tongue: number;
  /** How far the lips meet whatever else opens them: for m, b and p. No action unit. */
  seal: number;
  gazeX: number;
  gazeY: number;
  tilt: number;
}

export const REST: Pose = {
  browInner: 0,
  browOuter: 0,
  browLower: 0,
  lidRaise: 0,
  lidClose: 0,
  lidTight: 0,
  cheek: 0,
  nose: 0,
  upperLip: 0,
  smile: 0,
  dimple: 0,
  frown: 0,
  chin: 0,
  stretch: 0,
  tighten: 0,
  pucker: 0,
  funnel: 0,
  part: 0,
  jaw: 0,
  bite: 0,
  tongue: 0,
  seal: 0,
  gazeX: 0,
  gazeY: 0,
  tilt: 0,
};

/** A jaw that only drops (AU26) is open this far of one that is stretched open (AU27). */
const DROPPED = 0.6;

const clamp = (x: number, low: number, high: number): number => Math.min(high, Math.max(low, x));

/** Units that do the same together do not pass 1, and each still shows beside the others. */
const together = (...parts: number[]): number => 1 - parts.reduce((rest, part) => rest * (1 - clamp(part, 0, 1)), 1);

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
 * FACS action units (Ekman, Friesen and Hager 2002) to the drawing's own controls.
 * Eyes and head: 51–56 turn and tilt the head, 61–64 the eyes.
 */
export function poseOf(units: ActionUnits): Pose {
  const au = reader(units);
  return {
    browInner: au(1),
    browOuter: au(2),
    browLower: au(4),
    lidRaise: au(5),
    lidClose: together(0.4 * au(42), au(43), au(45)),
    lidTight: au(7),
    cheek: au(6),
    nose: au(9),
    upperLip: au(10),
    smile: au(12),
    dimple: au(14),
    frown: au(15),
    chin: au(17),
    stretch: au(20),
    tighten: together(au(23), au(24), 0.7 * au(28)),
    pucker: au(18),
    funnel: au(22),
    part: together(au(25), 0.8 * au(16)),
    jaw: Math.max(DROPPED * au(26), au(27)),
    bite: au(32),
    tongue: 0,
  seal: 0,
    gazeX: clamp(au(62) - au(61) + 0.4 * (au(52) - au(51)), -1, 1),
    gazeY: clamp(au(64) - au(63) + 0.5 * (au(54) - au(53)), -1, 1),
    tilt: clamp(au(56) - au(55), -1, 1),
  };
}
