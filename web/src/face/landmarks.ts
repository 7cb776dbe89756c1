import { AVERAGE, type Build } from "./build";
import type { Point } from "./curve";
import { headMove } from "./geometry";
import { STILL } from "./idle";
import { across, halfOf, left, right } from "./points";
import type { Pose } from "./pose";

/**
 * The drawn face's own landmarks: 68 points in the order of Multi-PIE (Sagonas et al., ICCV Workshops 2013), in the drawing's
 * 240 × 240 box, x to the right and y down. "Left" in that order is the left of the picture. The drawn lines go through them.
 */
export function landmarksOf(pose: Pose, build: Build = AVERAGE): Point[] {
  const half = halfOf(pose, build);
  // the outer corner first on the left of the drawing, the inner first on the right
  const leftEye = [...left(half.upperLid).reverse(), ...left(half.lowerLid)];
  const rightEye = [...right(half.upperLid), ...right(half.lowerLid).reverse()];
  const corner = half.lipTop.slice(0, 1);
  const points = [
    ...across(half.jaw),
    ...left(half.brow).reverse(),
    ...right(half.brow),
    ...right(half.bridge),
    ...across(half.nostril),
    ...leftEye,
    ...rightEye,
    ...across(half.lipTop),
    ...across([...corner, ...half.lipBottom]).slice(1, -1).reverse(),
    ...across(half.innerTop),
    ...across([...corner, ...half.innerBottom]).slice(1, -1).reverse(),
  ];
  const { x, y, degrees } = headMove(pose, STILL);
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  return points.map(([px, py]): Point => [
    120 + (px - 120) * cos - (py - 180) * sin + x,
    180 + (px - 120) * sin + (py - 180) * cos + y,
  ]);
}
