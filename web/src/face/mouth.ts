import { between, line, n, type Point } from "./curve";
import type { Frame } from "./geometry";
import type { Half } from "./moves";
import { across, MIDDLE } from "./points";
import type { Pose } from "./pose";

/** Where the upper teeth end and the lower ones begin, while the jaw is shut, below where the lips meet at rest. */
const UPPER_TEETH = 2.6;
const LOWER_TEETH = 2.8;
/** How far the lower ones go with a jaw that opens wide. */
const JAW_TEETH = 17;
/** A tongue that lies in the jaw shows this much less than its middle. */
const TONGUE_LIES = 5.5;

const row = (from: number, to: number, wide: number): string =>
  `M${n(MIDDLE - wide)} ${n(from)}H${n(MIDDLE + wide)}L${n(MIDDLE + wide - 1)} ${n(to - 0.8)}Q${n(MIDDLE)} ${n(to + 0.9)} ${n(MIDDLE - wide + 1)} ${n(to - 0.8)}Z`;

/** Teeth keep their place in the skull and in the jaw; lips only show or hide them. */
function inside(meet: number, pose: Pose): Frame {
  const upper = meet + UPPER_TEETH;
  const lower = meet + LOWER_TEETH + JAW_TEETH * pose.jaw;
  const tongue = lower + TONGUE_LIES - (lower - upper - 1) * pose.tongue;
  // lips pushed forward leave them in the dark
  const lit = n(1 - 0.85 * Math.max(pose.pucker, pose.funnel));
  return {
    upperTeeth: { d: row(upper - 14, upper, 14), opacity: lit },
    lowerTeeth: { d: row(lower + 9, lower, 11), opacity: lit },
    tongue: { transform: `translate(${n(MIDDLE)} ${n(tongue)})` },
  };
}

/** @param meet how far down the lips meet at rest */
export function mouthOf(half: Half, pose: Pose, meet: number): Frame {
  const corner = half.lipTop[0] as Point;
  const top = across(half.innerTop);
  const bottom = across([half.innerTop[0] as Point, ...half.innerBottom]);
  const from: Point = [MIDDLE - corner[0], corner[1]];
  const to: Point = [MIDDLE + corner[0], corner[1]];
  const hole = between(top, bottom);
  const gap = (half.innerBottom[1] as Point)[1] - (half.innerTop[2] as Point)[1];
  const low = (half.lipBottom[2] as Point)[1];
  const chin = (half.jaw[8] as Point)[1];
  const below = low + 0.24 * (chin - low) + 1;
  return {
    hole: { d: hole, opacity: gap > 0.3 ? "1" : "0" },
    holeClip: { d: hole },
    ...inside(meet, pose),
    upperLip: { d: between(across(half.lipTop), [from, ...top, to]) },
    lowerLip: { d: between([from, ...bottom, to], across([corner, ...half.lipBottom])) },
    meet: { d: line([from, ...top, to]) },
    underLip: {
      d: line([[MIDDLE - 8, below - 0.6], [MIDDLE, below + 1 - 2 * pose.chin], [MIDDLE + 8, below - 0.6]]),
      opacity: n(0.3 + 0.55 * pose.chin),
    },
  };
}
