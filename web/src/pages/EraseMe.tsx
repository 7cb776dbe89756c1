import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useFieldWords } from "../account/fieldWords";
import { Secret } from "../account/Secret";
import { Told } from "../account/Told";
import { hasAccounts, useSigned } from "../account/who";
import { api } from "../api/client";
import type { Erased } from "../api/types";
import { useWords } from "../i18n/useWords";
import { useTask } from "../write/useTask";
import { ErasureReceipt } from "./ErasureReceipt";

/** Asks once more, and for the password of whoever has one here; then shows the receipt. */
export function EraseMe({ onClose, onErased }: { onClose: () => void; onErased: () => void }) {
  const { t } = useWords();
  const { who } = useSigned();
  const shared = hasAccounts(who);
  const hasPassword = shared && !who.signs_in_elsewhere;
  const [password, setPassword] = useState("");
  const [receipt, setReceipt] = useState<Erased | null>(null);
  const task = useTask();
  const told = useFieldWords()(task.failure, "");
  const stale = who.signs_in_elsewhere && task.failure?.code === "wrong-credentials";
  return (
    <Modal.Root opened onClose={receipt === null ? onClose : onErased} centered>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body p="lg">
          <Stack>
            <Modal.Title fw={650}>{t(receipt === null ? "me.eraseTitle" : "erasure.title")}</Modal.Title>
            {receipt === null ? (
              <form
                onSubmit={(event) => {
                  event.preventDefault();
                  void task.run(() => api.eraseAll(hasPassword ? password : undefined), setReceipt);
                }}
              >
                <Stack>
                  <Text>{t(shared ? "account.eraseConfirm" : "me.eraseConfirm")}</Text>
                  {who.signs_in_elsewhere && <Text>{t("account.eraseFresh")}</Text>}
                  {hasPassword && (
                    <Secret
                      label={t("account.passwordNow")}
                      value={password}
                      autoComplete="current-password"
                      required
                      withAsterisk={false}
                      error={told.fields["password"]}
                      onChange={setPassword}
                    />
                  )}
                  <Told words={stale ? t("account.eraseStale") : told.rest} />
                  <Group justify="flex-end">
                    <Button variant="default" onClick={onClose} data-autofocus>
                      {t("app.cancel")}
                    </Button>
                    <Button type="submit" color="red.9" loading={task.busy}>
                      {t("me.eraseYes")}
                    </Button>
                  </Group>
                </Stack>
              </form>
            ) : (
              <ErasureReceipt receipt={receipt} onDone={onErased} />
            )}
          </Stack>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
