import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { Session } from "../api/types";
import { BackToCourse } from "../course/BackToCourse";
import { useWords } from "../i18n/useWords";
import { go } from "../shell/route";
import { kept } from "./kept";
import { RiskCard } from "./RiskCard";

/** What stands in place of the reply box once a session is no longer open. */
export function Ending({ session }: { session: Session }) {
  const stop = session.turns.findLast((turn) => turn.risk.card);
  const card = stop?.risk.card;
  if (session.status === "stopped" && stop && card) {
    return <RiskCard card={card} goOn={{ session: session.id, turn: stop.turn }} at={session.updated_at} />;
  }
  return <Over session={session} />;
}

function Over({ session }: { session: Session }) {
  const { t } = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  // The box that had the focus is gone; without this a keyboard would start again at the top.
  useEffect(() => {
    title.current?.focus();
  }, []);
  const left = session.status === "left";
  const [course] = useState(() => kept.course(session.id));
  return (
    <section className="card">
      <Stack gap="xs">
        <Title order={2} size="h3" ref={title} tabIndex={-1}>
          {left ? t("practice.leftTitle", { name: session.persona.called }) : t("practice.ended")}
        </Title>
        {left && <Text>{t("practice.leftBody")}</Text>}
        {course !== null && <BackToCourse session={session} note={course} />}
        <Group>
          {course?.feedback !== "none" && <Button onClick={() => { go({ page: "report", id: session.id }); }}>{t("practice.seeReport")}</Button>}
          <Button variant="default" onClick={() => { go({ page: "home" }); }}>
            {t("app.back")}
          </Button>
        </Group>
      </Stack>
    </section>
  );
}
