import type { ReactNode } from "react";
import type { Session, Turn } from "../api/types";
import { useWords } from "../i18n/useWords";
import { Marked } from "./Marked";

interface Props {
  turn: Turn;
  session: Session;
  /** What stands between the learner's words and the answer. */
  children?: ReactNode;
}

/** One turn in words: the learner's, the answer, and what stayed unsaid. */
export function TurnWords({ turn, session, children }: Props) {
  const { t } = useWords();
  const name = session.persona.called;
  const { persona } = turn;
  return (
    <div lang={session.language} className="turn-words">
      <p className="quote mine">
        <span className="who">{t("report.yours")}</span>
        <Marked text={turn.learner} assessment={turn.assessment} />
      </p>
      {children}
      {persona && (
        <p className="quote">
          <span className="who">{t("drill.says", { name })}</span>
          {persona.text}
        </p>
      )}
      {persona?.thought ? (
        <p className="quote thought">
          <span className="who">{t("report.thought", { name })}</span>
          {persona.thought}
        </p>
      ) : null}
    </div>
  );
}
