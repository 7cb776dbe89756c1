import { Anchor, Button, Group, Stack, Text, Title } from "@mantine/core";
import type { Course, CourseStep, Enrolment, NewAnswer, Unit } from "../api/types";
import { api } from "../api/client";
import { useWords } from "../i18n/useWords";
import { RiskCard } from "../practice/RiskCard";
import { go, toHash } from "../shell/route";
import { useErrorWords } from "../shell/States";
import { useTask } from "../write/useTask";
import { useState } from "react";
import { Lesson } from "./Lesson";
import { PerceptionTask } from "./PerceptionTask";
import { RealTask } from "./RealTask";
import { ReplyTask } from "./ReplyTask";
import { TalkTask } from "./TalkTask";

interface Props {
  course: Course;
  enrolment: Enrolment;
  unit: Unit;
  onStep: (enrolment: Enrolment) => void;
}

/** What every kind of unit is given to work with. */
export interface Work {
  unit: Unit;
  enrolment: Enrolment;
  /** The last answer's outcome in this visit. */
  step: CourseStep | null;
  busy: boolean;
  /** Resolves to whether it arrived. */
  send: (answer: Omit<NewAnswer, "unit">) => Promise<boolean>;
}

/** One unit, and the way to the next once it is done. */
export function UnitPage({ course, enrolment, unit, onStep }: Props) {
  const { t } = useWords();
  const words = useErrorWords();
  const sending = useTask();
  const [step, setStep] = useState<CourseStep | null>(null);
  const here = course.course.id;
  const at = course.units.indexOf(unit);
  const next = course.units[at + 1];
  const done = enrolment.progress.units[at]?.done === true;
  const card = step?.risk?.card;

  const send: Work["send"] = (answer) =>
    sending.run(() => api.answer(here, enrolment.id, { unit: unit.id, ...answer }), (outcome) => {
      setStep(outcome);
      onStep(outcome.enrolment);
    });
  const work: Work = { unit, enrolment, step, busy: sending.busy, send };

  return (
    <Stack gap="md">
      <div>
        <Anchor href={toHash({ page: "course", id: here, unit: null })} size="sm">
          {course.course.title}
        </Anchor>
        <Text size="sm" c="dimmed">
          {at + 1} / {course.units.length} · {t(`course.kind.${unit.kind}`)}
        </Text>
        <Title order={1} size="h2">
          {unit.title}
        </Title>
        {unit.intro !== undefined && <Text>{unit.intro}</Text>}
      </div>
      {card ? <RiskCard card={card} justNow /> : <Task course={course} work={work} />}
      {sending.failure && (
        <Text role="alert" c="var(--mantine-color-error)">
          {words(sending.failure)}
        </Text>
      )}
      {done && (
        <Group>
          {next && (
            <Button onClick={() => { go({ page: "course", id: here, unit: next.id }); }}>
              {t("course.next", { title: next.title })}
            </Button>
          )}
          <Button variant="default" onClick={() => { go({ page: "course", id: here, unit: null }); }}>
            {t("course.toCourse")}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function Task({ course, work }: { course: Course; work: Work }) {
  switch (work.unit.kind) {
    case "micro_lesson":
      return <Lesson work={work} />;
    case "perception_drill":
      return <PerceptionTask work={work} />;
    case "reply_drill":
      return <ReplyTask work={work} />;
    case "conversation":
    case "final":
      return <TalkTask course={course} work={work} />;
    case "real_one":
      return <RealTask work={work} />;
  }
}
