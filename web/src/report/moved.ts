import type { InnerState } from "../api/types";

const PARTS = ["trust", "distress", "openness", "energy"] as const;

export interface Movement {
  part: (typeof PARTS)[number];
  /** In hundredths; never 0. */
  by: number;
}

/** What a turn moved inside the persona. Nothing is claimed of what is unknown on either side: before the first turn trust alone is told. */
export function moved(before: Partial<InnerState> | undefined, after: InnerState | undefined): Movement[] {
  if (before === undefined || after === undefined) return [];
  return PARTS.flatMap((part) => {
    const from = before[part];
    const by = from === undefined ? 0 : Math.round(100 * (after[part] - from));
    return by === 0 ? [] : [{ part, by }];
  });
}
