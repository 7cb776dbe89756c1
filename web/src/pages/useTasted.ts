import { useState } from "react";
import { api } from "../api/client";
import type { Drill, Lang, PersonaTurn } from "../api/types";
import { newKey } from "../practice/kept";

export type Choice = "weak" | "strong";

/** Plays a reply and takes the session away again: a taste is no practice and leaves no trace. */
async function taste(drill: Drill, reply: string, language: Lang): Promise<PersonaTurn | null> {
  const { id } = await api.startDrill(drill, language);
  try {
    return (await api.turn(id, { text: reply }, newKey())).persona;
  } finally {
    await api.remove(id).catch(() => undefined);
  }
}

/** The reply that was chosen last, and what the drill's person does on it; null until that is known, or if it cannot be. */
export function useTasted(drill: Drill, language: Lang) {
  const [choice, setChoice] = useState<Choice | null>(null);
  // A choice that is there, but null, is being asked for or could not be had.
  const [answers, setAnswers] = useState<Partial<Record<Choice, PersonaTurn | null>>>({});
  const keep = (one: Choice, answer: PersonaTurn | null) => {
    setAnswers((before) => ({ ...before, [one]: answer }));
  };

  const choose = (one: Choice) => {
    setChoice(one);
    if (one in answers) return;
    keep(one, null);
    taste(drill, drill[one], language).then(
      (answer) => {
        keep(one, answer);
      },
      () => undefined,
    );
  };
  return { choice, choose, answer: choice === null ? null : (answers[choice] ?? null) };
}
