import { Button, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { useCallback, useState } from "react";
import { facts, UNSAID } from "../account/FactsFields";
import { Told } from "../account/Told";
import { api } from "../api/client";
import { useRemote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { useErrorWords } from "../shell/States";
import { useTask } from "../write/useTask";

/** Puts a learner's year of birth and region right, where the law of this server hangs on them; what was said before is not told. */
export function AccountFacts({ account }: { account: string }) {
  const { t, language, label } = useWords();
  const words = useErrorWords();
  const { remote } = useRemote(useCallback(() => api.law(language), [language]));
  const [said, setSaid] = useState(UNSAID);
  const [done, setDone] = useState(false);
  const task = useTask();
  if (remote.state !== "ready") return null;
  const { asks } = remote.value;
  if (!asks.birth_year && asks.regions.length === 0) return null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setDone(false);
        void task.run(() => api.writeFacts(account, facts(said)), () => {
          setSaid(UNSAID);
          setDone(true);
        });
      }}
    >
      <Stack gap="sm">
        <Text>{t("operate.factsLead")}</Text>
        {asks.birth_year && (
          <TextInput
            label={t("operate.birthYear")}
            value={said.year}
            inputMode="numeric"
            pattern="\d{4}"
            maxLength={4}
            autoComplete="off"
            onChange={(event) => { setSaid({ ...said, year: event.currentTarget.value }); }}
          />
        )}
        {asks.regions.length > 0 && (
          <NativeSelect
            label={t("operate.region")}
            value={said.region}
            data={[{ value: "", label: t("operate.regionSame") }, ...asks.regions.map((one) => ({ value: one, label: label("region", one) }))]}
            onChange={(event) => { setSaid({ ...said, region: event.currentTarget.value }); }}
          />
        )}
        <div>
          <Button type="submit" variant="default" loading={task.busy} disabled={said.year === "" && said.region === ""}>
            {t("operate.factsDo")}
          </Button>
        </div>
        <span role="status">{done && t("operate.factsDone")}</span>
        <Told words={task.failure === null ? "" : words(task.failure)} />
      </Stack>
    </form>
  );
}
