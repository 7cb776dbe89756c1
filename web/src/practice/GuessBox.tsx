import { Chip, Group, Stack, Text } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { api, type ApiError } from "../api/client";
import type { Guess } from "../api/types";
import { asApiError } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { useErrorWords } from "../shell/States";

type Feeling = Guess["emotion"];

const FEELINGS: readonly Feeling[] = ["sadness", "fear", "anger", "disgust", "joy", "surprise", "neutral"];
const STRENGTHS = ["1", "2", "3"] as const;

/** The mentalising check: two taps, saved on the second. Give it a new `key` each turn. */
export function GuessBox({ session }: { session: string }) {
  const { t, label } = useWords();
  const words = useErrorWords();
  const [feeling, setFeeling] = useState<Feeling | null>(null);
  const [strength, setStrength] = useState<number | null>(null);
  const [saved, setSaved] = useState(false);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const [open, setOpen] = useState(false);
  const details = useRef<HTMLDetailsElement>(null);

  // On a short screen it is the page that scrolls, and what grows here would push the way to send off its end.
  useEffect(() => {
    if (open) details.current?.closest(".box")?.scrollIntoView({ block: "nearest" });
  }, [open, feeling, saved, failure]);

  const choose = (nextFeeling: Feeling | null, nextStrength: number | null) => {
    setFeeling(nextFeeling);
    setStrength(nextStrength);
    setFailure(null);
    if (nextFeeling === null || nextStrength === null) return;
    api.guess(session, nextFeeling, nextStrength).then(
      () => {
        setSaved(true);
      },
      (caught: unknown) => {
        setFailure(asApiError(caught));
      },
    );
  };

  return (
    <details className="small" ref={details} onToggle={(event) => { setOpen(event.currentTarget.open); }}>
      <summary>{t("guess.open")}</summary>
      <Stack gap="xs" pt="xs">
        <Text size="sm" id="guess-feeling">
          {t("guess.feeling")}
        </Text>
        <Chip.Group value={feeling} onChange={(value) => { choose(value, strength); }}>
          <Group gap={8} role="radiogroup" aria-labelledby="guess-feeling">
            {FEELINGS.map((code) => (
              <Chip key={code} value={code} size="sm">
                {label("emotion", code)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
        {feeling !== null && (
          <>
            <Text size="sm" id="guess-strength">
              {t("guess.strength")}
            </Text>
            <Chip.Group
              value={strength === null ? null : String(strength)}
              onChange={(value) => { choose(feeling, Number(value)); }}
            >
              <Group gap={8} role="radiogroup" aria-labelledby="guess-strength">
                {STRENGTHS.map((s) => (
                  <Chip key={s} value={s} size="sm">
                    {t(`guess.s${s}`)}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
          </>
        )}
        <Text size="sm" role="status">
          {failure ? words(failure) : saved ? t("guess.saved") : ""}
        </Text>
      </Stack>
    </details>
  );
}
