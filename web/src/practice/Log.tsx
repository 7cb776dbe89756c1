import { useEffect, useRef } from "react";
import type { Session, TurnBody } from "../api/types";
import { useWords } from "../i18n/useWords";

interface Props {
  session: Session;
  outgoing: TurnBody | null;
  typing: boolean;
}

const isQuiet = (learner: string): boolean => learner.trim() === "…";

/** The conversation so far. New lines are read out; what a branch took over stands a little back. */
export function Log({ session, outgoing, typing }: Props) {
  const { t } = useWords();
  const end = useRef<HTMLDivElement>(null);
  const { turns, persona, parent } = session;
  const earlier = parent ? parent.turn - 1 : 0;

  useEffect(() => {
    const log = end.current?.parentElement;
    if (log) log.scrollTop = log.scrollHeight;
  }, [turns.length, outgoing, typing, session.status]);

  // The box below grows and shrinks; the last words stay in sight.
  useEffect(() => {
    const log = end.current?.parentElement;
    if (!log) return;
    const watch = new ResizeObserver(() => {
      log.scrollTop = log.scrollHeight;
    });
    watch.observe(log);
    return () => {
      watch.disconnect();
    };
  }, []);

  const mine = (text: string, extra = "") =>
    isQuiet(text) ? (
      <p className={`line hush ${extra}`}>{t("practice.quiet")}</p>
    ) : (
      <Line who={t("practice.you")} className={`mine ${extra}`} text={text} />
    );

  return (
    // A scrolling region must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="log" role="log" aria-label={t("practice.log")} tabIndex={0} lang={session.language}>
      <p className="aside">
        {[session.content_note, t("app.simulated"), session.stored ? "" : t("practice.notStored")].map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
      <Line who={persona.name} className={`theirs${earlier > 0 ? " earlier" : ""}`} text={session.opening.text} />
      {turns.map((turn) => {
        const extra = turn.turn <= earlier ? "earlier" : "";
        return [
          <div key={`mine-${String(turn.turn)}`} style={{ display: "contents" }}>
            {mine(turn.learner, extra)}
          </div>,
          turn.persona && (
            <Line
              key={`theirs-${String(turn.turn)}`}
              who={persona.name}
              className={`theirs ${extra}`}
              text={turn.persona.text}
            />
          ),
          turn.turn === earlier && <AgainHere key="again" turn={earlier + 1} />,
        ];
      })}
      {parent && earlier === 0 && turns.length === 0 && <AgainHere turn={1} />}
      {outgoing && mine("wait" in outgoing ? "…" : outgoing.text, "sending")}
      {typing && (
        <div className="typing" role="img" aria-label={t("practice.typing", { name: persona.called })}>
          <i />
          <i />
          <i />
        </div>
      )}
      <div ref={end} />
    </div>
  );
}

function AgainHere({ turn }: { turn: number }) {
  const { t } = useWords();
  return <p className="aside rule">{t("practice.againTitle", { turn })}</p>;
}

function Line({ who, className, text }: { who: string; className: string; text: string }) {
  return (
    <p className={`line ${className}`}>
      <span className="visually-hidden">{who}: </span>
      {text}
    </p>
  );
}
