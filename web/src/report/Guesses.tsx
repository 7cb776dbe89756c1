import { Text } from "@mantine/core";
import type { Report } from "../api/types";
import { useWords } from "../i18n/useWords";

export function Guesses({ mentalising }: { mentalising: NonNullable<Report["mentalising"]> }) {
  const { t, label } = useWords();
  return (
    <>
      {mentalising.score !== null && <Text>{t("report.mentalisingScore", { score: mentalising.score })}</Text>}
      <ul className="plain">
        {mentalising.guesses.map((guess, at) => {
          const words = { turn: guess.turn + 1, guess: label("emotion", guess.emotion) };
          return (
            <li key={`${String(words.turn)} ${String(at)}`}>
              {t("report.guessed", { ...words, truth: label("emotion", guess.truth) })}
              {guess.guessed_need !== null && (
                <div>{t("report.guessedNeed", { guess: guess.guessed_need, truth: guess.need })}</div>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
