import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useWords } from "../i18n/useWords";

/** Before somebody is drawn into a trial: what it is, and that both answers are fine. */
export function TrialQuestion({ busy, onAnswer }: { busy: boolean; onAnswer: (takesPart: boolean) => void }) {
  const { t } = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, []);
  return (
    <Stack gap="xs" mt="md">
      <Title order={3} size="h4" ref={title} tabIndex={-1}>{t("trial.askTitle")}</Title>
      <Text>{t("trial.asks")}</Text>
      <Text size="sm">{t("trial.askNote")}</Text>
      <Group>
        <Button variant="default" loading={busy} onClick={() => { onAnswer(true); }}>{t("trial.takePart")}</Button>
        <Button variant="default" disabled={busy} onClick={() => { onAnswer(false); }}>{t("trial.asItIs")}</Button>
      </Group>
    </Stack>
  );
}
