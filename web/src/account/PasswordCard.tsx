import { Button, Stack, Title } from "@mantine/core";
import { useState } from "react";
import { api } from "../api/client";
import { useWords } from "../i18n/useWords";
import { useTask } from "../write/useTask";
import { useFieldWords } from "./fieldWords";
import { Secret } from "./Secret";
import { Told } from "./Told";
import { useSigned } from "./who";

/** Changing the password, for which the old one is asked. */
export function PasswordCard() {
  const { t } = useWords();
  const { who } = useSigned();
  const [old, setOld] = useState("");
  const [fresh, setFresh] = useState("");
  const [tried, setTried] = useState("");
  const [done, setDone] = useState(false);
  const task = useTask();
  const told = useFieldWords()(task.failure, tried);
  return (
    <section className="card" aria-labelledby="own-password">
      <Title order={2} id="own-password" mb="xs">
        {t("account.password")}
      </Title>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setDone(false);
          setTried(fresh);
          void task.run(() => api.changePassword(old, fresh), () => {
            setOld("");
            setFresh("");
            setDone(true);
          });
        }}
      >
        {/* so that whatever keeps passwords knows whose this is */}
        <input className="visually-hidden" type="text" autoComplete="username" value={who.name ?? ""} readOnly tabIndex={-1} aria-hidden="true" />
        <Stack gap="sm" maw={420}>
          <Secret
            label={t("account.passwordNow")}
            value={old}
            autoComplete="current-password"
            required
            withAsterisk={false}
            error={told.fields["password"]}
            onChange={setOld}
          />
          <Secret
            label={t("account.passwordNew")}
            description={t("account.passwordHint")}
            value={fresh}
            autoComplete="new-password"
            required
            withAsterisk={false}
            error={told.fields["new_password"]}
            onChange={setFresh}
          />
          <Told words={told.rest} />
          <div>
            <Button type="submit" variant="default" loading={task.busy}>
              {t("account.passwordDo")}
            </Button>
          </div>
          <div role="status">{done && t("account.passwordDone")}</div>
        </Stack>
      </form>
    </section>
  );
}
