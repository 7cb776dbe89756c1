import { useCallback, useEffect, useRef, useState } from "react";
import { troubleOf, type Trouble } from "./trouble";

/** What a sense that runs has to say. */
export interface Tell<T> {
  /** That the device is lent: from then on it sees or hears, whatever is still to be loaded. */
  on: () => void;
  told: (now: T) => void;
}

export interface Sense<T> {
  state: "off" | "starting" | "on";
  told: T | null;
  trouble: Trouble | null;
  start: () => void;
  stop: () => void;
}

/** One sense that runs until it is stopped, or this part of the page is left. What it told is forgotten with it. */
export function useSense<T>(run: (tell: Tell<T>, signal: AbortSignal) => Promise<void>): Sense<T> {
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
    const still = <A extends unknown[]>(say: (...what: A) => void) => (...what: A) => {
      if (running.current === mine) say(...what);
    };
    const tell: Tell<T> = { on: still(() => { setState("on"); }), told: still(setTold) };
    run(tell, mine.signal).catch((caught: unknown) => {
      if (running.current !== mine) return;
      stop();
      const why = troubleOf(caught);
      if (why === "broken") console.error(caught); // no device is to blame, so a developer has to see what is
      setTrouble(why);
    });
  }, [run, stop]);

  useEffect(() => () => { running.current?.abort(); running.current = null; }, []);
  return { state, told, trouble, start, stop };
}
