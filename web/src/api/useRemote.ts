import { useCallback, useEffect, useState } from "react";
import { ApiError } from "./client";

export type Remote<T> =
  | { state: "loading" }
  | { state: "ready"; value: T }
  | { state: "failed"; error: ApiError };

export const asApiError = (caught: unknown): ApiError =>
  caught instanceof ApiError ? caught : new ApiError("broken", 0, "");

/**
 * Loads once per `load` (wrap it in useCallback) and again on `reload`.
 * An answer that arrives after `load` changed is dropped.
 */
export function useRemote<T>(load: () => Promise<T>): {
  remote: Remote<T>;
  reload: () => void;
  set: (value: T) => void;
} {
  const [remote, setRemote] = useState<Remote<T>>({ state: "loading" });
  const [round, setRound] = useState(0);

  useEffect(() => {
    let current = true;
    load().then(
      (value) => {
        if (current) setRemote({ state: "ready", value });
      },
      (caught: unknown) => {
        if (current) setRemote({ state: "failed", error: asApiError(caught) });
      },
    );
    return () => {
      current = false;
    };
  }, [load, round]);

  const reload = useCallback(() => {
    setRemote({ state: "loading" });
    setRound((n) => n + 1);
  }, []);
  const set = useCallback((value: T) => {
    setRemote({ state: "ready", value });
  }, []);
  return { remote, reload, set };
}
