import { useCallback, useEffect, useRef, useState } from "react";
import { api, ApiError } from "../api/client";
import type { Lang } from "../api/types";
import { troubleOf, type Trouble } from "../senses/trouble";
import { useOffAtOnce } from "../senses/useOffAtOnce";
import { recognised } from "./recognition";
import { record } from "./record";

export type DictationState = "off" | "starting" | "listening" | "writing";

/** How it ended: words that are to be looked through, none, or why not. */
export type Ended = { what: "words" } | { what: "nothing" } | { what: "trouble"; trouble: Trouble } | { what: "failure"; failure: ApiError };

export interface Dictation {
  state: DictationState;
  seconds: number;
  ended: Ended | null;
  start: (by: "browser" | "server") => void;
  /** Ends what is being said, and has it written down. */
  finish: () => void;
}

const LONGEST_SECONDS = 58; // the server takes a minute

/** Has what somebody says written down, and hands over the words. Thrown away when the page is left or hidden, and at a press of Escape. */
export function useDictation(language: Lang, onWords: (words: string) => void): Dictation {
  const [state, setState] = useState<DictationState>("off");
  const [seconds, setSeconds] = useState(0);
  const [ended, setEnded] = useState<Ended | null>(null);
  const running = useRef<{ done: AbortController; thrown: AbortController } | null>(null);

  const drop = useCallback(() => {
    running.current?.thrown.abort();
    running.current = null;
    setState("off");
  }, []);
  const finish = useCallback(() => {
    running.current?.done.abort();
  }, []);

  const start = (by: "browser" | "server") => {
    if (running.current !== null) return;
    const mine = { done: new AbortController(), thrown: new AbortController() };
    running.current = mine;
    const still = () => running.current === mine;
    const asked = { on: () => { if (still()) setState("listening"); }, done: mine.done.signal, signal: mine.thrown.signal };
    const heard = async (): Promise<string | null> => {
      if (by === "browser") return recognised(language, asked);
      const sound = await record(asked);
      if (sound === null || !still()) return null;
      setState("writing");
      return (await api.transcribe(sound, language)).text;
    };
    setEnded(null);
    setSeconds(0);
    setState("starting");
    heard()
      .then((words) => {
        if (!still() || words === null) return;
        if (words !== "") onWords(words);
        setEnded({ what: words === "" ? "nothing" : "words" });
      })
      .catch((caught: unknown) => {
        if (!still()) return;
        setEnded(caught instanceof ApiError ? { what: "failure", failure: caught } : { what: "trouble", trouble: troubleOf(caught) });
      })
      .finally(() => {
        if (still()) drop();
      });
  };

  useOffAtOnce(state !== "off", drop);
  useEffect(() => drop, [drop]);
  useEffect(() => {
    if (state !== "listening") return;
    const began = performance.now();
    const timer = setInterval(() => {
      const now = Math.floor((performance.now() - began) / 1000);
      setSeconds(now);
      if (now >= LONGEST_SECONDS) finish();
    }, 500);
    return () => { clearInterval(timer); };
  }, [state, finish]);

  return { state, seconds, ended, start, finish };
}
