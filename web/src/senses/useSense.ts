import { useCallback, useEffect, useRef, useState } from "react";
import { troubleOf, type Trouble } from "./trouble";

export interface Sense<T> {
  state: "off" | "starting" | "on";
  told: T | null;
  trouble: Trouble | null;
  start: () => void;
  stop: () => void;
}

/** One sense that runs until it is stopped, or this part of the page is left. What it told is forgotten with it. */
export function useSense<T>(run: (told: (now: T) => void, signal: AbortSignal) => Promise<void>): Sense<T> {
  const [state, setState] = useState<Sense<T>["state"]>("off");
  const [told, setTold] = useState<T | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const running = useRef<AbortController | null>(null);

  const stop = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setState("off");
    setTold(null);
  }, []);

  const start = useCallback(() => {
    if (running.current !== null) return;
    const mine = new AbortController();
    running.current = mine;
    setTrouble(null);
    setState("starting");
    const tell = (now: T) => {
      if (running.current !== mine) return;
      setState("on");
      setTold(now);
    };
    run(tell, mine.signal).catch((caught: unknown) => {
      if (running.current !== mine) return;
      stop();
      setTrouble(troubleOf(caught));
    });
  }, [run, stop]);

  useEffect(() => () => { running.current?.abort(); running.current = null; }, []);
  return { state, told, trouble, start, stop };
}
