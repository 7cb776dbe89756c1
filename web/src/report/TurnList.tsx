import { Text } from "@mantine/core";
import type { Assessment, InnerState, Session, Turn } from "../api/types";
import { useWords } from "../i18n/useWords";
import { moved } from "./moved";
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
  const { t } = useWords();
  const name = session.persona.called;
  const { persona, assessment } = turn;
  const moves = moved(before, persona?.state);
  const quiet = turn.learner.trim() === "…";
  return (
    <article className="turn">
      <Text size="sm" c="dimmed">
        {t("report.momentTurn", { turn: turn.turn })}
        {best && ` · ${t("report.best")}`}
      </Text>
      <p className="quote mine">
        <span className="who">{t("report.yours")}</span>
        {quiet ? t("practice.quiet") : turn.learner}
      </p>
      {persona && (
        <p className="quote">
          <span className="who">{name}</span>
          {persona.text}
        </p>
      )}
      {persona?.thought ? (
        <p className="quote thought">
          <span className="who">{t("report.thought", { name })}</span>
          {persona.thought}
        </p>
      ) : null}
      {moves.length > 0 && (
        <Text size="sm">
          {t("report.moved")}:{" "}
          {moves
            .map(({ part, by }) =>
              [t(`report.${part}`), by > 0 ? t("report.up", { n: by }) : t("report.down", { n: -by })].join(" "),
            )
            .join(" · ")}
        </Text>
      )}
      {assessment && <Remarks assessment={assessment} />}
      <div>
        <TryAgain
          session={session.id}
          from={{ turn: turn.turn, yours: turn.learner, suggestion: assessment?.suggestion ?? null }}
        />
      </div>
    </article>
  );
}

function Remarks({ assessment }: { assessment: Assessment }) {
  const { t, label } = useWords();
  const messages = [...assessment.strengths, ...assessment.missteps].map((r) => r.message ?? "").filter((m) => m !== "");
  return (
    <>
      <ul className="tags" aria-label={t("report.remarks")}>
        {assessment.strengths.map(({ code }) => (
          <li className="tag good" key={code}>
            ＋ {label("strength", code)}
          </li>
        ))}
        {assessment.missteps.map(({ code }) => (
          <li className="tag poor" key={code}>
            － {label("misstep", code)}
          </li>
        ))}
        {assessment.flags.map((code) => (
          <li className="tag" key={code}>
            {label("flag", code)}
          </li>
        ))}
      </ul>
      {messages.map((message) => (
        <Text size="sm" key={message}>
          {message}
        </Text>
      ))}
      {assessment.suggestion !== null && (
        <p className="quote warm">
          <span className="who">{t("report.suggestion")}</span>
          {assessment.suggestion}
        </p>
      )}
    </>
  );
}
