import { Text, Title } from "@mantine/core";
import { useWords } from "../i18n/useWords";
import { ReplyTask } from "./ReplyTask";
import type { Work } from "./UnitPage";

/** Ninety seconds: the idea, the same line answered twice, and one of one's own. */
export function Lesson({ work }: { work: Work }) {
  const { t } = useWords();
  const { lesson } = work.unit;
  if (lesson === undefined) return null;
  return (
    <>
      <section aria-labelledby="idea">
        <Text size="sm" c="dimmed" id="idea">
          {t("course.idea")}
        </Text>
        <p className="idea">{lesson.idea}</p>
        <Text size="sm" c="dimmed">
          {t("course.idea90")}
        </Text>
      </section>
      <section aria-labelledby="example">
        <Title order={2} size="h3" id="example" mb="xs">
          {t("course.example")}
        </Title>
        <p className="quote">
          <span className="who">{t("course.said")}</span>
          {lesson.said}
        </p>
        <div className="pair" style={{ marginTop: 12 }}>
          <p className="quote cold">
            <span className="who">{t("drill.weak")}</span>
            {lesson.weak}
          </p>
          <p className="quote warm">
            <span className="who">{t("drill.strong")}</span>
            {lesson.strong}
          </p>
        </div>
      </section>
      <Title order={2} size="h3">
        {t("course.tryIt")}
      </Title>
      <ReplyTask work={work} />
    </>
  );
}
