import { Button, Checkbox, Chip, Group, Stack, Text } from "@mantine/core";
import { useId, useState } from "react";
import type { NewRound } from "../api/types";
import { useWords } from "../i18n/useWords";

const MODALITIES = ["both", "face", "voice"] as const;
const STRENGTHS = ["strong", "clear", "faint", "adaptive"] as const;

export type Chosen = Required<Pick<NewRound, "modality" | "strength" | "mixed">>;

interface SetupProps {
  busy: boolean;
  /** Whether mixed rounds are chosen at first. */
  wished: boolean;
  onBegin: (chosen: Chosen) => void;
}

/** By what feelings are shown, and how strongly. */
export function Setup({ busy, wished, onBegin }: SetupProps) {
  const { t } = useWords();
  const [modality, setModality] = useState<Chosen["modality"]>("both");
  const [strength, setStrength] = useState<Chosen["strength"]>("clear");
  const [mixed, setMixed] = useState(wished);
  return (
    <Stack gap="md">
      <Choice title={t("perceive.by")} codes={MODALITIES} value={modality} name={(one) => t(`perceive.modality.${one}`)} onChoose={setModality} />
      <Choice title={t("perceive.how")} codes={STRENGTHS} value={strength} name={(one) => t(`perceive.strength.${one}`)} onChoose={setStrength} />
      {modality === "both" && (
        <Checkbox
          checked={mixed}
          label={t("perceive.mixed")}
          description={t("perceive.mixedHint")}
          onChange={(event) => { setMixed(event.currentTarget.checked); }}
        />
      )}
      <div>
        <Button size="md" loading={busy} onClick={() => { onBegin({ modality, strength, mixed: mixed && modality === "both" }); }}>
          {t("perceive.begin")}
        </Button>
      </div>
    </Stack>
  );
}

interface ChoiceProps<C extends string> {
  title: string;
  codes: readonly C[];
  value: C;
  name: (code: C) => string;
  onChoose: (code: C) => void;
}

function Choice<C extends string>({ title, codes, value, name, onChoose }: ChoiceProps<C>) {
  const id = useId();
  return (
    <div>
      <Text size="sm" id={id} mb={4}>
        {title}
      </Text>
      <Chip.Group
        value={value}
        onChange={(chosen) => {
          const code = codes.find((one) => one === chosen);
          if (code !== undefined) onChoose(code);
        }}
      >
        <Group gap={8} role="radiogroup" aria-labelledby={id}>
          {codes.map((one) => (
            <Chip key={one} value={one} size="sm">
              {name(one)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </div>
  );
}
