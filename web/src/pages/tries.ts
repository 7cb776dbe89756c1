import type { SessionSummary } from "../api/types";

export interface Try {
  session: SessionSummary;
  /** Which try of its conversation this is, from 1; null for one that was never taken again. */
  nth: number | null;
  /** The turn from which it was taken again; null for a first try. */
  from: number | null;
  /** Whether the entry before it is a try of the same conversation. */
  joined: boolean;
}

/** The tries of one conversation side by side, newest first; conversations in the order in which they came. */
export function inTries(sessions: readonly SessionSummary[]): Try[] {
  const byId = new Map(sessions.map((session) => [session.id, session]));
  const families = new Map<string, SessionSummary[]>();
  for (const session of sessions) {
    const root = rootOf(session, byId);
    families.set(root, [...(families.get(root) ?? []), session]);
  }
  return [...families].flatMap(([root, family]) => {
    const made = family.map(({ created_at, id }) => `${created_at} ${id}`).sort();
    // A first try that was deleted was a try all the same.
    const before = byId.has(root) ? 0 : 1;
    const alone = family.length + before === 1;
    return family.map((session, at) => ({
      session,
      nth: alone ? null : made.indexOf(`${session.created_at} ${session.id}`) + 1 + before,
      from: session.parent?.turn ?? null,
      joined: at > 0,
    }));
  });
}

function rootOf(session: SessionSummary, byId: ReadonlyMap<string, SessionSummary>): string {
  let at = session;
  while (at.parent) {
    const parent = byId.get(at.parent.session);
    if (parent === undefined) return at.parent.session;
    at = parent;
  }
  return at.id;
}
