import { Button, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { api, trialFiles } from "../api/client";
import type { Trial } from "../api/types";
import { useWords } from "../i18n/useWords";
import { Confirm } from "../shell/Confirm";
import { FileLinks } from "../shell/FileLinks";
import { useErrorWords } from "../shell/States";
import { useTask } from "../write/useTask";
import { TrialFound } from "./TrialFound";

/** How many take part, and the plan; by arm nothing is told before the end. */
export function TrialState({ trial, onEnded }: { trial: Trial; onEnded: (trial: Trial) => void }) {
  const { t, date } = useWords();
  const words = useErrorWords();
  const [asking, setAsking] = useState(false);
  const ending = useTask();
  const files = trialFiles(trial.cohort);
  return (
    <Stack gap="sm">
      <Text>{trial.hypothesis}</Text>
      <Text size="sm">{t("trial.judgedBy", { what: trial.what })}</Text>
      <Text role="status">
        {t("trial.counts", { joined: trial.joined, finished: trial.finished, dropped: trial.dropped })}
      </Text>
      {trial.running && <Text size="sm">{t("trial.blind")}</Text>}
      {trial.result && <TrialFound result={trial.result} />}
      {trial.not_analysed !== undefined && <Text>{t("trial.notAnalysed", { why: trial.not_analysed })}</Text>}
      <FileLinks
        lead={t("trial.files")}
        hint={t("trial.sealHint", { date: date(trial.registered) })}
        files={[
          { file: files.plan, label: t("trial.filePlan") },
          ...(trial.running ? [] : [{ file: files.csv, label: t("trial.fileCsv") }]),
        ]}
      />
      <Text size="xs" ff="monospace" className="seal">{trial.seal}</Text>
      {trial.seed !== undefined && <Text size="sm">{t("trial.seedWas", { seed: trial.seed })}</Text>}
      {trial.running && (
        <div>
          <Button variant="default" size="xs" onClick={() => { setAsking(true); }}>{t("trial.end")}</Button>
        </div>
      )}
      {ending.failure && (
        <Text role="alert" size="sm" c="var(--mantine-color-error)">{words(ending.failure)}</Text>
      )}
      <Confirm
        opened={asking}
        danger
        busy={ending.busy}
        title={t("trial.endTitle")}
        body={t("trial.endAsk")}
        yes={t("trial.end")}
        onYes={() => void ending.run(() => api.endTrial(trial.cohort), onEnded).then(() => { setAsking(false); })}
        onNo={() => { setAsking(false); }}
      />
    </Stack>
  );
}
