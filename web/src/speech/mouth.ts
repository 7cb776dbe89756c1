import type { Viseme } from "../api/types";

/** What somebody is saying: the mouth's way through it, and when it began by `performance.now()`. */
export interface Speech {
  readonly track: readonly Viseme[];
  readonly startedAt: number;
}

/** What the mouth does at a moment of the sound; it rests before and after. */
export function shapeAt(track: readonly Viseme[], millis: number): Viseme["shape"] {
  return track.findLast((one) => one.from_ms <= millis)?.shape ?? "rest";
}
