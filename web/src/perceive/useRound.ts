import { useRef, useState } from "react";
import { api, type ApiError } from "../api/client";
import type { Feeling, NewRound, Round, ShowingResult } from "../api/types";
import { asApiError } from "../api/useRemote";
import { newKey } from "../practice/kept";

interface Waiting {
  showing: number;
  key: string;
}

/** One round at a time: begun, named showing by showing, and read after each. */
export function useRound() {
  const [round, setRound] = useState<Round | null>(null);
  const [result, setResult] = useState<ShowingResult | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiError | null>(null);
  // One key for each showing, whatever is answered: where a reply was lost, another answer must not name the next one.
  const waiting = useRef<Waiting | null>(null);

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setFailure(null);
    try {
      await work();
    } catch (caught) {
      setFailure(asApiError(caught));
    }
    setBusy(false);
  };

  return {
    round,
    /** Of what was named last, until one goes on. */
    result,
    busy,
    failure,
    begin: (plan: NewRound) =>
      attempt(async () => {
        setRound(await api.startShowings(plan));
        setResult(null);
        waiting.current = null;
      }),
    name: (feeling: Feeling, strength: number) =>
      attempt(async () => {
        if (round === null || round.showing === null) return;
        const { number } = round.showing;
        const before = waiting.current;
        const { key } = (waiting.current = before?.showing === number ? before : { showing: number, key: newKey() });
        try {
          const taken = await api.nameShowing(round.id, { feeling, strength }, key);
          setRound(taken.round);
          setResult(taken.result);
        } catch (caught) {
          if (asApiError(caught).code !== "key-reused") throw caught;
          // The first answer was taken after all, and counts.
          const kept = await api.showings(round.id);
          setRound(kept);
          setResult(kept.results.at(-1) ?? null);
        }
      }),
    goOn: () => {
      setResult(null);
    },
    leave: () => {
      setRound(null);
      setResult(null);
      setFailure(null);
    },
  };
}
