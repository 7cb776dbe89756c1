import { Stack, Text, Title } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { Turn } from "../api/types";
import { useWords } from "../i18n/useWords";
import { RiskCard } from "../practice/RiskCard";
import { SignMark } from "../practice/SignMark";
import { feedbackLine } from "../report/feedback";
import { Marked } from "../report/Marked";

/** How the one reply of a drill landed: the answer first, then what was thought, then one line on the reply. */
export function Landed({ turn, name, session }: { turn: Turn; name: string; session: string }) {
  const { t } = useWords();
  const answer = useRef<HTMLParagraphElement>(null);
  // The reply box is gone; whoever reads by ear or by keyboard goes on with the answer.
  useEffect(() => {
    answer.current?.focus();
  }, []);
  if (turn.persona === null) {
    return turn.risk.card ? <RiskCard card={turn.risk.card} goOn={{ session, turn: turn.turn }} /> : null;
  }
  // words are always assessed, but for whoever practises without feedback in a trial
  const withheld = turn.assessment === null;
  const line = feedbackLine(turn.assessment);
  const suggestion = turn.assessment?.suggestion ?? "";
  return (
    <Stack gap="sm">
      <p className="quote mine">
        <span className="who">{t("practice.you")}</span>
        <Marked text={turn.learner} assessment={turn.assessment} />
      </p>
      <p className="quote" ref={answer} tabIndex={-1}>
        <span className="who">{t("drill.says", { name: name })}</span>
        {turn.persona.text}
      </p>
      {withheld ? <Text size="sm">{t("trial.withheld")}</Text> : <SignMark sign={turn.persona.sign} />}
      {turn.persona.thought ? (
        <p className="quote thought">
          <span className="who">{t("drill.theirThought", { name })}</span>
          {turn.persona.thought}
        </p>
      ) : null}
      {line !== "" && (
        <div>
          <Title order={2} size="h3">
            {t("drill.feedback")}
          </Title>
          <Text>{line}</Text>
        </div>
      )}
      {suggestion !== "" && suggestion !== turn.learner && (
        <p className="quote warm">
          <span className="who">{t("drill.couldTry")}</span>
          {suggestion}
        </p>
      )}
    </Stack>
  );
}
