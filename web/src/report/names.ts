import type { Session } from "../api/types";

/** What the person had said just before the learner's turn `turn`. */
export function saidBefore(session: Session, turn: number): string {
  return session.turns.find((t) => t.turn === turn - 1)?.persona?.text ?? session.opening.text;
}
