import { Button, Stack, Text, Textarea, Title } from "@mantine/core";
import { useState } from "react";
import { api } from "../api/client";
import type { Course, CourseStep, Enrolment } from "../api/types";
import { useWords } from "../i18n/useWords";
import { RiskCard } from "../practice/RiskCard";
import { useErrorWords } from "../shell/States";
import { useTask } from "../write/useTask";

interface Props {
  course: Course;
  enrolment: Enrolment;
  onStep: (enrolment: Enrolment) => void;
}

/** Asks how it went with somebody real, once the time that was agreed on has come. */
export function HowItWent({ course, enrolment, onStep }: Props) {
  const { t, date } = useWords();
  const words = useErrorWords();
  const [told, setTold] = useState<readonly string[]>([]);
  const [step, setStep] = useState<CourseStep | null>(null);
  const [now] = useState(() => Date.now());
  const sending = useTask();
  const when = enrolment.progress.ask_when;
  const card = step?.risk?.card;
  if (card) return <RiskCard card={card} justNow />;
  if (step?.answer) return <Text role="status">{t("course.thanks")}</Text>;
  const real = course.units.find((unit) => unit.id === when?.unit)?.real;
  if (when === undefined || real === undefined) return null;
  if (Date.parse(when.at) > now) {
    return (
      <Text size="sm" c="dimmed">
        {t("course.laterAsk", { date: date(when.at) })}
      </Text>
    );
  }
  return (
    <section className="card">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const answers = real.after_questions.map((_, at) => told[at] ?? "");
          void sending.run(() => api.answer(course.course.id, enrolment.id, { unit: when.unit, told: answers }), (outcome) => {
            setStep(outcome);
            onStep(outcome.enrolment);
          });
        }}
      >
        <Stack gap="sm">
          <Title order={2} size="h3">
            {t("course.howWent")}
          </Title>
          {real.after_questions.map((question, at) => (
            <Textarea
              key={question}
              label={question}
              autosize
              minRows={1}
              maxRows={5}
              value={told[at] ?? ""}
              onChange={(event) => {
                const text = event.currentTarget.value;
                setTold(real.after_questions.map((_, i) => (i === at ? text : (told[i] ?? ""))));
              }}
            />
          ))}
          <div>
            <Button type="submit" loading={sending.busy} disabled={told.every((one) => one.trim() === "")}>
              {t("course.howWentDo")}
            </Button>
          </div>
          {sending.failure && (
            <Text role="alert" c="var(--mantine-color-error)">
              {words(sending.failure)}
            </Text>
          )}
        </Stack>
      </form>
    </section>
  );
}
