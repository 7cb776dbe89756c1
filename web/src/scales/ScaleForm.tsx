import { Button, Group, Radio, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { api } from "../api/client";
import type { Scale, ScaleScore } from "../api/types";
import { useWords } from "../i18n/useWords";
import { useErrorWords } from "../shell/States";
import { useTask } from "../write/useTask";
import { leftOut, sheetOf, type Chosen, type Sitting } from "./sheet";

interface Props {
  scale: Scale;
  words: NonNullable<Scale["words"]>;
  sitting: Sitting | null;
  onScore: (score: ScaleScore) => void;
}

function stillOpen(left: number, most: number) {
  if (left <= most) return "scales.leftOut";
  return most === 0 ? "scales.allNeeded" : "scales.tooMany";
}

/** The items with their answers. Whoever is asked by a course chooses whether it is kept there or only scored. */
export function ScaleForm({ scale, words, sitting, onScore }: Props) {
  const { t, language } = useWords();
  const told = useErrorWords();
  const [chosen, setChosen] = useState<Chosen>({});
  const sending = useTask();
  const lowest = scale.answers[0] ?? 0;
  const left = leftOut(scale, chosen);
  const send = (where: Sitting | null) =>
    void sending.run(() => api.fillIn(scale.id, language, sheetOf(chosen, where)), onScore);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send(sitting);
      }}
    >
      <Stack gap="md">
        <Text>{words.intro}</Text>
        {words.items.map((item, at) => (
          <Radio.Group
            key={at}
            label={`${String(at + 1)}. ${item}`}
            value={chosen[at + 1] === undefined ? null : String(chosen[at + 1])}
            onChange={(value) => { setChosen((before) => ({ ...before, [at + 1]: Number(value) })); }}
          >
            <div className="answers">
              {words.answers.map((answer, place) => (
                <Radio key={place} value={String(lowest + place)} label={answer} />
              ))}
            </div>
          </Radio.Group>
        ))}
        <Text size="sm" role="status">
          {left > 0 && t(stillOpen(left, scale.missing_at_most), { n: left, most: scale.missing_at_most })}
        </Text>
        {sitting !== null && <Text size="sm">{t("scales.whoSees")}</Text>}
        <Group>
          <Button type="submit" loading={sending.busy} disabled={left === scale.items}>
            {t(sitting === null ? "scales.scoreIt" : "scales.scoreAndKeep")}
          </Button>
          {sitting !== null && (
            <Button variant="default" disabled={left === scale.items || sending.busy} onClick={() => { send(null); }}>
              {t("scales.scoreOnly")}
            </Button>
          )}
        </Group>
        {sending.failure && (
          <Text role="alert" c="var(--mantine-color-error)">{told(sending.failure)}</Text>
        )}
        <Text size="xs" c="dimmed">{t("scales.wordsFrom", { source: words.source })}</Text>
      </Stack>
    </form>
  );
}
