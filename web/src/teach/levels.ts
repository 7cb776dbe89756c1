import type { NewMark } from "../api/types";

/** EPITOME's three mechanisms, as the rubric orders them. */
export const LEVELS_OF = ["emotional_reaction", "interpretation", "exploration"] as const;

export type Mechanism = (typeof LEVELS_OF)[number];
export type Levels = Partial<Record<Mechanism, number>>;

export const levelsIn = (levels: Levels): Pick<NewMark, Mechanism> => ({
  emotional_reaction: levels.emotional_reaction ?? 0,
  interpretation: levels.interpretation ?? 0,
  exploration: levels.exploration ?? 0,
});

/** Whether each has been given. */
export const isWhole = (levels: Levels): boolean => LEVELS_OF.every((mechanism) => levels[mechanism] !== undefined);
