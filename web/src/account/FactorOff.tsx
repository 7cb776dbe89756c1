import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { api } from "../api/client";
import { useWords } from "../i18n/useWords";
import { useTask } from "../write/useTask";
import { useFieldWords } from "./fieldWords";
import { PresentCode } from "./PresentCode";
import { Secret } from "./Secret";
import { Told } from "./Told";

/** Doing without a second factor again, for which the password and a code of it are asked. */
export function FactorOff({ onOff, onCancel }: { onOff: () => void; onCancel: () => void }) {
  const { t } = useWords();
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const task = useTask();
  const told = useFieldWords()(task.failure);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void task.run(() => api.removeFactor(password, code.trim()), onOff);
      }}
    >
      <Stack gap="sm" maw={420}>
        <Text>{t("account.factorOffAsk")}</Text>
        <PresentCode value={code} error={told.fields["code"]} onChange={setCode} />
        <Secret
          label={t("account.passwordNow")}
          value={password}
          autoComplete="current-password"
          required
          withAsterisk={false}
          error={told.fields["password"]}
          onChange={setPassword}
        />
        <Told words={told.rest} />
        <Group>
          <Button type="submit" variant="default" loading={task.busy}>
            {t("account.factorOff")}
          </Button>
          <Button variant="subtle" onClick={onCancel}>
            {t("app.cancel")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
