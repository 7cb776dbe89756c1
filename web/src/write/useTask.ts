import { useCallback, useEffect, useRef, useState } from "react";
import type { ApiError } from "../api/client";
import { asApiError } from "../api/useRemote";

/** Something that is asked of the server now and then: whether it is under way, and how it failed. One at a time. */
export function useTask() {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const alive = useRef(true);
  const running = useRef(false);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);

  /** Resolves to whether it was done; what comes after the page was left is dropped. */
  const run = useCallback(async <T,>(ask: () => Promise<T>, then: (answer: T) => void): Promise<boolean> => {
    if (running.current) return false;
    running.current = true;
    setBusy(true);
    setFailure(null);
    try {
      const answer = await ask();
      if (alive.current) then(answer);
      return true;
    } catch (caught) {
      if (alive.current) setFailure(asApiError(caught));
      return false;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);
  const forget = useCallback(() => { setFailure(null); }, []);
  return { busy, failure, run, forget };
}
