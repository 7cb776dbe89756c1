import { Text, Title } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { CourseStep } from "../api/types";
import { useWords } from "../i18n/useWords";
import { Marked } from "../report/Marked";
import { Remarks } from "../report/Remarks";

/** One's own words, what the person answered and thought, what was noticed, and last the examples. */
export function ReplyResult({ step }: { step: CourseStep }) {
  const { t } = useWords();
  const answer = useRef<HTMLParagraphElement>(null);
  // The reply box is gone; whoever reads by ear or by keyboard goes on here.
  useEffect(() => {
    answer.current?.focus();
  }, []);
  const { assessment, said, examples } = step;
  if (assessment === undefined) {
    return (
      <>
        <p className="quote mine" ref={answer} tabIndex={-1}>
          <span className="who">{t("course.you")}</span>
          {step.answer?.text}
        </p>
        {said && (
          <p className="quote">
            <span className="who">{t("course.theyAnswer")}</span>
            {said.say}
          </p>
        )}
        {step.enrolment.trial?.withheld === true && <Text size="sm">{t("trial.withheld")}</Text>}
      </>
    );
  }
  return (
    <>
      <p className="quote mine" ref={answer} tabIndex={-1}>
        <span className="who">{t("course.you")}</span>
        <Marked text={assessment.reply} assessment={assessment} />
      </p>
      {said && (
        <p className="quote">
          <span className="who">{t("course.theyAnswer")}</span>
          {said.say}
        </p>
      )}
      {said?.thought !== undefined && (
        <p className="quote thought">
          <span className="who">{t("course.theyThink")}</span>
          {said.thought}
        </p>
      )}
      <section>
        <Title order={2} size="h3">
          {t("course.judged")}
        </Title>
        <Text fw={650} mb="xs">
          {assessment.score === null ? t("course.cannotJudge") : t("course.score", { score: assessment.score })}
        </Text>
        <Remarks assessment={assessment} said={assessment.reply} />
      </section>
      {examples && (
        <section>
          <Title order={2} size="h3">
            {t("course.lookFor")}
          </Title>
          <ul className="plain">
            {examples.look_for.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
          <div className="pair" style={{ marginTop: 12 }}>
            <p className="quote cold">
              <span className="who">{t("course.weak")}</span>
              {examples.weak}
            </p>
            <p className="quote warm">
              <span className="who">{t("course.strong")}</span>
              {examples.strong}
            </p>
          </div>
        </section>
      )}
    </>
  );
}
