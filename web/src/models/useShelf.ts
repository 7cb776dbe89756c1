import { useCallback, useEffect } from "react";
import { api } from "../api/client";
import type { Job, ModelShelf } from "../api/types";
import { useRemote } from "../api/useRemote";
import { useTask } from "../write/useTask";

const MILLIS_TO_NEXT_LOOK = 3_000;

/** Everything that is registered, looked at again and again while the page is open. A look that fails leaves what was there. */
export function useShelf() {
  const { remote, reload, set } = useRemote<ModelShelf>(api.models);
  const { run, failure } = useTask();
  useEffect(() => {
    if (remote.state !== "ready") return;
    const timer = setTimeout(() => { void run(api.models, set); }, MILLIS_TO_NEXT_LOOK);
    return () => { clearTimeout(timer); };
  }, [remote, run, set, failure]); // a look that failed is followed by the next
  const look = useCallback(() => run(api.models, set), [run, set]);
  return { remote, reload, look };
}

export const isUnderWay = ({ state }: Job): boolean => state === "waiting" || state === "running";
