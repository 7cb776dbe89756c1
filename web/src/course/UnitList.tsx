import { Anchor, Text } from "@mantine/core";
import type { Course, Enrolment, Unit, UnitProgress } from "../api/types";
import { useWords } from "../i18n/useWords";
import { toHash } from "../shell/route";

/** The units in order, each with what it came to so far; they can be opened once the course is begun. */
export function UnitList({ course, enrolment }: { course: Course; enrolment: Enrolment | null }) {
  const { t } = useWords();
  return (
    <section aria-label={t("course.units", { n: course.units.length })}>
      {enrolment !== null && (
        <Text fw={650}>{t("course.doneOf", { done: enrolment.progress.done, all: course.units.length })}</Text>
      )}
      <ol className="units">
        {course.units.map((unit) => (
          <li key={unit.id}>
            <span className="what">
              {enrolment === null ? (
                unit.title
              ) : (
                <Anchor href={toHash({ page: "course", id: course.course.id, unit: unit.id })}>{unit.title}</Anchor>
              )}
              <Text size="sm" c="dimmed">
                {t(`course.kind.${unit.kind}`)} · {t("course.minutes", { minutes: unit.minutes })}
              </Text>
            </span>
            <State unit={unit} progress={enrolment?.progress.units.find((one) => one.unit === unit.id)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function State({ unit, progress }: { unit: Unit; progress: UnitProgress | undefined }) {
  const { t } = useWords();
  if (progress === undefined) return null;
  const best = progress.best === undefined ? "" : ` · ${t("course.best", { score: progress.best })}`;
  if (progress.done) {
    const passed = progress.passed && unit.kind !== "real_one";
    return (
      <span className={progress.passed ? "tag good" : "tag"}>
        {t(passed ? "course.passed" : "course.done")}
        {best}
      </span>
    );
  }
  return progress.begun > 0 ? <span className="tag">{t("course.begun")}</span> : null;
}
