import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useEffect, useRef } from "react";
import { api } from "../api/client";
import type { AskedPurpose, Consents, Decision } from "../api/types";
import { useWords } from "../i18n/useWords";
import { useRoute } from "../shell/route";
import { Failure } from "../shell/States";
import { useTask } from "../write/useTask";

/** One purpose in the words that an answer counts for. Taking a yes back is one press, as giving it is. */
export function PurposeCard({ purpose, onAnswered }: { purpose: AskedPurpose; onAnswered: (consents: Consents) => void }) {
  const { t } = useWords();
  const task = useTask();
  const heading = useRef<HTMLHeadingElement>(null);
  const route = useRoute();
  const asked = route.page === "me" && route.ask === purpose.purpose;
  useEffect(() => {
    if (asked) heading.current?.focus(); // the page is long, and one came for this question
  }, [asked]);
  const { decision } = purpose;
  const said = decision !== "unanswered" && decision !== "refused";
  const answer = (choice: Decision) => void task.run(() => api.decide(purpose, choice), onAnswered);
  return (
    <section aria-labelledby={`purpose-${purpose.purpose}`}>
      <Stack gap="xs">
        <Title order={3} size="h4" id={`purpose-${purpose.purpose}`} ref={heading} tabIndex={-1}>
          {purpose.title}
        </Title>
        {purpose.text.split("\n\n").map((paragraph) => <Text key={paragraph}>{paragraph}</Text>)}
        {purpose.days !== null && (
          <Text size="sm" c="dimmed">
            {t("purposes.days", { n: purpose.days })}
          </Text>
        )}
        {purpose.asked_anew && <Text fw={600}>{t("purposes.anew")}</Text>}
        <Text role="status" fw={600}>
          {t(`purposes.state.${decision}`)}
        </Text>
        <Group>
          {!said && (
            <Button variant="default" disabled={task.busy} aria-label={`${t("purposes.yes")}: ${purpose.title}`} onClick={() => { answer("granted"); }}>
              {t("purposes.yes")}
            </Button>
          )}
          {decision !== "refused" && (
            <Button variant="default" disabled={task.busy} aria-label={`${t(said ? "purposes.back" : "purposes.no")}: ${purpose.title}`} onClick={() => { answer("refused"); }}>
              {t(said ? "purposes.back" : "purposes.no")}
            </Button>
          )}
        </Group>
        {task.failure && <Failure error={task.failure} />}
      </Stack>
    </section>
  );
}
