import { Stack, Text } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { ScaleScore } from "../api/types";
import { useWords } from "../i18n/useWords";
import { RiskCard } from "../practice/RiskCard";
import { shortly } from "./sheet";

/** The score, what it is and is not, and whom one can turn to where a mark holds. */
export function ScoreTold({ score }: { score: ScaleScore }) {
  const { t } = useWords();
  const first = useRef<HTMLParagraphElement>(null);
  const alone = score.help === undefined;
  // The form is gone; whoever reads by ear or by keyboard goes on here, or with the people to call.
  useEffect(() => {
    if (alone) first.current?.focus();
  }, [alone]);
  const [least, most] = score.range;
  return (
    <Stack gap="sm">
      <Text fw={650} ref={first} tabIndex={-1}>
        {score.score === null
          ? t("scales.noScore", { missing: score.missing, most: score.missing_at_most })
          : t("scales.score", { score: shortly(score.score), least, most })}
      </Text>
      {score.filled && <Text size="sm">{t("scales.filled", { n: score.missing, source: score.filled_by })}</Text>}
      <Text>{score.is_not}</Text>
      {score.marks.map((mark) => (
        <Text size="sm" key={mark.of}>
          {t(mark.of === "score_at_most" ? "scales.scoreMark" : "scales.answerMark", { value: mark.value, source: mark.source })}
        </Text>
      ))}
      {score.help && <RiskCard card={score.help} />}
      <Text size="sm" c="dimmed">{t("scales.source", { source: score.source })}</Text>
      <Text size="sm">{t(score.kept ? "scales.kept" : "scales.notKept")}</Text>
    </Stack>
  );
}
