import { useCallback } from "react";
import { api, ApiError } from "../api/client";
import type { Cohort, Trial } from "../api/types";
import { useRemote } from "../api/useRemote";
import { Await } from "../shell/States";
import { TrialPlan } from "./TrialPlan";
import { TrialState } from "./TrialState";

/** A cohort's trial: its plan, then how many take part, and once it has ended what it found. */
export function TrialPanel({ cohort }: { cohort: Cohort }) {
  const load = useCallback(
    (): Promise<Trial | null> =>
      api.trial(cohort.id).catch((caught: unknown) => {
        if (caught instanceof ApiError && caught.code === "unknown-trial") return null;
        throw caught;
      }),
    [cohort.id],
  );
  const { remote, reload, set } = useRemote(load);
  return (
    <Await remote={remote} retry={reload}>
      {(trial) =>
        trial === null ? <TrialPlan cohort={cohort} onPlanned={set} /> : <TrialState trial={trial} onEnded={set} />
      }
    </Await>
  );
}
