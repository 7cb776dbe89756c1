import { useEffect } from "react";

const EVERY_MS = 30_000;

/**
 * Asks again whenever the page is come back to, and every half minute: what was allowed may have been taken back in another window or on
 * another machine. While nothing answers, what was known stays.
 */
export function useChangedElsewhere<T>(load: () => Promise<T>, set: (now: T) => void): void {
  useEffect(() => {
    let current = true;
    const again = () => {
      load().then(
        (now) => { if (current) set(now); },
        () => undefined,
      );
    };
    window.addEventListener("focus", again);
    const timer = setInterval(again, EVERY_MS);
    return () => {
      current = false;
      window.removeEventListener("focus", again);
      clearInterval(timer);
    };
  }, [load, set]);
}
