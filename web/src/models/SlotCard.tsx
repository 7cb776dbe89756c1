import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { Told } from "../account/Told";
import { api } from "../api/client";
import type { ModelSlot } from "../api/types";
import { useWords } from "../i18n/useWords";
import { Confirm } from "../shell/Confirm";
import { useErrorWords } from "../shell/States";
import { useTask } from "../write/useTask";
import { Live } from "./Live";
import { ModelRow } from "./ModelRow";
import { shortId } from "./shortId";

interface Props {
  slot: ModelSlot;
  gates: readonly string[];
  promotes: boolean;
  onDone: () => void;
}

/** One task in one language: its models, and the way back. */
export function SlotCard({ slot, gates, promotes, onDone }: Props) {
  const { t } = useWords();
  const words = useErrorWords();
  const [asked, setAsked] = useState(false);
  const [said, setSaid] = useState("");
  const task = useTask();
  const name = t("models.slot", { task: slot.task, language: t(`models.language.${slot.language}`) });
  const back = () =>
    task.run(() => api.rollBackModel(slot.slot), ({ serving }) => {
      setAsked(false);
      setSaid(serving === null ? t(slot.ships ? "models.backToShipped" : "models.backToNone") : t("models.backTo", { id: shortId(serving) }));
      onDone();
    });
  const quiet = () => task.run(() => api.rollBackModel(slot.slot, true), () => { setSaid(t("models.quietDone")); onDone(); });
  const listens = slot.models.some(({ state }) => state === "shadow");
  return (
    <section className="card" aria-labelledby={`slot-${slot.slot}`}>
      <Stack gap="sm">
        <Title order={2} size="h4" id={`slot-${slot.slot}`}>{name}</Title>
        {slot.shipped !== null && (
          <div>
            <Text>{t("models.ships")}</Text>
            <Live here={slot.shipped} />
          </div>
        )}
        {slot.models.length > 0 && (
          <ul className="past models">
            {slot.models.map((model) => (
              <ModelRow key={model.id} model={model} slot={slot} gates={gates} promotes={promotes} onDone={onDone} />
            ))}
          </ul>
        )}
        {(slot.goes_back || listens) && (
          <Group gap="sm">
            {slot.goes_back && (
              <Button variant="default" onClick={() => { setAsked(true); }}>{t("models.back")}</Button>
            )}
            {listens && (
              <Button variant="default" disabled={task.busy} onClick={() => void quiet()}>{t("models.quiet")}</Button>
            )}
          </Group>
        )}
        <span role="status">{said}</span>
        <Told words={task.failure === null ? "" : words(task.failure)} />
      </Stack>
      <Confirm
        opened={asked}
        title={t("models.backTitle", { name })}
        body={t("models.backBody")}
        yes={t("models.back")}
        busy={task.busy}
        onYes={() => void back()}
        onNo={() => { setAsked(false); }}
      />
    </section>
  );
}
