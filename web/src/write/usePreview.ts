import { useState } from "react";
import { api } from "../api/client";
import type { Difficulty, Preview, PreviewTurn, TurnBody } from "../api/types";
import { opening, step, type Step } from "./steps";
import { useTask } from "./useTask";

/** A talk with the person of the file, as it was when the talk began. */
export interface Trial {
  preview: Preview;
  /** The text that the person was made of. */
  text: string;
  difficulty: Difficulty;
  steps: Step[];
  /** Of the turn that stopped it. */
  card: PreviewTurn["turn"]["risk"]["card"] | undefined;
}

export function usePreview() {
  const [trial, setTrial] = useState<Trial | null>(null);
  const { busy, failure, run } = useTask();

  const start = (text: string, difficulty: Difficulty) =>
    run(
      () => api.startPreview(text, difficulty),
      (preview) => { setTrial({ preview, text, difficulty, steps: [opening(preview)], card: undefined }); },
    );

  const say = (body: TurnBody): Promise<boolean> => {
    if (trial === null) return Promise.resolve(false);
    const { id } = trial.preview;
    return run(
      () => api.previewTurn(id, body),
      (turn) => {
        setTrial((now) =>
          now?.preview.id === id ? { ...now, steps: [...now.steps, step(body, turn)], card: turn.turn.risk.card } : now);
      },
    );
  };
  const clear = () => { setTrial(null); };
  return { trial, busy, failure, start, say, clear };
}
