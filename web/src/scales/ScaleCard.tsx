import { Button, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import type { Scale, ScaleScore } from "../api/types";
import { useWords } from "../i18n/useWords";
import { NoWords } from "./NoWords";
import { ScaleForm } from "./ScaleForm";
import { ScoreTold } from "./ScoreTold";
import type { Sitting } from "./sheet";

/** One questionnaire: what it is, its form, and what the sheet comes to. */
export function ScaleCard({ scale, sitting }: { scale: Scale; sitting: Sitting | null }) {
  const { t } = useWords();
  const [begun, setBegun] = useState(sitting !== null);
  const [score, setScore] = useState<ScaleScore | null>(null);
  const heading = `scale-${scale.id}-${sitting === null ? "own" : `${sitting.asked.enrolment}-${sitting.time}`}`;
  return (
    <section className="card" aria-labelledby={heading}>
      <Stack gap="sm">
        <div>
          {sitting !== null && (
            <Text size="sm" c="dimmed">
              {t(sitting.time === "before" ? "scales.askedBefore" : "scales.askedAfter", { cohort: sitting.asked.cohort })}
            </Text>
          )}
          <Title order={3} id={heading}>{scale.name}</Title>
          <Text>{scale.about}</Text>
        </div>
        {score !== null ? (
          <ScoreTold score={score} />
        ) : scale.words === undefined ? (
          <NoWords scale={scale} />
        ) : begun ? (
          <ScaleForm scale={scale} words={scale.words} sitting={sitting} onScore={setScore} />
        ) : (
          <div>
            <Button variant="default" onClick={() => { setBegun(true); }} aria-label={t("scales.beginName", { name: scale.name })}>
              {t("scales.begin")}
            </Button>
          </div>
        )}
      </Stack>
    </section>
  );
}
