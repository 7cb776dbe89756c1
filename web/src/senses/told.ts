import type { FaceSeen } from "./faceReader";
import type { VoiceHeard } from "./hearVoice";

/** What is said of a face: nobody there, not to be told, or a feeling with how sure that is. */
export type FaceTold = { what: "nobody" } | { what: "unsure" } | { what: "feeling"; code: string; sure: "quite" | "rather" };

const QUITE_SURE = 0.75;

/** A single picture catches a face between two others: only what two looks in a row agree on is said. */
export function faceTold(before: FaceSeen | null, now: FaceSeen): FaceTold {
  if (!now.face) return { what: "nobody" };
  const agreed = before?.face === true && before.dominant === now.dominant;
  if (!agreed || now.uncertain || before.uncertain) return { what: "unsure" };
  return { what: "feeling", code: now.dominant, sure: Math.min(now.confidence, before.confidence) >= QUITE_SURE ? "quite" : "rather" };
}

export type Step = "lower" | "same" | "higher";

/** Smaller moves are in every sentence and say nothing. */
const SEMITONES = 1.5;
const DECIBELS = 3;

const step = (by: number, least: number): Step => (by >= least ? "higher" : by <= -least ? "lower" : "same");

/** Null until enough was heard. */
export const voiceTold = ({ against }: VoiceHeard): { pitch: Step; level: Step } | null =>
  against === null ? null : { pitch: step(against.pitchSemitones, SEMITONES), level: step(against.levelDb, DECIBELS) };
