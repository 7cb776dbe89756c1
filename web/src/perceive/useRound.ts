import { useRef, useState } from "react";
import { api, type ApiError } from "../api/client";
import type { Feeling, NewRound, Round, ShowingResult } from "../api/types";
import { asApiError } from "../api/useRemote";
import { newKey } from "../practice/kept";

interface Waiting {
  showing: number;
  feeling: Feeling;
  strength: number;
  key: string;
}

/** One round at a time: begun, named showing by showing, and read after each. */
export function useRound() {
  const [round, setRound] = useState<Round | null>(null);
  const [result, setResult] = useState<ShowingResult | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiError | null>(null);
  // The same answer sent again is the same request: a lost reply must not name the next showing.
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
        const same = before?.showing === number && before.feeling === feeling && before.strength === strength;
        const { key } = (waiting.current = same ? before : { showing: number, feeling, strength, key: newKey() });
        const taken = await api.nameShowing(round.id, { feeling, strength }, key);
        setRound(taken.round);
        setResult(taken.result);
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
