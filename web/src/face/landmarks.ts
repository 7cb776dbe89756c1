import { browCurve, headMove, LEFT_EYE, lidCurves, mouthCurves, RIGHT_EYE, type Curve, type Point } from "./geometry";
import { STILL } from "./idle";
import type { Pose } from "./pose";

/** Half of the head below the ears, as FaceDrawing draws it. */
const JAW: readonly [Point, Point, Point, Point] = [
  [71, 104],
  [71, 144],
  [91, 180],
  [120, 180],
];

const lerp = (a: Point, b: Point, t: number): Point => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];

function on([from, bend, to]: Curve, t: number): Point {
  return lerp(lerp(from, bend, t), lerp(bend, to, t), t);
}

const along = (curve: Curve, at: readonly number[]): Point[] => at.map((t) => on(curve, t));

const reversed = ([from, bend, to]: Curve): Curve => [to, bend, from];

const bent = ([from, bend, to]: Curve, by: number): Curve => [from, [bend[0], bend[1] + by], to];

function jaw(): Point[] {
  const half = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((i): Point => {
    const t = i / 8;
    const [a, b, c, e] = JAW;
    return lerp(lerp(lerp(a, b, t), lerp(b, c, t), t), lerp(lerp(b, c, t), lerp(c, e, t), t), t);
  });
  return [...half, ...half.slice(0, 8).reverse().map(([x, y]): Point => [240 - x, y])];
}

function nose(raised: number): Point[] {
  const bridge = [112, 119, 126, 132].map((y): Point => [118, y - 2 * raised]);
  const nostrils: Point[] = [[113, 134.5], [116, 135.5], [119, 136], [122, 135.5], [125, 134.5]];
  return [...bridge, ...nostrils.map(([x, y]): Point => [x, y - 2 * raised])];
}

/** Outer corner first on the left of the drawing, inner first on the right: both go from left to right and back. */
function eye(x: number, pose: Pose): Point[] {
  const { upper, under } = lidCurves(x, pose.lidOpen, pose.lidLower);
  return [...along(upper, [0, 1 / 3, 2 / 3, 1]), ...along(under, [1 / 3, 2 / 3])];
}

function lips(pose: Pose): Point[] {
  const { upper, lower, under } = mouthCurves(pose);
  const outerUpper = bent(upper, -5 + 3 * pose.mouthPress);
  // the outer edge of the lower lip runs from corner to corner through the shadow under it
  const middle = on(under, 0.5)[1];
  const outerLower: Curve = [lower[0], [lower[1][0], 2 * middle - lower[0][1]], lower[2]];
  return [
    ...along(outerUpper, [0, 1 / 6, 2 / 6, 3 / 6, 4 / 6, 5 / 6, 1]),
    ...along(outerLower, [1 / 6, 2 / 6, 3 / 6, 4 / 6, 5 / 6]),
    ...along(upper, [0, 1 / 4, 2 / 4, 3 / 4, 1]),
    ...along(lower, [1 / 4, 2 / 4, 3 / 4]),
  ];
}

/**
 * The drawn face's own landmarks: 68 points in the order of Multi-PIE (Sagonas et al., ICCV Workshops 2013), in the drawing's
 * 240 × 240 box, x to the right and y down. "Left" in that order is the left of the picture. What the drawing does not show
 * (the wings of the nose, the outer edge of the lips) lies where it would be.
 */
export function landmarksOf(pose: Pose): Point[] {
  const points = [
    ...jaw(),
    ...along(reversed(browCurve(-1, pose)), [0, 1 / 4, 2 / 4, 3 / 4, 1]),
    ...along(browCurve(1, pose), [0, 1 / 4, 2 / 4, 3 / 4, 1]),
    ...nose(pose.nose),
    ...eye(LEFT_EYE, pose),
    ...eye(RIGHT_EYE, pose),
    ...lips(pose),
  ];
  const { x, y, degrees } = headMove(pose, STILL);
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  return points.map(([px, py]): Point => [
    120 + (px - 120) * cos - (py - 180) * sin + x,
    180 + (px - 120) * sin + (py - 180) * cos + y,
  ]);
}
