import { Button, Group, Stack, Text } from "@mantine/core";
import { useCallback, useState } from "react";
import { api } from "../api/client";
import type { Law } from "../api/types";
import { useRemote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { due, filled } from "./unbroken";
import { useUnbroken } from "./useUnbroken";

/** A reminder of the time spent, as often as the jurisdiction asks for; it can be put away. */
export function Rest({ law }: { law: Law }) {
  const spent = useUnbroken();
  const [answered, setAnswered] = useState(spent);
  const after = answered.since === spent.since ? answered.minutes : 0;
  const found = due(law.reminders, after, spent.minutes);
  if (found === undefined) return null;
  return <Reminder {...found} onAnswer={() => { setAnswered(spent); }} />;
}

function Reminder({ reminder, minute, onAnswer }: { reminder: Law["reminders"][number]; minute: number; onAnswer: () => void }) {
  const { t, language } = useWords();
  const { remote } = useRemote(useCallback(() => api.consents(language), [language]));
  if (remote.state === "loading") return null;
  const isKept = remote.state === "ready" && remote.value.storage.decision === "granted";
  const text = filled(isKept ? reminder.text : (reminder.unsaved ?? reminder.text), {
    minutes: String(minute),
    hours: new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(minute / 60),
    persona: t("law.person"),
  });
  if (text === undefined) return null;
  return (
    <section className="card law" role="status">
      <Stack gap="xs">
        <Text>{text}</Text>
        <Group>
          <Button size="compact-sm" variant="default" onClick={onAnswer}>
            {t("law.rested")}
          </Button>
        </Group>
      </Stack>
    </section>
  );
}
