import type { Session } from "../api/types";

/** "Hannah Reid" is Hannah to those who talk with her; a Chinese name is said whole. */
export function shortName(name: string): string {
  return /^[\p{Script=Latin}\p{P}\s]+$/u.test(name) ? (name.split(" ")[0] ?? name) : name;
}

/** What the person had said just before the learner's turn `turn`. */
export function saidBefore(session: Session, turn: number): string {
  return session.turns.find((t) => t.turn === turn - 1)?.persona?.text ?? session.opening.text;
}
