import { Button, Group, Stack, Text, Title } from "@mantine/core";
import type { Session } from "../api/types";
import { useWords } from "../i18n/useWords";
import { go } from "../shell/route";
import { RiskCard } from "./RiskCard";

/** What stands in place of the reply box once a session is no longer open. */
export function Ending({ session }: { session: Session }) {
  const { t } = useWords();
  const card = session.turns.findLast((turn) => turn.risk?.card)?.risk?.card;
  if (session.status === "stopped" && card) return <RiskCard card={card} />;
  const left = session.status === "left";
  return (
    <section className="card" role="status">
      <Stack gap="xs">
        {left && <Title order={2}>{t("practice.leftTitle", { name: session.persona.called })}</Title>}
        <Text>{left ? t("practice.leftBody") : t("practice.ended")}</Text>
        <Group>
          <Button onClick={() => { go({ page: "report", id: session.id }); }}>{t("practice.seeReport")}</Button>
          <Button variant="default" onClick={() => { go({ page: "home" }); }}>
            {t("app.back")}
          </Button>
        </Group>
      </Stack>
    </section>
  );
}
