export type Point = readonly [number, number];

/** Two digits, and never "-0.00": attributes that did not change then compare as equal. */
export const n = (x: number): string => (Math.round(x * 100) / 100 + 0).toFixed(2);

const at = ([x, y]: Point): string => `${n(x)} ${n(y)}`;

/**
 * The way on from the first of the points through all others, as Bézier curves that bend smoothly (a Catmull-Rom spline whose
 * ends are doubled). Begins with a curve, for a pen that stands on the first point.
 */
export function onward(points: readonly Point[]): string {
  let way = "";
  for (let i = 0; i + 1 < points.length; i++) {
    const here = points[i] as Point;
    const there = points[i + 1] as Point;
    const before = points[i - 1] ?? here;
    const after = points[i + 2] ?? there;
    const leave: Point = [here[0] + (there[0] - before[0]) / 6, here[1] + (there[1] - before[1]) / 6];
    const arrive: Point = [there[0] - (after[0] - here[0]) / 6, there[1] - (after[1] - here[1]) / 6];
    way += `C${at(leave)} ${at(arrive)} ${at(there)}`;
  }
  return way;
}

/** A line through the points. */
export const line = (points: readonly Point[]): string => (points[0] === undefined ? "" : `M${at(points[0])}${onward(points)}`);

/** What lies between two lines that both go from left to right. */
export function between(above: readonly Point[], below: readonly Point[]): string {
  const back = [...below].reverse();
  return `${line(above)}L${back[0] === undefined ? "" : at(back[0])}${onward(back)}Z`;
}

export const plus = ([x, y]: Point, dx: number, dy: number): Point => [x + dx, y + dy];
export const mix = (a: Point, b: Point, t: number): Point => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
