import type { Point } from "./curve";
import type { Pose } from "./pose";

/**
 * The points of one half of a face, each as [how far from the middle, how far down], in pixels of the drawing. Brows and lids go
 * from the inner end outward, lips from the corner to the middle, the jaw from the ear to the chin.
 */
export interface Half {
  brow: readonly Point[];
  /** Inner corner, two on the lid, outer corner. */
  upperLid: readonly Point[];
  lowerLid: readonly Point[];
  bridge: readonly Point[];
  /** Wing, sill, and the base in the middle. */
  nostril: readonly Point[];
  lipTop: readonly Point[];
  lipBottom: readonly Point[];
  innerTop: readonly Point[];
  innerBottom: readonly Point[];
  jaw: readonly Point[];
}

/** An average face at rest: the mean face of `perception` (`mean-face.tsv`) at 5.9 pixels a centimetre, its eyes somewhat larger. */
export const AT_REST: Half = {
  brow: [[11.7, 101.6], [17.6, 99.2], [24, 98.4], [31.2, 99.9], [37, 103.6]],
  upperLid: [[11, 114], [16.2, 109.9], [24.2, 109.7], [29.6, 112.8]],
  lowerLid: [[16.4, 116.6], [24, 116.4]],
  bridge: [[0, 113.9], [0, 121.2], [0, 128], [0, 134.7]],
  nostril: [[7.3, 139.3], [4, 140.4], [0, 141.1]],
  lipTop: [[16, 153.1], [10, 151], [3.4, 148.8], [0, 149.7]],
  lipBottom: [[9.7, 156.8], [4.9, 158.6], [0, 159.1]],
  innerTop: [[14.6, 153.2], [5.6, 153.2], [0, 153.5]],
  innerBottom: [[5.6, 153.3], [0, 153.6]],
  jaw: [[47, 113.4], [46, 125.8], [43.8, 137.3], [41, 147.5], [36.6, 158.4], [30.6, 166.8], [23.3, 172.4], [13.2, 177.6], [0, 180.1]],
};

type Moves = Partial<Half>;

/**
 * How far each control moves each point when it acts with all its strength. Directions and proportions are those of the
 * blendshapes of ICT-FaceKit (USC, MIT License) that come nearest to each unit and of the descriptions in the FACS manual; brows, lids and
 * the corners of the mouth move up to twice as far, since a drawing has no skin to crease.
 */
