import { Button, Group, NativeSelect, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { api } from "../api/client";
import type { Cohort, NewTrial, Trial } from "../api/types";
import { useWords } from "../i18n/useWords";
import { useErrorWords } from "../shell/States";
import { useTask } from "../write/useTask";
import { blocksOf, planOf, seedOf } from "./trialDraft";

const MOST_CHARACTERS = 1000;

/** The plan, written before anybody joins; it is sealed and cannot be changed. */
export function TrialPlan({ cohort, onPlanned }: { cohort: Cohort; onPlanned: (trial: Trial) => void }) {
  const { t } = useWords();
  const words = useErrorWords();
  const [hypothesis, setHypothesis] = useState("");
  const [outcome, setOutcome] = useState<NewTrial["outcome"]>(cohort.asks === undefined ? "final" : "scale");
  const [blocks, setBlocks] = useState("4, 6");
  const [seed, setSeed] = useState("");
  const planning = useTask();
  if (cohort.members.length > 0) return <Text size="sm">{t("trial.tooLate")}</Text>;
  const plan = planOf(hypothesis, outcome, blocks, seed);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (plan !== null) void planning.run(() => api.openTrial(cohort.id, plan), onPlanned);
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{t("trial.lead")}</Text>
        <Textarea
          label={t("trial.hypothesis")}
          placeholder={t("trial.hypothesisLike")}
          value={hypothesis}
          autosize
          minRows={2}
          maxLength={MOST_CHARACTERS}
          onChange={(event) => { setHypothesis(event.currentTarget.value); }}
        />
        <Group align="flex-start" gap="sm">
          <NativeSelect
            label={t("trial.outcome")}
            value={outcome}
            data={[
              ...(cohort.asks === undefined ? [] : [{ value: "scale", label: t("trial.outcomeScale") }]),
              { value: "final", label: t("trial.outcomeFinal") },
            ]}
            onChange={(event) => { setOutcome(event.currentTarget.value === "scale" ? "scale" : "final"); }}
          />
          <TextInput
            label={t("trial.blocks")}
            value={blocks}
            w={120}
            error={blocksOf(blocks) === null && t("trial.blocksWrong")}
            onChange={(event) => { setBlocks(event.currentTarget.value); }}
          />
          <TextInput
            label={t("trial.seed")}
            placeholder={t("trial.seedDrawn")}
            value={seed}
            w={180}
            error={seedOf(seed) === null && t("trial.seedWrong")}
            onChange={(event) => { setSeed(event.currentTarget.value); }}
          />
        </Group>
        <Text size="sm" c="dimmed">{t("trial.seedHint")}</Text>
        <div>
          <Button type="submit" disabled={plan === null} loading={planning.busy}>{t("trial.register")}</Button>
        </div>
        {planning.failure && (
          <Text role="alert" size="sm" c="var(--mantine-color-error)">{words(planning.failure)}</Text>
        )}
      </Stack>
    </form>
  );
}
