import type { AskedScale, NewSheet, Scale } from "../api/types";

/** The answer chosen for each item, by its number from 1. */
export type Chosen = Readonly<Record<number, number>>;

/** For whom a sheet is filled in: with a course, at one of two times; null for oneself. */
export interface Sitting {
  readonly asked: AskedScale;
  readonly time: "before" | "after";
}

/** What a cohort asks now; an "after" goes before a "before" that another cohort asks. */
export function openNow(asked: readonly AskedScale[]): Sitting[] {
  const at = (time: Sitting["time"]) => asked.filter((one) => one[time] === "open").map((one) => ({ asked: one, time }));
  return [...at("after"), ...at("before")];
}

export const leftOut = (scale: Scale, chosen: Chosen): number => scale.items - Object.keys(chosen).length;

/** Only what was answered is sent; without a sitting it is kept nowhere. */
export function sheetOf(chosen: Chosen, sitting: Sitting | null): NewSheet {
  const answers = Object.entries(chosen).map(([item, answer]) => ({ item: Number(item), answer }));
  return sitting === null ? { answers } : { answers, enrolment: sitting.asked.enrolment, time: sitting.time };
}

/** 48 rather than 48.0, and two decimals where missing answers were filled. */
export const shortly = (score: number): string => (Number.isInteger(score) ? String(score) : score.toFixed(2));
