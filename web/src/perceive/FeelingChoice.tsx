import { Button, Chip, Group, Stack, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import type { Feeling } from "../api/types";
import { useWords } from "../i18n/useWords";
import { FEELINGS, feelingOf } from "./keys";

const STRENGTHS = ["1", "2", "3"] as const;

/** Seven feelings, by press or by number key, and how strong. Give it a new `key` each showing. */
export function FeelingChoice({ busy, onName }: { busy: boolean; onName: (feeling: Feeling, strength: number) => void }) {
  const { t } = useWords();
  const [feeling, setFeeling] = useState<Feeling | null>(null);
  const [strength, setStrength] = useState("2");

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const chosen = feelingOf(event);
      if (chosen !== null) setFeeling(chosen);
    };
    window.addEventListener("keydown", press);
    return () => {
      window.removeEventListener("keydown", press);
    };
  }, []);

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (feeling !== null) onName(feeling, Number(strength));
      }}
    >
      <Stack gap="sm">
        <div>
          <Text size="sm" id="perceive-feeling" mb={4}>
            {t("perceive.which")}
          </Text>
          <div className="feelings" role="group" aria-labelledby="perceive-feeling">
            {FEELINGS.map((one, at) => (
              <Button
                key={one}
                variant={one === feeling ? "filled" : "default"}
                aria-pressed={one === feeling}
                aria-keyshortcuts={String(at + 1)}
                onClick={() => { setFeeling(one); }}
              >
                <span className="key" aria-hidden="true">{at + 1}</span>
                {t(`perceive.feeling.${one}`)}
              </Button>
            ))}
          </div>
        </div>
        {feeling !== "neutral" && (
          <div>
            <Text size="sm" id="perceive-strength" mb={4}>
              {t("guess.strength")}
            </Text>
            <Chip.Group value={strength} onChange={setStrength}>
              <Group gap={8} role="radiogroup" aria-labelledby="perceive-strength">
                {STRENGTHS.map((one) => (
                  <Chip key={one} value={one} size="sm">
                    {t(`guess.s${one}`)}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
          </div>
        )}
        <div>
          <Button type="submit" disabled={feeling === null} loading={busy}>
            {t("perceive.say")}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
