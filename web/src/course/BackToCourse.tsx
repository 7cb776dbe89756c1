import { Button, Group, Stack, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { api, type ApiError } from "../api/client";
import type { CourseStep, Session } from "../api/types";
import { asApiError } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { kept } from "../practice/kept";
import { go } from "../shell/route";
import { useErrorWords } from "../shell/States";
import type { CourseNote } from "./courseNote";

/** Under a talk of a course that has ended: counts it, says so, and leads back. */
export function BackToCourse({ session, note }: { session: Session; note: CourseNote }) {
  const { t } = useWords();
  const words = useErrorWords();
  const [step, setStep] = useState<CourseStep | null>(null);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const brief = session.turns.length < note.leastTurns;
  const { id, status } = session;
  const counts = (status === "finished" || status === "left") && !brief && !note.counted;

  useEffect(() => {
    if (!counts) return;
    let here = true;
    api.answer(note.course, note.enrolment, { unit: note.unit, session: id }).then(
      (outcome) => {
        kept.keepCourse(id, { ...note, counted: true });
        if (here) setStep(outcome);
      },
      (caught: unknown) => {
        if (here) setFailure(asApiError(caught));
      },
    );
    return () => {
      here = false;
    };
  }, [counts, note, id]);

  const score = step?.answer?.score;
  return (
    <section className="card">
      <Stack gap="xs">
        <Text role="status">
          {brief && t("course.tooShort", { n: note.leastTurns })}
          {counts && step === null && failure === null && t("course.counting")}
          {(note.counted || step !== null) &&
            (score === undefined ? t("course.counted") : t("course.countedScore", { score }))}
        </Text>
        {failure && (
          <Text role="alert" c="var(--mantine-color-error)">
            {words(failure)}
          </Text>
        )}
        <Group>
          <Button onClick={() => { go({ page: "course", id: note.course, unit: null }); }}>{t("course.toCourse")}</Button>
        </Group>
      </Stack>
    </section>
  );
}
