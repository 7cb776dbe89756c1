import { Button, Chip, Group, Stack, Text, TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { Guess } from "../api/types";
import { useWords } from "../i18n/useWords";
import { useErrorWords } from "../shell/States";
import type { Guessing } from "./useGuess";

const FEELINGS: readonly Guess["emotion"][] = ["sadness", "fear", "anger", "disgust", "joy", "surprise", "neutral"];
const STRENGTHS = ["1", "2", "3"] as const;
const LONGEST_NEED = 200;

/** The mentalising check: a feeling, how strong, and what they need; open where it comes first. Give it a new `key` each turn. */
export function GuessBox({ guess, first = false }: { guess: Guessing; first?: boolean }) {
  const { t } = useWords();
  const words = useErrorWords();
  const { feeling, noted, failure } = guess;
  const [open, setOpen] = useState(first);
  const details = useRef<HTMLDetailsElement>(null);

  // On a short screen it is the page that scrolls, and what grows here would push the way to send off its end.
  useEffect(() => {
    if (open) details.current?.closest(".box")?.scrollIntoView({ block: "nearest" });
  }, [open, feeling, noted, failure]);

  return (
    <div>
      <details className="small" ref={details} open={open} onToggle={(event) => { setOpen(event.currentTarget.open); }}>
        <summary>{t("guess.open")}</summary>
        {!noted && <Choices guess={guess} />}
      </details>
      <Text size="sm" role="status">
        {failure ? `${t("guess.lost")} ${words(failure)}` : noted ? t("guess.saved") : ""}
      </Text>
    </div>
  );
}

function Choices({ guess }: { guess: Guessing }) {
  const { t, label } = useWords();
  const { feeling, strength, need } = guess;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void guess.note();
      }}
    >
      <Stack gap="xs" pt="xs">
        <Text size="sm" id="guess-feeling">
          {t("guess.feeling")}
        </Text>
        <Chip.Group value={feeling} onChange={(value) => { guess.change({ feeling: value }); }}>
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
            <Chip.Group value={String(strength)} onChange={(value) => { guess.change({ strength: Number(value) }); }}>
              <Group gap={8} role="radiogroup" aria-labelledby="guess-strength">
                {STRENGTHS.map((s) => (
                  <Chip key={s} value={s} size="sm">
                    {t(`guess.s${s}`)}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
            <Group gap={8} align="flex-end">
              <TextInput
                flex={1}
                miw={0}
                size="sm"
                label={t("guess.need")}
                maxLength={LONGEST_NEED}
                value={need}
                onChange={(event) => { guess.change({ need: event.currentTarget.value }); }}
              />
              <Button type="submit" size="sm" variant="default" loading={guess.busy}>
                {t("guess.note")}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </form>
  );
}
