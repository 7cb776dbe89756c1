import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { Told } from "../account/Told";
import { api } from "../api/client";
import type { AccountState, Erased } from "../api/types";
import { useWords } from "../i18n/useWords";
import { ErasureReceipt } from "../pages/ErasureReceipt";
import { useErrorWords } from "../shell/States";
import { useTask } from "../write/useTask";

/** Somebody's whole practice goes with the account, so the name has to be typed first. */
export function EraseAccount({ account, onErased, onClose }: { account: AccountState; onErased: () => void; onClose: () => void }) {
  const { t } = useWords();
  const words = useErrorWords();
  const [typed, setTyped] = useState("");
  const [receipt, setReceipt] = useState<Erased | null>(null);
  const task = useTask();
  const { name } = account;
  return (
    <Modal.Root opened onClose={receipt === null ? onClose : onErased} centered>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body p="lg">
          {receipt === null ? (
            <form
              onSubmit={(event) => {
                event.preventDefault();
                if (typed.trim() === name) void task.run(() => api.eraseAccount(account.id), setReceipt);
              }}
            >
              <Stack>
                <Modal.Title fw={650}>{t("operate.eraseTitle", { name })}</Modal.Title>
                <Text>{t("operate.eraseBody")}</Text>
                <TextInput
                  label={t("operate.eraseType", { name })}
                  value={typed}
                  autoComplete="off"
                  autoCapitalize="none"
                  spellCheck={false}
                  data-autofocus
                  onChange={(event) => { setTyped(event.currentTarget.value); }}
                />
                <Told words={task.failure === null ? "" : words(task.failure)} />
                <Group justify="flex-end">
                  <Button variant="default" onClick={onClose}>
                    {t("app.cancel")}
                  </Button>
                  <Button type="submit" color="red.9" loading={task.busy} disabled={typed.trim() !== name}>
                    {t("operate.erase")}
                  </Button>
                </Group>
              </Stack>
            </form>
          ) : (
            <Stack>
              <Modal.Title fw={650}>{t("erasure.title")}</Modal.Title>
              <Text>{t("erasure.handOut")}</Text>
              <ErasureReceipt receipt={receipt} onDone={onErased} />
            </Stack>
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
