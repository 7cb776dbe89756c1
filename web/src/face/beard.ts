import { between, type Point } from "./curve";
import type { Frame } from "./geometry";
import type { Half } from "./moves";
import { across } from "./points";

/** What grows on a chin and a lip goes where they go. Always told; drawn only on those who have it. */
export function beards(half: Half): Frame {
  const [wing, , base] = half.nostril;
  const [corner, , peak, bow] = half.lipTop;
  const low = half.lipBottom[2];
  const chin = half.jaw[8];
  const cheek = half.jaw[1];
  if (!wing || !base || !corner || !peak || !bow || !low || !chin || !cheek) return {};
  const over: Point[] = [[corner[0] + 3.4, corner[1] + 0.5], [wing[0] + 1.5, wing[1] + 4.2], [0, base[1] + 2]];
  const outer = half.jaw.slice(1).map(([x, y], i): Point => [x + (i < 6 ? 0.8 : 0), y + 0.5 * i]);
  const inner: Point[] = [[cheek[0] - 1.5, cheek[1] - 3], [cheek[0] - 5.5, cheek[1] + 13], [corner[0] + 11, corner[1] - 5], [wing[0] + 5, wing[1] + 5], [0, base[1] + 2]];
  const lip: Point[] = [[corner[0] + 2.6, corner[1] + 1.4], [peak[0] + 2, peak[1] + 0.8], [0, bow[1] + 0.6]];
  const patch: Point[] = [[corner[0] - 4.5, low[1] + 3.4], [5, low[1] + 2], [0, low[1] + 2]];
  const tip: Point[] = [[corner[0] - 4.5, low[1] + 4], [10.5, chin[1] - 3.5], [0, chin[1] + 1.6]];
  return {
    beard: { d: between(across(inner), across(outer)) },
    moustache: { d: between(across(over), across(lip)) },
    goatee: { d: between(across(patch), across(tip)) },
  };
}
