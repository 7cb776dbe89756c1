import { Button, Checkbox, Group, NumberInput, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { api } from "../api/client";
import type { Scope, Token } from "../api/types";
import { useWords } from "../i18n/useWords";
import { isBlank } from "../practice/blank";
import { useErrorWords } from "../shell/States";
import { useTask } from "../write/useTask";
import { Told } from "./Told";
import { useSigned } from "./who";

const USUAL_DAYS = 90;
const MOST_DAYS = 365;
const LONGEST_LABEL = 80;

/** What the token is for, what it may do, and how long. */
export function NewToken({ onMade }: { onMade: (token: Token) => void }) {
  const { t, label } = useWords();
  const words = useErrorWords();
  const { who } = useSigned();
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<Scope[]>([]);
  const [days, setDays] = useState<number | string>(USUAL_DAYS);
  const task = useTask();
  const unfit = isBlank(name) || scopes.length === 0 || Number(days) < 1 || Number(days) > MOST_DAYS;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void task.run(() => api.makeToken({ label: name, scopes, days: Number(days) }), (token) => {
          setName("");
          setScopes([]);
          onMade(token);
        });
      }}
    >
      <Stack gap="sm">
        <Group align="flex-start" gap="sm">
          <TextInput
            label={t("account.tokenLabel")}
            description={t("account.tokenLabelHint")}
            value={name}
            maxLength={LONGEST_LABEL}
            onChange={(event) => { setName(event.currentTarget.value); }}
          />
          <NumberInput
            label={t("account.tokenDays")}
            description={t("account.tokenDaysHint", { max: MOST_DAYS })}
            value={days}
            min={1}
            max={MOST_DAYS}
            allowDecimal={false}
            w={180}
            onChange={setDays}
          />
        </Group>
        <Checkbox.Group label={t("account.tokenMay")} value={scopes} onChange={(chosen) => { setScopes(chosen); }}>
          <Stack gap={6} mt={6}>
            {who.scopes.map((scope) => (
              <Checkbox key={scope} value={scope} label={label("scope", scope)} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Told words={task.failure === null ? "" : words(task.failure)} />
        <div>
          <Button type="submit" variant="default" loading={task.busy} disabled={unfit}>
            {t("account.tokenDo")}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
