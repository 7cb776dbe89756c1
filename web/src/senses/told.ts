import type { FaceSeen } from "./faceReader";
import type { VoiceHeard } from "./hearVoice";

/** What is said of a face: nobody there, not to be told, or what it seems to do with how sure that is. */
export type FaceTold = { what: "nobody" } | { what: "unsure" } | { what: "smiling" | "atRest"; sure: "quite" | "rather" };

/** A smile and a face at rest are told apart well; of the other feelings a face shows, too few are found for anybody to be told. */
const TOLD: Partial<Record<string, "smiling" | "atRest">> = { joy: "smiling", neutral: "atRest" };

const QUITE_SURE = 0.75;

/** A single picture catches a face between two others: only what two looks in a row agree on is said. */
export function faceTold(before: FaceSeen | null, now: FaceSeen): FaceTold {
  if (!now.face) return { what: "nobody" };
  const agreed = before?.face === true && before.dominant === now.dominant;
  if (!agreed || now.uncertain || before.uncertain) return { what: "unsure" };
  const what = TOLD[now.dominant];
  if (what === undefined) return { what: "unsure" };
  return { what, sure: Math.min(now.confidence, before.confidence) >= QUITE_SURE ? "quite" : "rather" };
}

export type Step = "lower" | "same" | "higher";

/** Smaller moves are in every sentence and say nothing. */
const SEMITONES = 1.5;
const DECIBELS = 3;

const step = (by: number, least: number): Step => (by >= least ? "higher" : by <= -least ? "lower" : "same");

/** Null until enough was heard. */
export const voiceTold = ({ against }: VoiceHeard): { pitch: Step; level: Step } | null =>
  against === null ? null : { pitch: step(against.pitchSemitones, SEMITONES), level: step(against.levelDb, DECIBELS) };

/** Energy is told in three steps, and how sure that is in two: the reader was not tried on anybody's everyday voice, so it is never quite sure. */
export interface EnergyTold {
  energy: "low" | "middling" | "high";
  sure: "rather" | "hardly";
}

/** From here on a voice is told as lively or subdued; below, in between. */
const LIVELY = 0.2;
/** Clear of the next step by this much, and no more unsteady than that, it is rather sure. */
const CLEAR = 0.1;
const UNSTEADY = 0.3;

/** Null until enough was heard. */
export function energyTold({ energy: heard }: VoiceHeard): EnergyTold | null {
  if (heard === null) return null;
  const { energy, spread } = heard;
  const clear = Math.abs(Math.abs(energy) - LIVELY) >= CLEAR;
  return {
    energy: energy >= LIVELY ? "high" : energy <= -LIVELY ? "low" : "middling",
    sure: clear && spread <= UNSTEADY ? "rather" : "hardly",
  };
}
