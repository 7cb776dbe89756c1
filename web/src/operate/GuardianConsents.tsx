import { Button, Group, Stack, Text } from "@mantine/core";
import { useCallback } from "react";
import { Told } from "../account/Told";
import { api } from "../api/client";
import { useRemote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { useErrorWords } from "../shell/States";
import { useTask } from "../write/useTask";

/** What a guardian signed on paper, written down; nothing where the jurisdiction asks no guardian. */
export function GuardianConsents({ account }: { account: string }) {
  const { t, language } = useWords();
  const words = useErrorWords();
  const { remote, set } = useRemote(useCallback(() => api.guardianConsents(account, language), [account, language]));
  const task = useTask();
  if (remote.state !== "ready" || remote.value.consents.length === 0) return null;
  return (
    <Stack gap="xs">
      <Text>{t("operate.guardianLead")}</Text>
      {remote.value.consents.map(({ purpose, title, decision }) => (
        <Group key={purpose} gap="sm">
          <Text>{title}</Text>
          <Text fw={600}>{t(`operate.guardian.${decision}`)}</Text>
          <Button
            variant="default"
            disabled={task.busy}
            onClick={() => void task.run(() => api.recordGuardian(account, purpose, decision === "granted" ? "refused" : "granted"), set)}
          >
            {t(decision === "granted" ? "operate.guardianBack" : "operate.guardianSigned")}
          </Button>
        </Group>
      ))}
      <Told words={task.failure === null ? "" : words(task.failure)} />
    </Stack>
  );
}
