import { useEffect, useState } from "react";
import { api, ApiError } from "../api/client";
import type { Job, NewPromotion } from "../api/types";
import { useTask } from "../write/useTask";
import { isUnderWay } from "./useShelf";

const MILLIS_TO_NEXT_LOOK = 1_000;

/** What came of it. @param failed why it could not be measured; null where it was */
export interface PromotionOutcome {
  readonly refused: boolean;
  readonly failed: string | null;
}

/** A promotion, from asking for it to what came of it. */
export function usePromotion(model: string, onDone: () => void) {
  const [job, setJob] = useState<Job | null>(null);
  const [outcome, setOutcome] = useState<PromotionOutcome | null>(null);
  const { run, failure } = useTask();

  useEffect(() => {
    if (job === null) return;
    const timer = setTimeout(() => {
      void run(
        async () => {
          const now = await api.job(job.id);
          if (isUnderWay(now)) return { now, came: null };
          if (now.state === "done") return { now, came: await api.promotionDone(now.id) };
          setJob(null);
          throw new ApiError("broken", 0, "", [], now.problem ?? ""); // which the page has words for
        },
        ({ now, came }) => {
          setJob(came === null ? now : null);
          if (came === null) return;
          setOutcome({ refused: came.decision?.act === "refused", failed: came.failed });
          onDone();
        },
      );
    }, MILLIS_TO_NEXT_LOOK);
    return () => { clearTimeout(timer); };
  }, [job, run, onDone, failure]); // a look that failed is followed by the next

  const promote = (body: NewPromotion) => {
    setOutcome(null);
    void run(() => api.promoteModel(model, body), setJob);
  };
  return { job, outcome, failure, promote };
}
