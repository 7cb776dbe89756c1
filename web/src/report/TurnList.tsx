import { Text } from "@mantine/core";
import type { InnerState, Session, Turn } from "../api/types";
import { useWords } from "../i18n/useWords";
import { Marked } from "./Marked";
import { moved } from "./moved";
import { Remarks } from "./Remarks";
import { TryAgain } from "./TryAgain";

/** Every turn: your words, theirs, what stayed unsaid, what it moved and what was noticed. */
export function TurnList({ turns, best, session }: { turns: Turn[]; best: number | null; session: Session }) {
  return turns.map((turn, at) => (
    <OneTurn
      key={turn.turn}
      turn={turn}
      best={turn.turn === best}
      before={turns[at - 1]?.persona?.state}
      session={session}
    />
  ));
}

interface OneProps {
  turn: Turn;
  best: boolean;
  before: InnerState | undefined;
  session: Session;
}

function OneTurn({ turn, best, before, session }: OneProps) {
  const { t, list } = useWords();
  const name = session.persona.called;
  const { persona, assessment } = turn;
  const moves = moved(before, persona?.state).map(({ part, by }) =>
    t(by > 0 ? "report.up" : "report.down", { what: t(`report.${part}`), n: Math.abs(by) }),
  );
  return (
    <article className="turn">
      <Text size="sm" c="dimmed">
        {t("report.momentTurn", { turn: turn.turn })}
        {best && ` · ${t("report.best")}`}
      </Text>
      <div lang={session.language} className="turn-words">
        <p className="quote mine">
          <span className="who">{t("report.yours")}</span>
          <Marked text={turn.learner} assessment={assessment} />
        </p>
        {assessment && <Remarks assessment={assessment} said={turn.learner} />}
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
      {moves.length > 0 && <Text size="sm">{t("report.moved", { list: list(moves) })}</Text>}
      <div>
        <TryAgain
          session={session.id}
          turn={turn.turn}
          last={{ yours: turn.learner, suggestion: assessment?.suggestion ?? null }}
        />
      </div>
    </article>
  );
}
