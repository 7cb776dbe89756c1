import { Text } from "@mantine/core";
import type { InnerState, Report, Session, Turn } from "../api/types";
import { useWords } from "../i18n/useWords";
import { Correct } from "../feedback/Correct";
import { Demonstrated } from "./Demonstrated";
import { moved } from "./moved";
import { Remarks } from "./Remarks";
import { TryAgain } from "./TryAgain";
import { TurnWords } from "./TurnWords";

/** Every turn: your words, theirs, what stayed unsaid, what it moved and what was noticed. */
export function TurnList({ report: { turns, best_turn: best, trust }, session }: { report: Report; session: Session }) {
  const start = trust[0] === undefined ? undefined : { trust: trust[0] };
  return turns.map((turn, at) => (
    <OneTurn
      key={turn.turn}
      turn={turn}
      best={turn.turn === best}
      before={at === 0 ? start : turns[at - 1]?.persona?.state}
      session={session}
    />
  ));
}

interface OneProps {
  turn: Turn;
  best: boolean;
  before: Partial<InnerState> | undefined;
  session: Session;
}

function OneTurn({ turn, best, before, session }: OneProps) {
  const { t, list } = useWords();
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
      <TurnWords turn={turn} session={session}>
        {assessment && <Remarks assessment={assessment} said={turn.learner} />}
      </TurnWords>
      {moves.length > 0 && <Text size="sm">{t("report.moved", { list: list(moves) })}</Text>}
      <div>
        <TryAgain
          session={session.id}
          turn={turn.turn}
          last={{ yours: turn.learner, suggestion: assessment?.suggestion ?? null }}
        />
      </div>
      <Correct turn={turn} session={session} />
      {/* where practice stopped, nobody is shown how to go on */}
      {persona && <Demonstrated session={session} turn={turn.turn} />}
    </article>
  );
}
