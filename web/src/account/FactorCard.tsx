import { Button, Group, Text, Title } from "@mantine/core";
import { useState } from "react";
import { api } from "../api/client";
import type { OfferedFactor } from "../api/types";
import { useWords } from "../i18n/useWords";
import { useErrorWords } from "../shell/States";
import { useTask } from "../write/useTask";
import { FactorOff } from "./FactorOff";
import { FactorSetUp } from "./FactorSetUp";
import { RecoveryCodes } from "./RecoveryCodes";
import { Told } from "./Told";
import { useSigned } from "./who";

/** The second factor: whether there is one, setting it up, and doing without. */
export function FactorCard() {
  const { t } = useWords();
  const words = useErrorWords();
  const { who, refresh } = useSigned();
  const [offered, setOffered] = useState<OfferedFactor | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [off, setOff] = useState(false);
  const task = useTask();

  return (
    <section className="card" aria-labelledby="own-factor">
      <Title order={2} id="own-factor" mb="xs">
        {t("account.factor")}
      </Title>
      {codes !== null ? (
        <RecoveryCodes codes={codes} onNoted={() => { setCodes(null); }} />
      ) : offered !== null ? (
        <FactorSetUp
          offered={offered}
          onSet={(fresh) => {
            setOffered(null);
            setCodes(fresh);
            refresh();
          }}
          onCancel={() => { setOffered(null); }}
        />
      ) : off ? (
        <FactorOff
          onOff={() => {
            setOff(false);
            refresh();
          }}
          onCancel={() => { setOff(false); }}
        />
      ) : (
        <>
          <Text>{t(who.second_factor ? "account.factorOn" : "account.factorNone")}</Text>
          <Group mt="sm">
            <Button variant="default" loading={task.busy} onClick={() => void task.run(api.offerFactor, setOffered)}>
              {t(who.second_factor ? "account.factorAnew" : "account.factorDo")}
            </Button>
            {who.second_factor && (
              <Button variant="subtle" onClick={() => { setOff(true); }}>
                {t("account.factorOff")}
              </Button>
            )}
          </Group>
          <Told words={task.failure === null ? "" : words(task.failure)} />
        </>
      )}
    </section>
  );
}
