import { Button, Chip, Group, Stack, Text } from "@mantine/core";
import { useId, useState } from "react";
import type { Reading, Unit } from "../api/types";
import { useWords } from "../i18n/useWords";

const STRENGTHS = ["1", "2", "3"] as const;

interface Props {
  drill: NonNullable<Unit["perception"]>;
  busy: boolean;
  onGuess: (reading: Reading) => void;
}

/** A feeling, how strong, and what is needed where that is asked. */
export function VoiceGuess({ drill, busy, onGuess }: Props) {
  const { t } = useWords();
  const [feeling, setFeeling] = useState<string | null>(null);
  const [strength, setStrength] = useState("2");
  const [need, setNeed] = useState<string | null>(null);
  const ready = feeling !== null && (drill.needs.length === 0 || need !== null);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (feeling === null || !ready) return;
        onGuess({ feeling, strength: Number(strength), ...(need === null ? {} : { need }) });
      }}
    >
      <Stack gap="sm">
        <Choice title={t("course.feels")} options={drill.feelings} value={feeling} onChoose={setFeeling} />
        <Choice
          title={t("course.strength")}
          options={STRENGTHS.map((id) => ({ id, text: t(`guess.s${id}`) }))}
          value={strength}
          onChoose={setStrength}
        />
        {drill.needs.length > 0 && (
          <Choice title={t("course.needs")} options={drill.needs} value={need} onChoose={setNeed} />
        )}
        <div>
          <Button type="submit" disabled={!ready} loading={busy}>
            {t("course.tellMe")}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

interface ChoiceProps {
  title: string;
  options: readonly { id: string; text: string }[];
  value: string | null;
  onChoose: (id: string) => void;
}

function Choice({ title, options, value, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div>
      <Text size="sm" id={id} mb={4}>
        {title}
      </Text>
      <Chip.Group value={value} onChange={onChoose}>
        <Group gap={8} role="radiogroup" aria-labelledby={id}>
          {options.map((option) => (
            <Chip key={option.id} value={option.id} size="sm">
              {option.text}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </div>
  );
}
