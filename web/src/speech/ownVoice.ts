import type { Lang, PersonaCard } from "../api/types";

type Voice = Pick<SpeechSynthesisVoice, "lang" | "localService" | "name">;

/** Voices that systems come with, by what they are called; no browser says whose voice it is. */
const SHE = /\b(female|huihui|yaoyao|xiaoxiao|ting-?ting|mei-?jia|sin-?ji|lili|samantha|kate|serena|susan|hazel|zira|karen|moira|fiona|tessa|sonia|libby|victoria|jenny|aria)\b/i;
const HE = /\b(male|kangkang|yunxi|yunyang|li-?mu|daniel|oliver|arthur|george|david|mark|alex|fred|ryan|thomas|guy)\b/i;

const CHILD = 16;

/**
 * The browser's own voice for a person, where it has a better one than the server's: of this machine (others are spoken
 * by their maker, who would be sent the words), not the one that the server has too, and of somebody like them. Null where
 * there is none; none is a child's.
 */
export function ownVoice<V extends Voice>(voices: readonly V[], language: Lang, { age, pronoun }: PersonaCard): V | null {
  const like = /^(she|her|她)/i.test(pronoun) ? SHE : /^(he|him|他)/i.test(pronoun) ? HE : null;
  if (age < CHILD || like === null) return null;
  return (
    voices.find(
      ({ lang, localService, name }) =>
        localService && lang.toLowerCase().split(/[-_]/)[0] === language && !/espeak/i.test(name) && like.test(name),
    ) ?? null
  );
}

export const browserVoices = (): SpeechSynthesisVoice[] => ("speechSynthesis" in window ? window.speechSynthesis.getVoices() : []);
