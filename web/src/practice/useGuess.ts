import { useState } from "react";
import { api, type ApiError } from "../api/client";
import type { Guess } from "../api/types";
import { asApiError } from "../api/useRemote";
import { isBlank } from "./blank";

/** What the server takes where no strength is given. */
const CLEARLY = 2;

export interface Draft {
  feeling: Guess["emotion"] | null;
  strength: number;
  need: string;
}

const NOTHING: Draft = { feeling: null, strength: CLEARLY, need: "" };

/** One guess a turn, sent when it is noted or, at the latest, before what is said next. */
export interface Guessing extends Draft {
  noted: boolean;
  busy: boolean;
  /** Why the last guess was not kept. */
  failure: ApiError | null;
  change: (part: Partial<Draft>) => void;
  /** Sends what is chosen and not yet noted. Never rejects. */
  note: () => Promise<void>;
  /** The next turn's begins. */
  clear: () => void;
}

export function useGuess(session: string): Guessing {
  const [draft, setDraft] = useState(NOTHING);
  const [noted, setNoted] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiError | null>(null);
  return {
    ...draft,
    noted,
    busy,
    failure,
    change: (part) => {
      setDraft({ ...draft, ...part });
      setFailure(null);
    },
    note: async () => {
      const { feeling: emotion, strength, need } = draft;
      setFailure(null);
      if (emotion === null || noted || busy) return;
      setBusy(true);
      try {
        await api.guess(session, { emotion, strength, ...(isBlank(need) ? {} : { need: need.trim() }) });
        setNoted(true);
      } catch (caught) {
        setFailure(asApiError(caught));
      }
      setBusy(false);
    },
    clear: () => {
      setDraft(NOTHING);
      setNoted(false);
    },
  };
}
