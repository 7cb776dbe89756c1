import { Stack, Text, Title } from "@mantine/core";
import type { DebriefTopic, Report } from "../api/types";
import { useWords } from "../i18n/useWords";

/** What lay underneath: who they are, and of each topic what was told and what was kept back. */
export function Hidden({ debrief }: { debrief: NonNullable<Report["debrief"]> }) {
  const { t } = useWords();
  return (
    <Stack gap="md">
      <div>
        <Title order={3}>{t("report.who")}</Title>
        <Text>{debrief.who}</Text>
      </div>
      {debrief.reason_left ? (
        <div>
          <Title order={3}>{t("report.reasonLeft")}</Title>
          <Text>{debrief.reason_left}</Text>
        </div>
      ) : null}
      {debrief.topics.map((topic) => (
        <Topic key={topic.id} topic={topic} />
      ))}
    </Stack>
  );
}

function Topic({ topic }: { topic: DebriefTopic }) {
  const { t } = useWords();
  const told = topic.levels.filter((level) => level.told).length;
  if (topic.levels.length === 0) {
    return <Text>{topic.name}</Text>; // those never come to, counted in one line
  }
  return (
    <details className="small">
      <summary>
        {topic.name} · {t("report.toldCount", { told, all: topic.levels.length })}
      </summary>
      <ol className="plain">
        {topic.levels.map((level) => (
          <li key={level.level}>
            {level.told ? (
              <>
                {level.fact}{" "}
                <Text span size="sm" c="dimmed">
                  ({t("report.told")})
                </Text>
              </>
            ) : (
              // What was kept back has no words but those that say so.
              <Text span c="dimmed">
                {level.fact}
              </Text>
            )}
          </li>
        ))}
      </ol>
      {topic.need ? (
        <Text size="sm" mt={4}>
          {t("report.need")}: {topic.need}
        </Text>
      ) : null}
    </details>
  );
}
