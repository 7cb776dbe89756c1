import { SegmentedControl, Text } from "@mantine/core";
import { useId } from "react";
import type { Difficulty } from "../api/types";
import { useWords } from "../i18n/useWords";

const ALL: readonly Difficulty[] = ["easy", "normal", "hard"];
const HINTS = { easy: "home.easyHint", normal: "home.normalHint", hard: "home.hardHint" } as const;

interface Props {
  value: Difficulty;
  onChange: (difficulty: Difficulty) => void;
  /** Whom it is about. */
  name: string;
}

/** How hard the person makes it; what they have to tell is the same. Radio buttons underneath: arrow keys move, Tab leaves. */
export function DifficultyChoice({ value, onChange, name }: Props) {
  const { t, label } = useWords();
  const heading = useId();
  const hint = useId();
  return (
    <div className="how-hard">
      <Text size="sm" id={heading}>
        {t("home.howHard", { name })}
      </Text>
      <SegmentedControl
        fullWidth
        size="sm"
        aria-labelledby={heading}
        aria-describedby={hint}
        value={value}
        onChange={onChange}
        data={ALL.map((code) => ({ value: code, label: label("difficulty", code) }))}
      />
      <Text size="sm" c="dimmed" id={hint} aria-live="polite">
        {t(HINTS[value])}
      </Text>
    </div>
  );
}
