import type { Course, Enrolment, Unit } from "../api/types";

/** What a talk that belongs to a course is to be like; kept in this tab with the talk. */
export interface CourseNote {
  course: string;
  enrolment: string;
  unit: string;
  /** Before every how manyeth reply a guess is asked for; 0 for never. */
  guessEvery: number;
  feedback: NonNullable<Unit["talk"]>["feedback"];
  /** Without hints, guesses and signs. */
  alone: boolean;
  leastTurns: number;
  /** Whether it has been counted in the course. */
  counted: boolean;
}

export function noteFor(course: Course, enrolment: Enrolment, unit: Unit): CourseNote | null {
  if (unit.talk === undefined) return null;
  return {
    course: course.course.id,
    enrolment: enrolment.id,
    unit: unit.id,
    guessEvery: unit.talk.guess_every,
    feedback: unit.talk.feedback,
    alone: unit.kind === "final",
    leastTurns: unit.talk.least_turns,
    counted: false,
  };
}

/** Whether the reply after so many turns needs a guess before it. */
export const asksGuess = (note: Pick<CourseNote, "guessEvery"> | null, turns: number): boolean =>
  note !== null && note.guessEvery > 0 && (turns + 1) % note.guessEvery === 0;
