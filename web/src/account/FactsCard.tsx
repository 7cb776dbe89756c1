import { Button, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { api } from "../api/client";
import { useRemote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { useErrorWords } from "../shell/States";
import { useTask } from "../write/useTask";
import { facts, FactsFields, UNSAID } from "./FactsFields";
import { Told } from "./Told";

/** What one has not said yet of oneself and the law of this server hangs on; nothing where there is nothing to say. */
export function FactsCard() {
  const { t } = useWords();
  const words = useErrorWords();
  const { remote, set } = useRemote(api.facts);
  const [said, setSaid] = useState(UNSAID);
  const task = useTask();
  if (remote.state !== "ready") return null;
  const known = remote.value;
  const asks = {
    birth_year: known.asks.birth_year && known.birth_year === null,
    regions: known.region === null ? known.asks.regions : [],
  };
  if (!asks.birth_year && asks.regions.length === 0) return null;
  return (
    <section className="card" aria-labelledby="own-facts">
      <Title order={2} id="own-facts">
        {t("account.facts")}
      </Title>
      <Text mt="xs">{t("account.factsLead")}</Text>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void task.run(() => api.sayFacts(facts(said)), set);
        }}
      >
        <Stack gap="sm" mt="sm">
          <FactsFields asks={asks} said={said} onSay={setSaid} />
          <Told words={task.failure === null ? "" : words(task.failure)} />
          <div>
            <Button type="submit" loading={task.busy}>
              {t("account.factsSay")}
            </Button>
          </div>
        </Stack>
      </form>
    </section>
  );
}
