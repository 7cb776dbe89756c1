import { useEffect, useRef, type ReactNode } from "react";
import type { Session, TurnBody } from "../api/types";
import { useWords } from "../i18n/useWords";
import { HearButton } from "../speech/HearButton";
import type { PersonVoice } from "../speech/useVoice";
import { Line, LearnerLine } from "./Line";
import { SpeakerNote } from "./SpeakerNote";

interface Props {
  session: Session;
  outgoing: TurnBody | null;
  typing: boolean;
  voice: PersonVoice;
  /** What stands after the last line, such as the hint of another try. */
  children?: ReactNode;
}

/** The conversation so far; its last line stays in sight. What a branch took over stands a little back. */
export function Log({ session, outgoing, typing, voice, children }: Props) {
  const { t } = useWords();
  const log = useRef<HTMLDivElement>(null);
  const lines = useRef<HTMLDivElement>(null);
  const { turns, persona, parent } = session;
  const earlier = parent ? parent.turn - 1 : 0;

  // The box below grows and shrinks, fonts arrive, lines are added: after any of it the end is where one reads on.
  useEffect(() => {
    const box = log.current;
    if (box === null || lines.current === null) return;
    const toEnd = () => {
      box.scrollTop = box.scrollHeight;
      // on a short or zoomed screen it is the page that scrolls
      if (getComputedStyle(box).overflowY === "visible") window.scrollTo(0, document.body.scrollHeight);
    };
    toEnd();
    const watch = new ResizeObserver(toEnd);
    watch.observe(box);
    watch.observe(lines.current);
    return () => {
      watch.disconnect();
    };
  }, []);

  return (
    // A scrolling region must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="log" ref={log} role="region" aria-label={t("practice.log")} tabIndex={0}>
      {/* Announcer reads new lines out; a live log would read one's own words back as well. */}
      <div className="lines" ref={lines} role="log" aria-live="off" lang={session.language}>
        <p className="aside">
          {[session.content_note, t("app.simulated"), session.stored ? "" : t("practice.notStored")].map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
        {/* Here too: a second meeting, a branch and a talk that is gone on with have no note before. */}
        <SpeakerNote className="aside" />
        {session.after && <Later days={session.after.days} />}
        <Line who={persona.name} className={`theirs${earlier > 0 ? " earlier" : ""}`} text={session.opening.text}>
          <HearButton line={{ key: "opening", ...session.opening }} voice={voice} />
        </Line>
        {parent?.turn === 1 && <AgainHere turn={1} />}
        {turns.map((turn) => {
          const extra = turn.turn <= earlier ? "earlier" : "";
          return [
            <LearnerLine key={`mine-${String(turn.turn)}`} text={turn.learner} className={extra} />,
            turn.persona && (
              <Line
                key={`theirs-${String(turn.turn)}`}
                who={persona.name}
                className={`theirs ${extra}`}
                text={turn.persona.text}
              >
                <HearButton line={{ key: String(turn.turn), ...turn.persona }} voice={voice} />
              </Line>
            ),
            turn.turn === earlier && <AgainHere key="again" turn={earlier + 1} />,
          ];
        })}
        {outgoing && <LearnerLine text={"wait" in outgoing ? "…" : outgoing.text} className="sending" />}
        {typing && (
          <div className="typing" aria-hidden="true">
            <i />
            <i />
            <i />
          </div>
        )}
        {children}
      </div>
    </div>
  );
}

function AgainHere({ turn }: { turn: number }) {
  const { t } = useWords();
  return <p className="aside rule">{t("practice.againTitle", { turn })}</p>;
}

/** How long ago the earlier talk was. */
function Later({ days }: { days: number }) {
  const { t } = useWords();
  const words = days === 0 ? t("practice.laterSame") : days === 1 ? t("practice.laterOne") : t("practice.laterDays", { n: days });
  return <p className="aside rule">{words}</p>;
}