export const MOVES: Partial<Record<keyof Pose, Moves>> = {
  browInner: {
    brow: [[-0.8, -9], [-1, -8], [-0.5, -4.2], [0, -2], [0, -1.4]],
    bridge: [[0, -2.2], [0, -1.2], [0, -0.6], [0, -0.3]],
  },
  browOuter: {
    brow: [[0.3, -2.2], [1, -5], [1.6, -7.2], [1.3, -7.2], [0.8, -5]],
    bridge: [[0, -0.3], [0, 0], [0, 0], [0, 0]],
  },
  browLower: {
    brow: [[-3.4, 6.4], [-4.6, 6], [-4.8, 4.6], [-3.6, 2.2], [-1.8, 0.2]],
    upperLid: [[0, 0], [0, 0.7], [0, 0.5], [0, 0]],
  },
  lidRaise: { upperLid: [[0, -0.5], [0.4, -4.6], [0.4, -4.6], [0.3, -1.6]], lowerLid: [[0.1, -0.2], [0.2, -0.5]] },
  lidTight: {
    upperLid: [[0.3, -0.4], [0, 0.5], [0, 0.5], [-0.3, -0.5]],
    lowerLid: [[-1.4, -3.4], [-0.9, -2.8]],
  },
  cheek: {
    brow: [[0, 0.8], [0, 0.8], [0, 1.2], [0, 1.3], [-0.2, 1.2]],
    upperLid: [[-0.2, 0], [0, 0.6], [0, 0.6], [-0.7, -0.5]],
    lowerLid: [[-0.4, -2], [-0.7, -2.8]],
    nostril: [[0.9, -1], [0.4, -0.3], [0, 0.1]],
    lipTop: [[1, -1], [1.1, -0.9], [0.4, -0.4], [0, -0.2]],
    lipBottom: [[0.4, -0.5], [0.2, -0.2], [0, -0.1]],
    innerTop: [[1, -0.9], [0.9, -0.6], [0, -0.3]],
  },
  nose: {
    brow: [[-0.8, 3.6], [-0.9, 3.2], [-0.8, 2.1], [-0.5, 1.2], [-0.3, 0.5]],
    upperLid: [[0, -0.1], [0, 1.2], [0, 1], [0, -0.2]],
    lowerLid: [[-0.2, -1.9], [0, -1.2]],
    bridge: [[0, 0.5], [0, -0.6], [0, -1.5], [0, -2.1]],
    nostril: [[0.4, -4], [0.2, -3], [0, -2.2]],
    lipTop: [[-0.5, -2.7], [0.3, -4.1], [0.2, -3.6], [0, -3.4]],
    lipBottom: [[0, -1], [0, -0.5], [0, -0.4]],
    innerTop: [[-0.5, -2.1], [0.3, -2.8], [0, -2.5]],
    innerBottom: [[0, -0.6], [0, -0.4]],
  },
  upperLip: {
    nostril: [[1.2, -3], [0.6, -2.2], [0, -1.5]],
    lipTop: [[0, -1.9], [1.3, -4.8], [0.8, -4.8], [0, -4.5]],
    innerTop: [[0, -1.5], [1.1, -4], [0, -3.7]],
    lipBottom: [[0, -0.4], [0, -0.3], [0, -0.2]],
    innerBottom: [[0, -0.3], [0, -0.2]],
  },
  smile: {
    nostril: [[1.4, -1.2], [0.5, -0.6], [0, -0.4]],
    lipTop: [[5, -7], [3.6, -3.6], [1.6, -1.9], [0, -1.6]],
    lipBottom: [[3, -3.8], [1.8, -2.2], [0, -1.7]],
    innerTop: [[4.8, -6.6], [3, -2.4], [0, -1.5]],
    innerBottom: [[3, -2.4], [0, -1.5]],
    jaw: [[0, 0], [0.3, 0], [0.8, -0.3], [1, -0.8], [0.8, -1.4], [0.4, -1.8], [0.3, -2], [0, -1.8], [0, -1.6]],
  },
  dimple: {
    nostril: [[0.6, 0], [0, 0], [0, 0]],
    lipTop: [[1.8, -1.8], [1.2, 0.2], [0.5, 0.2], [0, 0]],
    lipBottom: [[1.5, -1.9], [1, -1.2], [0, -0.9]],
    innerTop: [[1.8, -1.7], [0.9, 0], [0, 0]],
    innerBottom: [[0.9, -0.6], [0, -0.3]],
  },
  frown: {
    nostril: [[0.2, 0.9], [0, 0.6], [0, 0.4]],
    lipTop: [[1.8, 6], [0.9, 2.4], [0.4, 1], [0, 0.8]],
    lipBottom: [[1, 1.5], [0.4, 0.2], [0, 0.1]],
    innerTop: [[1.8, 5], [0.5, 0.9], [0, 0.4]],
    innerBottom: [[0.6, 0.9], [0, 0.4]],
    jaw: [[0, 0], [0, 0], [0, 0], [0, 0], [0, 0.4], [0, 0.4], [0, 0.3], [0, -0.2], [0, -0.5]],
  },
  chin: {
    lipTop: [[0.4, -0.8], [0.1, -0.5], [0, -0.5], [0, -0.5]],
    lipBottom: [[0.7, -4], [0.3, -4.8], [0, -5.1]],
    innerTop: [[0.6, -1.4], [0.2, -2], [0, -2.4]],
    innerBottom: [[0.9, -3.6], [0, -4]],
    jaw: [[0, 0], [0, 0], [0, 0], [0, 0], [0, -0.4], [0, -1], [-0.4, -2.2], [-0.4, -4], [0, -5.4]],
  },
  stretch: {
    nostril: [[0.6, 0.2], [0.2, 0.2], [0, 0.2]],
    lipTop: [[6.2, 2.6], [3, 1.4], [1.3, 1], [0, 0.8]],
    lipBottom: [[4.4, 0.8], [2.2, -0.3], [0, -0.9]],
    innerTop: [[6.4, 2.3], [3, 0.7], [0, 0.1]],
    innerBottom: [[3.2, 0.4], [0, -0.1]],
    jaw: [[0, 0], [0, 0], [0.4, 0], [0.9, 0], [1.2, -0.2], [1, -0.4], [0.7, -0.4], [0.3, -0.4], [0, -0.5]],
  },
  tighten: {
    nostril: [[0.3, 1.6], [0.1, 1.5], [0, 1.4]],
    lipTop: [[-1, -0.4], [-0.2, 2.2], [0, 3.2], [0, 3.1]],
    lipBottom: [[-0.2, -2.6], [-0.7, -4.6], [0, -5.2]],
    innerTop: [[-0.9, -0.4], [-0.3, -0.5], [0, -0.6]],
    innerBottom: [[-0.3, -1.4], [0, -1.5]],
    jaw: [[0, 0], [0, 0], [0, 0], [0, 0], [0, -0.2], [0, -0.5], [0, -0.8], [0, -1.2], [0, -1.5]],
  },
  pucker: {
    nostril: [[-0.4, -0.2], [0, 0.1], [0, 0.2]],
    lipTop: [[-6.4, -0.8], [-3.4, -1.5], [-0.6, -2.1], [0, -2]],
    lipBottom: [[-3.4, 0.3], [-1.4, 1.2], [0, 1.6]],
    innerTop: [[-7, -0.8], [-2.4, -0.4], [0, -0.5]],
    innerBottom: [[-2.4, 0.6], [0, 0.9]],
  },
  funnel: {
    nostril: [[-0.2, -0.4], [0, -0.4], [0, -0.3]],
    lipTop: [[-3.6, 0], [-1, -1.6], [0, -3], [0, -3.4]],
    lipBottom: [[-1.4, 2.6], [-0.2, 4.2], [0, 5]],
    innerTop: [[-4, 0], [-1.6, -2.2], [0, -2.8]],
    innerBottom: [[-1.6, 3.4], [0, 4.4]],
    jaw: [[0, 0], [0, 0], [0, 0], [0, 0], [0, 0], [0, 0.3], [0, 0.8], [0, 1.6], [0, 2]],
  },
  part: {
    lipTop: [[0, 0.7], [0, -0.1], [0, -0.2], [0, -0.2]],
    lipBottom: [[0.6, 3], [0.5, 4.2], [0, 4.6]],
    innerTop: [[0, 0.8], [0, -0.2], [0, -0.3]],
    innerBottom: [[0.5, 4], [0, 4.7]],
    jaw: [[0, 0], [0, 0], [0, 0], [0, 0], [0, 0.1], [0, 0.3], [0.3, 0.6], [0, 1.3], [0, 2]],
  },
  jaw: {
    nostril: [[0.2, 1.2], [0.1, 0.8], [0, 0.6]],
    lipTop: [[-1.8, 7.8], [-0.3, 2.9], [0.2, 1.6], [0, 1.4]],
    lipBottom: [[-0.2, 15.6], [-0.4, 18.9], [0, 20.2]],
    innerTop: [[-1.4, 8.6], [0.2, 2.2], [0, 1.4]],
    innerBottom: [[0.2, 18.2], [0, 20.2]],
    jaw: [[0, 0], [0, 0.3], [-0.4, 1], [-0.9, 2.6], [-1.2, 5.4], [-1.2, 8.4], [-1, 10.8], [-0.6, 14.4], [0, 16.6]],
  },
  bite: {
    lipTop: [[0, 0], [0, -0.8], [0, -1.2], [0, -1.2]],
    lipBottom: [[0, -1.8], [0, -2.6], [0, -2.8]],
    innerTop: [[0, 0], [0, -1.4], [0, -1.6]],
    innerBottom: [[0, 0.4], [0, 0.4]],
  },
};
