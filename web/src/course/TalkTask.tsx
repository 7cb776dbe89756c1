import { Stack, Text } from "@mantine/core";
import { useCallback } from "react";
import { api } from "../api/client";
import type { Course } from "../api/types";
import { useRemote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { kept } from "../practice/kept";
import { OpenButton } from "../practice/OpenButton";
import { Await } from "../shell/States";
import { noteFor } from "./courseNote";
import type { Work } from "./UnitPage";

/** What the talk will be like, said before it begins. */
export function TalkTask({ course, work }: { course: Course; work: Work }) {
  const { t, language } = useWords();
  const { unit, enrolment } = work;
  const { remote, reload } = useRemote(useCallback(() => api.scenarios(language), [language]));
  const { talk } = unit;
  if (talk === undefined) return null;
  const open = async () => {
    const session = await api.startScenario(talk.scenario, language, talk.difficulty);
    kept.keepCourse(session.id, noteFor(course, enrolment, unit));
    return session.id;
  };
  const feedback = { each_reply: "course.eachReply", afterwards: "course.afterwards", none: "course.noFeedback" } as const;
  return (
    <div className="card">
      <Await remote={remote} retry={reload}>
        {(scenarios) => {
          const scenario = scenarios.find((one) => one.id === talk.scenario);
          return (
            <Stack gap="sm">
              {scenario && <Text fw={650}>{t("course.with", { name: scenario.persona.called, title: scenario.title })}</Text>}
              {scenario && <Text>{scenario.summary}</Text>}
              <ul className="plain">
                <li>{t("course.leastTurns", { n: talk.least_turns })}</li>
                {unit.kind === "final" && <li>{t("course.alone")}</li>}
                {talk.guess_every === 1 && <li>{t("course.guessNoteOne")}</li>}
                {talk.guess_every > 1 && <li>{t("course.guessNote", { n: talk.guess_every })}</li>}
                {unit.kind !== "final" && <li>{t(feedback[talk.feedback])}</li>}
              </ul>
              <div>
                <OpenButton open={open} label={t("course.talkStart")} size="md" variant="filled" />
              </div>
            </Stack>
          );
        }}
      </Await>
    </div>
  );
}
