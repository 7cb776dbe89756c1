/** Time spent without a break, in milliseconds since the epoch. */
export interface Use {
  /** When it began. */
  readonly since: number;
  /** When there was last a sign of somebody. */
  readonly seen: number;
}

const MINUTE = 60_000;

/** Who gives no sign for as long has been away, and begins anew. Our own value. */
export const AWAY_MINUTES = 15;

export const begun = (now: number): Use => ({ since: now, seen: now });

/** After a sign of somebody. */
export const seen = (use: Use, now: number): Use => (isAway(use, now) ? begun(now) : { ...use, seen: now });

export const isAway = (use: Use, now: number): boolean => now - use.seen >= AWAY_MINUTES * MINUTE;

/** Whole minutes without a break. */
export const minutes = (use: Use, now: number): number => Math.floor((now - use.since) / MINUTE);

/**
 * The reminder that fell due after one minute and up to another, the latest of several; of those due in one minute the one
 * with the longest interval, which stands first.
 */
export function due<T extends { minutes: number }>(
  reminders: readonly T[],
  after: number,
  upTo: number,
): { reminder: T; minute: number } | undefined {
  for (let minute = upTo; minute > Math.max(after, 0); minute--) {
    const reminder = reminders.find((one) => minute % one.minutes === 0);
    if (reminder !== undefined) return { reminder, minute };
  }
  return undefined;
}

/** A text with what its braces stand for; undefined where something is left that nobody here knows. */
export function filled(text: string, words: Readonly<Record<string, string>>): string | undefined {
  const full = text.replace(/\{(\w+)\}/g, (slot, name: string) => words[name] ?? slot);
  return /\{\w+\}/.test(full) ? undefined : full;
}
