import { Button } from "@mantine/core";
import type { Feeling } from "../api/types";
import { useWords } from "../i18n/useWords";
import { FEELINGS } from "../perceive/keys";

/** One feeling more or less; calm stands alone. */
export function toggled(chosen: readonly Feeling[], feeling: Feeling): Feeling[] {
  if (chosen.includes(feeling)) return chosen.filter((one) => one !== feeling);
  if (feeling === "neutral") return ["neutral"];
  return [...chosen.filter((one) => one !== "neutral"), feeling];
}

interface Props {
  chosen: readonly Feeling[];
  onChoose: (chosen: Feeling[]) => void;
  /** What asks for them, by its id. */
  labelledBy: string;
  /** Whether number keys choose; the page listens for them. */
  numbered?: boolean;
}

/** Seven feelings, of which one may choose several. */
export function Feelings({ chosen, onChoose, labelledBy, numbered = false }: Props) {
  const { t } = useWords();
  return (
    <div className="feelings" role="group" aria-labelledby={labelledBy}>
      {FEELINGS.map((one, at) => (
        <Button
          key={one}
          variant={chosen.includes(one) ? "filled" : "default"}
          aria-pressed={chosen.includes(one)}
          {...(numbered ? { "aria-keyshortcuts": String(at + 1) } : {})}
          onClick={() => { onChoose(toggled(chosen, one)); }}
        >
          {numbered && <span className="key" aria-hidden="true">{at + 1}</span>}
          {t(`perceive.feeling.${one}`)}
        </Button>
      ))}
    </div>
  );
}
