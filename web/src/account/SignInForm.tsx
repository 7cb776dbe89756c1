import { Button, Stack, Text, TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { api } from "../api/client";
import type { Who } from "../api/types";
import { useWords } from "../i18n/useWords";
import { useErrorWords } from "../shell/States";
import { useTask } from "../write/useTask";
import { Secret } from "./Secret";
import { Told } from "./Told";

interface Props {
  /** Whose login is over; empty for whoever comes. */
  name?: string;
  onWelcome: (who: Who) => void;
}

/** Name and password; a code only where the server asks for one. */
export function SignInForm({ name: known = "", onWelcome }: Props) {
  const { t } = useWords();
  const words = useErrorWords();
  const [name, setName] = useState(known);
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [coded, setCoded] = useState(false);
  const task = useTask();
  const box = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (coded) box.current?.focus();
  }, [coded]);

  if (task.failure?.code === "code-needed" && !coded) setCoded(true);
  const failed = task.failure !== null && task.failure.code !== "code-needed" ? words(task.failure) : "";

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void task.run(() => api.signIn(name, password, coded ? code : undefined), onWelcome).then((done) => {
          if (!done) setCode("");
        });
      }}
    >
      <Stack gap="sm">
        {coded ? (
          <>
            <Text>{t("account.codeLead", { name })}</Text>
            <TextInput
              ref={box}
              label={t("account.code")}
              description={t("account.codeHint")}
              value={code}
              maxLength={40}
              autoComplete="one-time-code"
              autoCapitalize="none"
              spellCheck={false}
              required
              withAsterisk={false}
              onChange={(event) => { setCode(event.currentTarget.value); }}
            />
          </>
        ) : (
          <>
            <TextInput
              label={t("account.name")}
              value={name}
              maxLength={100}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              required
              withAsterisk={false}
              readOnly={known !== ""}
              onChange={(event) => { setName(event.currentTarget.value); }}
            />
            <Secret
              label={t("account.password")}
              value={password}
              autoComplete="current-password"
              required
              withAsterisk={false}
              data-autofocus
              onChange={setPassword}
            />
          </>
        )}
        <Told words={failed} />
        <div>
          <Button type="submit" loading={task.busy}>
            {t("account.signIn")}
          </Button>
          {coded && (
            <Button
              ml="sm"
              variant="subtle"
              onClick={() => {
                setCoded(false);
                task.forget();
              }}
            >
              {t("account.codeBack")}
            </Button>
          )}
        </div>
      </Stack>
    </form>
  );
}
