import { Anchor, Button, Group, Stack, Text, Title } from "@mantine/core";
import { api } from "../api/client";
import type { Course, Enrolment } from "../api/types";
import { useWords } from "../i18n/useWords";
import { go, toHash } from "../shell/route";
import { useErrorWords } from "../shell/States";
import { useTask } from "../write/useTask";
import { AskedHere } from "../scales/AskedHere";
import { HowItWent } from "./HowItWent";
import { TrialPart } from "./TrialPart";
import { UnitList } from "./UnitList";

interface Props {
  course: Course;
  enrolment: Enrolment | null;
  onEnrolled: (enrolment: Enrolment) => void;
}

/** What the course is for, what it is made of, and the one way on. */
export function Overview({ course, enrolment, onEnrolled }: Props) {
  const { t, language, label } = useWords();
  const words = useErrorWords();
  const beginning = useTask();
  const card = course.course;
  const begin = () =>
    void beginning.run(() => api.enrol(card.id, language), (one) => {
      onEnrolled(one);
      const first = course.units[0];
      if (first) go({ page: "course", id: card.id, unit: first.id });
    });
  const next = course.units.find((unit) => unit.id === enrolment?.progress.next);
  return (
    <Stack gap="lg">
      <div>
        <Anchor href={toHash({ page: "courses" })} size="sm">
          {t("course.title")}
        </Anchor>
        <Title order={1}>{card.title}</Title>
        <Text>{card.summary}</Text>
        <Text size="sm" c="dimmed">
          {t("course.minutes", { minutes: card.minutes })} · {t("course.units", { n: card.units })}
          {card.audience !== undefined && ` · ${t("course.forWhom", { who: card.audience })}`}
        </Text>
      </div>
      <dl className="facts">
        <div>
          <dt>{t("course.goals")}</dt>
          <dd>
            <ul className="plain">
              {card.goals.map((goal) => (
                <li key={goal.text}>{goal.text}</li>
              ))}
            </ul>
          </dd>
        </div>
        {card.content_note !== undefined && (
          <div>
            <dt>{t("course.mindful")}</dt>
            <dd>{card.content_note}</dd>
          </div>
        )}
        {card.prerequisites.length > 0 && (
          <div>
            <dt>{t("course.before")}</dt>
            <dd>
              <ul className="plain">
                {card.prerequisites.map((one) => (
                  <li key={one.course ?? one.skill}>
                    {one.course ??
                      t("course.beforeSkill", {
                        skill: label("skill", one.skill ?? ""),
                        percent: Math.round((one.mastery ?? 0) * 100),
                      })}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
      {enrolment !== null && <TrialPart enrolment={enrolment} />}
      {enrolment?.cohort !== undefined && <AskedHere enrolment={enrolment.id} done={enrolment.answers.length} />}
      {enrolment !== null && <HowItWent course={course} enrolment={enrolment} onStep={onEnrolled} />}
      <Group>
        {enrolment === null && (
          <Button size="md" loading={beginning.busy} onClick={begin}>
            {t("course.begin")}
          </Button>
        )}
        {next && (
          <Button size="md" onClick={() => { go({ page: "course", id: card.id, unit: next.id }); }}>
            {t("course.goOn", { title: next.title })}
          </Button>
        )}
        {enrolment !== null && enrolment.answers.length > 0 && (
          <Button size="md" variant="default" loading={beginning.busy} onClick={begin}>
            {t("course.again")}
          </Button>
        )}
      </Group>
      {beginning.failure && (
        <Text role="alert" c="var(--mantine-color-error)">
          {words(beginning.failure)}
        </Text>
      )}
      {enrolment !== null && !next && <Text>{t("course.allDone")}</Text>}
      <UnitList course={course} enrolment={enrolment} />
      {enrolment !== null && !enrolment.stored && (
        <Text size="sm" c="dimmed">
          {t("course.notKept")}
        </Text>
      )}
    </Stack>
  );
}
