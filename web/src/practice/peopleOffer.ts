import type { Session, Turn } from "../api/types";

/** So many turns pass before people are offered again. */
const TURNS_APART = 10;

/** The last turn at which it is told, quietly, that people are there: the first whose words may speak of the learner, and then one in ten turns. What a branch took over was told there. */
export function peopleOffer(session: Session): Turn | null {
  const takenOver = session.parent ? session.parent.turn - 1 : 0;
  let told: Turn | null = null;
  for (const turn of session.turns) {
    const due = told === null || turn.turn - told.turn >= TURNS_APART;
    if (turn.turn > takenOver && (turn.risk.contacts ?? []).length > 0 && due) told = turn;
  }
  return told;
}
