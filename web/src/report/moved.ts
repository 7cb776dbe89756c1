import type { InnerState } from "../api/types";

const PARTS = ["trust", "distress", "openness", "energy"] as const;

export interface Movement {
  part: (typeof PARTS)[number];
  /** In hundredths; never 0. */
  by: number;
}

/** What a turn moved inside the persona. Nothing is claimed where either side is unknown. */
export function moved(before: InnerState | undefined, after: InnerState | undefined): Movement[] {
  if (before === undefined || after === undefined) return [];
  return PARTS.map((part) => ({ part, by: Math.round(100 * (after[part] - before[part])) })).filter(({ by }) => by !== 0);
}
