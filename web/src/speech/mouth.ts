import type { ActionUnits, Viseme } from "../api/types";

/** What somebody is saying: the mouth's way through it, and when it began by `performance.now()`. */
export interface Speech {
  readonly track: readonly Viseme[];
  readonly startedAt: number;
}

/** What the mouth does at a moment of the sound; it rests before and after. */
export function shapeAt(track: readonly Viseme[], millis: number): Viseme["shape"] {
  return track.findLast((one) => one.from_ms <= millis)?.shape ?? "rest";
}

/** What a shape adds to a face, in action units: lips part, jaw drops, lips stretch, press. */
const UNITS: Record<Viseme["shape"], ActionUnits> = {
  rest: {},
  closed: { AU24: 0.3 },
  lip_teeth: { AU25: 0.3 },
  open: { AU25: 0.6, AU26: 0.75 },
  mid: { AU25: 0.5, AU26: 0.35 },
  spread: { AU20: 0.3, AU25: 0.6, AU26: 0.15 },
  round: { AU25: 0.5, AU26: 0.5 },
  pucker: { AU23: 0.2, AU25: 0.4, AU26: 0.15 },
  tongue: { AU25: 0.5, AU26: 0.2 },
  hiss: { AU20: 0.2, AU25: 0.5 },
};

/** A feeling's face while its mouth speaks: each unit as strongly as either asks for. */
export function speaking(units: ActionUnits, shape: Viseme["shape"]): ActionUnits {
  const said = { ...units };
  for (const [unit, much] of Object.entries(UNITS[shape])) said[unit] = Math.max(said[unit] ?? 0, much);
  return said;
}
