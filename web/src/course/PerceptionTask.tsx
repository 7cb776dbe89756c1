import { Button, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { CourseStep } from "../api/types";
import { useWords } from "../i18n/useWords";
import type { Work } from "./UnitPage";
import { VoiceGuess } from "./VoiceGuess";
import { VoiceRevealed } from "./VoiceRevealed";

/** The same line in several voices, one after the other; each is read before it is revealed. */
export function PerceptionTask({ work }: { work: Work }) {
  const { t } = useWords();
  const { unit, enrolment, step, busy, send } = work;
  const [seen, setSeen] = useState<CourseStep | null>(null);
  const drill = unit.perception;
  const progress = enrolment.progress.units.find((one) => one.unit === unit.id);
  if (drill === undefined || progress === undefined) return null;

  const all = drill.voices.length;
  const revealed = step?.voice && step.answer && step !== seen ? { ...step.voice, answer: step.answer } : null;
  const at = revealed?.answer.voice ?? progress.begun + 1;
  const voice = drill.voices[at - 1];
  if (voice === undefined) return null;
  const roundOver = revealed !== null && at === all;

  return (
    <div className="card">
      <Stack gap="md">
        {enrolment.trial?.withheld === true && step?.answer && <Text size="sm" role="status">{t("trial.voiceKept", { at: step.answer.voice })}</Text>}
        <Text size="sm" c="dimmed">
          {t("course.voice", { at, all })}
        </Text>
        <Text>{voice.scene}</Text>
        <p className="quote">
          <span className="who">{t("course.said")}</span>
          {voice.said}
        </p>
        {revealed === null ? (
          <VoiceGuess
            key={`${String(progress.attempts)} ${String(at)}`}
            drill={drill}
            busy={busy}
            onGuess={(reading) => void send({ voice: at, ...reading })}
          />
        ) : (
          <>
            <VoiceRevealed drill={drill} voice={revealed} />
            {roundOver && progress.best !== undefined && (
              <Text fw={650}>{t("course.round", { score: scoreOf(enrolment, unit.id, all) })}</Text>
            )}
            <div>
              <Button variant={roundOver ? "default" : "filled"} onClick={() => { setSeen(step); }}>
                {t(roundOver ? "course.tryAgain" : "course.nextVoice")}
              </Button>
            </div>
          </>
        )}
      </Stack>
    </div>
  );
}

/** The mean of the round that has just ended. */
function scoreOf(enrolment: Work["enrolment"], unit: string, voices: number): number {
  const round = enrolment.answers.filter((answer) => answer.unit === unit).slice(-voices);
  return Math.round(round.reduce((sum, answer) => sum + (answer.score ?? 0), 0) / voices);
}
