import { line, n, type Point } from "./curve";
import type { Frame } from "./geometry";
import type { Half } from "./moves";
import { left, MIDDLE, right } from "./points";
import type { Pose } from "./pose";

const both = (half: readonly Point[]): string => line(left(half)) + line(right(half));
const shown = (strength: number): string => n(Math.max(0, Math.min(1, strength)));

/** What skin does where a muscle gathers it (FACS: furrows, wrinkles and pouches), and what age leaves of it. */
export function creases(half: Half, pose: Pose, lines: number, shut: number): Frame {
  const [wing] = half.nostril;
  const [corner] = half.lipTop;
  const [inner, near, far, outer] = half.upperLid;
  const [below, beside] = half.lowerLid;
  const [browIn, browMid, browTop, browOut] = half.brow;
  if (!wing || !corner || !inner || !near || !far || !outer || !below || !beside || !browIn || !browMid || !browTop || !browOut) return {};
  const fold = Math.max(0.75 * pose.nose, pose.upperLip, 0.75 * pose.smile, 0.35 * pose.stretch);
  const brows = Math.max(pose.browInner, 0.9 * pose.browOuter);
  // the lid's fold is pulled flat by a lid that shuts, and goes under a brow that comes down
  const lid = (1 - Math.max(pose.lidClose, shut)) * (1 - 0.8 * Math.max(pose.browLower, pose.nose));
  const lift = 3.2 - 1.2 * pose.lidRaise;
  const wide = 0.4 + 0.6 * pose.browOuter;
  return {
    lidFold: { d: both([[inner[0] + 0.5, inner[1] - 3.6], [near[0], near[1] - lift], [far[0], far[1] - lift], [outer[0] + 1.2, outer[1] - 1.8]]), opacity: shown(0.55 * lid + 0.1) },
    pouch: { d: both([[below[0] - 3, below[1] + 3], [below[0] + 3, below[1] + 4.4], [beside[0] + 2, beside[1] + 2.6]]), opacity: shown(0.42 * lines + 0.55 * Math.max(pose.cheek, 0.8 * pose.lidTight)) },
    crow: { d: both([[outer[0] + 3, outer[1] - 2], [outer[0] + 7.5, outer[1] - 4]]) + both([[outer[0] + 3.4, outer[1] + 1], [outer[0] + 8, outer[1] + 1.6]]), opacity: shown(0.75 * Math.max(0, lines - 0.25) + 0.75 * pose.cheek) },
    noseFold: {
      d: both([[wing[0] + 2.2, wing[1] - 3.4], [0.45 * wing[0] + 0.55 * corner[0] + 4.4, 0.5 * wing[1] + 0.5 * corner[1] - 2.2], [corner[0] + 4 + 0.6 * pose.smile, corner[1] - 1]]),
      opacity: shown(0.7 * Math.max(0, lines - 0.1) + 0.75 * fold),
    },
    forehead: {
      d: [0, 7].map((up) => {
        const bow = 2 * pose.browInner - 1.6 * pose.browOuter;
        const y = 84 - up - 2.5 * brows;
        return line([[MIDDLE - 26 * wide, y + bow], [MIDDLE - 12 * wide, y - 0.5 * bow], [MIDDLE, y - bow], [MIDDLE + 12 * wide, y - 0.5 * bow], [MIDDLE + 26 * wide, y + bow]]);
      }).join(""),
      opacity: shown(0.7 * Math.max(0, lines - 0.3) + 0.6 * brows),
    },
    furrow: { d: both([[browIn[0] - 6.2 + 2 * pose.browLower, browIn[1] - 3], [browIn[0] - 7 + 2 * pose.browLower, browIn[1] + 5]]), opacity: shown(0.3 * Math.max(0, lines - 0.45) + 0.85 * pose.browLower + 0.5 * pose.nose) },
    noseRoot: { d: both([[3, 116], [5.4, 118.6]]) + both([[3.2, 120.4], [6.6, 122.6]]) + line([[MIDDLE - 4, 112], [MIDDLE, 110.8], [MIDDLE + 4, 112]]), opacity: shown(pose.nose) },
    nose: {
      d: noseLine(half),
    },
    dimples: { d: both([[corner[0] + 3, corner[1] - 2.6], [corner[0] + 4.2, corner[1] + 0.4], [corner[0] + 3.2, corner[1] + 3]]), opacity: shown(0.8 * pose.dimple + 0.6 * pose.tighten + 0.5 * pose.frown + 0.3 * pose.stretch + 0.9 * Math.max(0, lines - 0.5)) },
    chinSkin: { d: [[-5, -9], [0, -7], [5, -9], [-2.5, -11.5], [2.5, -11.5]].map(([x, y]) => line([[MIDDLE + (x ?? 0) - 0.8, (half.jaw[8]?.[1] ?? 180) + (y ?? 0)], [MIDDLE + (x ?? 0) + 0.8, (half.jaw[8]?.[1] ?? 180) + (y ?? 0) + 0.3]])).join(""), opacity: shown(0.8 * pose.chin) },
    cheeks: { transform: `translate(0 ${n(-3.5 * pose.cheek - 1.5 * pose.smile)})`, opacity: shown(0.13 + 0.22 * pose.cheek + 0.06 * pose.smile) },
  };
}

/** The wings and the sill, as light from above draws them. */
function noseLine({ nostril, bridge }: Half): string {
  const [wing, sill, base] = nostril;
  const tip = bridge[3];
  if (!wing || !sill || !base || !tip) return "";
  const side: Point[] = [[wing[0] - 0.6, wing[1] - 5.2], [wing[0] + 0.5, wing[1] - 2.4], [wing[0] - 0.7, wing[1] + 0.3]];
  const under: Point[] = [[-sill[0] - 1, sill[1] - 0.8], [-sill[0] + 1.6, sill[1] - 0.2], [0, base[1] + 0.2], [sill[0] - 1.6, sill[1] - 0.2], [sill[0] + 1, sill[1] - 0.8]];
  return both(side) + line(under.map(([x, y]) => [MIDDLE + x, y]));
}
