import { Button, NativeSelect, NumberInput, Radio, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { Told } from "../account/Told";
import type { ModelSlot, ModelStep } from "../api/types";
import { useWords } from "../i18n/useWords";
import { useErrorWords } from "../shell/States";
import { usePromotion } from "./usePromotion";

const STEPS: readonly ModelStep[] = ["shadow", "canary", "whole"];
const LONGEST_WHY = 500;

interface Props {
  model: string;
  slot: ModelSlot;
  gates: readonly string[];
  onDone: () => void;
}

/** Has a model measured, and lets it take a step if every gate lets it pass. */
export function PromoteForm({ model, slot, gates, onDone }: Props) {
  const { t, number } = useWords();
  const words = useErrorWords();
  const serves = slot.ships || slot.models.some(({ state }) => state === "serving");
  const [named, setNamed] = useState(gates[0] ?? "");
  const [step, setStep] = useState<ModelStep>(serves ? "canary" : "whole");
  const [percent, setPercent] = useState(10);
  const [why, setWhy] = useState("");
  const { job, outcome, failure, promote } = usePromotion(model, onDone);
  if (gates.length === 0) return <Text>{t("models.noGates")}</Text>;
  const busy = job !== null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        promote({ gates: named, step, share: percent / 100, why });
      }}
    >
      <Stack gap="sm">
        <NativeSelect
          label={t("models.chooseGates")}
          value={named}
          data={[...gates]}
          onChange={(event) => { setNamed(event.currentTarget.value); }}
        />
        <Radio.Group label={t("models.step")} value={step} onChange={(value) => { setStep(STEPS.find((one) => one === value) ?? "whole"); }}>
          <Stack gap="xs" mt="xs">
            {STEPS.map((one) => (
              <Radio key={one} value={one} label={t(`models.steps.${one}`)} disabled={!serves && one !== "whole"} />
            ))}
          </Stack>
        </Radio.Group>
        {step === "canary" && (
          <NumberInput
            label={t("models.percent")}
            value={percent}
            min={0.1}
            max={99.9}
            onChange={(value) => { setPercent(typeof value === "number" ? value : 10); }}
          />
        )}
        <TextInput
          label={t("models.why")}
          value={why}
          maxLength={LONGEST_WHY}
          autoComplete="off"
          onChange={(event) => { setWhy(event.currentTarget.value); }}
        />
        <div>
          <Button type="submit" variant="default" loading={busy}>{t("models.measure")}</Button>
        </div>
        <span role="status">
          {busy && t("models.measuring", { n: number(job.done, 0) })}
          {outcome !== null && outcome.failed === null && t(outcome.refused ? "models.wasRefused" : "models.wasTaken")}
          {outcome !== null && outcome.failed !== null && t("models.notMeasured", { why: outcome.failed })}
        </span>
        <Told words={failure === null ? "" : words(failure)} />
      </Stack>
    </form>
  );
}
