import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { api } from "../api/client";
import type { NextStep } from "../api/types";
import { useWords } from "../i18n/useWords";
import { kept } from "../practice/kept";
import { OpenButton } from "../practice/OpenButton";
import { go } from "../shell/route";

/** What to practise next, why, and the way in. */
export function NextCard({ next }: { next: NextStep }) {
  const { t, language, label } = useWords();
  const skill = label("skill", next.skill);
  const { drill } = next;
  const open = async () => {
    const session = await api.startScenario(next.scenario, language, next.difficulty);
    kept.keepSkill(session.id, next.skill);
    return session.id;
  };
  return (
    <section className="card" aria-labelledby="next">
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {t("progress.next")}
        </Text>
        <Title order={2} size="h3" id="next">
          {t(next.kind === "drill" ? "progress.drill" : "progress.talk", { name: next.person, title: next.title })}
        </Title>
        {next.kind === "talk" && next.difficulty !== "normal" && (
          <Text size="sm">{t("report.difficulty", { difficulty: label("difficulty", next.difficulty) })}</Text>
        )}
        <Text>{t(`progress.why.${next.reason}`, { skill, percent: Math.round(100 * next.success) })}</Text>
        <Text size="sm">
          <strong>{t("home.mindful")}</strong> {next.content_note}
        </Text>
        {next.kind === "talk" && <Text size="sm" c="dimmed">{t(`progress.help.${next.feedback}`)}</Text>}
        <Group>
          {drill === undefined ? (
            <OpenButton open={open} label={t("progress.start")} size="md" variant="filled" />
          ) : (
            <Button size="md" onClick={() => { go({ page: "drill", id: drill }); }}>
              {t("progress.start")}
            </Button>
          )}
        </Group>
      </Stack>
    </section>
  );
}
