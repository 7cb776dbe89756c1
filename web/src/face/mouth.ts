import { between, line, n, type Point } from "./curve";
import type { Frame } from "./geometry";
import type { Half } from "./moves";
import { across, left, MIDDLE, right } from "./points";
import type { Pose } from "./pose";

/** Where the upper teeth end and the lower ones begin, while the jaw is shut, below where the lips meet at rest. */
const UPPER_TEETH = 2.7;
const LOWER_TEETH = 2.9;
const JAW_TEETH = 17;

/** The teeth keep their place in the skull and in the jaw; lips only show or hide them. */
function teeth(meet: number, pose: Pose): { upper: string; lower: string; tongue: string } {
  const edge = meet + UPPER_TEETH;
  const low = meet + LOWER_TEETH + JAW_TEETH * pose.jaw;
  const row = (from: number, to: number, wide: number): string =>
    `M${n(MIDDLE - wide)} ${n(from)}H${n(MIDDLE + wide)}L${n(MIDDLE + wide - 1)} ${n(to - 0.8)}Q${n(MIDDLE)} ${n(to + 0.9)} ${n(MIDDLE - wide + 1)} ${n(to - 0.8)}Z`;
  // up behind the upper teeth it is seen between the rows; else it lies in the jaw
  const lies = low + 1.5 - (low - edge - 1) * pose.tongue;
  return { upper: row(edge - 14, edge, 14), lower: row(low + 9, low, 11), tongue: `translate(${n(MIDDLE)} ${n(lies + 4)})` };
}

export function mouthOf(half: Half, pose: Pose): Frame {
  const [corner] = half.lipTop;
  if (corner === undefined) return {};
  const [inside] = half.innerTop;
  const innerLow = [inside ?? corner, ...half.innerBottom];
  const outerLow = [corner, ...half.lipBottom];
  const top = across(half.innerTop);
  const hole = between(top, across(innerLow));
  const rows = teeth(153.4 + (half.nostril[2]?.[1] ?? 141.1) - 141.1 - 0, pose);
  const gap = (half.innerBottom[1]?.[1] ?? 0) - (half.innerTop[2]?.[1] ?? 0);
  const low = half.lipBottom[2]?.[1] ?? 159;
  const chin = half.jaw[8]?.[1] ?? 180;
  const below = low + 0.24 * (chin - low) + 1;
  return {
    hole: { d: hole, opacity: gap > 0.3 ? "1" : "0" },
    holeClip: { d: hole },
    upperTeeth: { d: rows.upper },
    lowerTeeth: { d: rows.lower },
    tongue: { transform: rows.tongue },
    upperLip: { d: between(across(half.lipTop), [left([corner])[0] as Point, ...top, right([corner])[0] as Point]) },
    lowerLip: { d: between([left([corner])[0] as Point, ...across(innerLow), right([corner])[0] as Point], across(outerLow)) },
    meet: { d: line([left([corner])[0] as Point, ...top, right([corner])[0] as Point]) },
    underLip: {
      d: line([[MIDDLE - 8, below - 0.6], [MIDDLE, below + 1 - 2 * pose.chin], [MIDDLE + 8, below - 0.6]]),
      opacity: n(0.3 + 0.55 * pose.chin),
    },
  };
}
