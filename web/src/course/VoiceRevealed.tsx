import { Text } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { CourseStep, Reading, Unit } from "../api/types";
import { useWords } from "../i18n/useWords";

interface Props {
  drill: NonNullable<Unit["perception"]>;
  voice: NonNullable<CourseStep["voice"]> & { answer: NonNullable<CourseStep["answer"]> };
}

/** What was guessed, what can be defended, what was thought, and what told it. */
export function VoiceRevealed({ drill, voice }: Props) {
  const { t, list } = useWords();
  const first = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    first.current?.focus();
  }, []);
  const named = (options: readonly { id: string; text: string }[], id: string) =>
    options.find((option) => option.id === id)?.text ?? id;
  const words = ({ feeling, strength, need }: Reading) =>
    list([
      named(drill.feelings, feeling),
      strength === 1 ? t("guess.s1") : strength === 2 ? t("guess.s2") : t("guess.s3"),
      ...(need === undefined ? [] : [`“${named(drill.needs, need)}”`]),
    ]);
  const { answer } = voice;
  return (
    <>
      {answer.reading && (
        <Text ref={first} tabIndex={-1}>
          {t("course.yourGuess", { guess: words(answer.reading), score: answer.score ?? 0 })}
        </Text>
      )}
      <ul className="plain">
        {voice.answers.map((reading) => (
          <li key={words(reading)}>{t("course.fits", { reading: words(reading) })}</li>
        ))}
      </ul>
      <p className="quote thought">
        <span className="who">{t("course.theyThink")}</span>
        {voice.thought}
      </p>
      {voice.why !== undefined && (
        <Text size="sm">
          {t("course.why", { why: voice.why })}
        </Text>
      )}
    </>
  );
}
