import { Alert, Button, Text } from "@mantine/core";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Help, Session, TurnBody } from "../api/types";
import { asksGuess, type CourseNote } from "../course/courseNote";
import { useWords } from "../i18n/useWords";
import { AfterReply } from "../practice/AfterReply";
import { Announcer } from "../practice/Announcer";
import { BranchHint } from "../practice/BranchHint";
import { Composer } from "../practice/Composer";
import { ContentNote } from "../practice/ContentNote";
import { Ending } from "../practice/Ending";
import { focusBox } from "../practice/focus";
import { GuessBox } from "../practice/GuessBox";
import { kept } from "../practice/kept";
import { Log } from "../practice/Log";
import { PeopleThere } from "../practice/PeopleThere";
import { Person } from "../practice/Person";
import { Purpose } from "../practice/Purpose";
import { useGuess } from "../practice/useGuess";
import { useHelp, type HelpFound } from "../practice/useHelp";
import { useConversation, type Conversation } from "../practice/useConversation";
import { Await, useErrorWords } from "../shell/States";
import { Dictate } from "../speech/Dictate";
import { useVoice } from "../speech/useVoice";

/** A whole conversation: the note first, then the person, the log and the box. */
export function Practice({ id }: { id: string }) {
  const talk = useConversation(id);
  const [ready, setReady] = useState(() => kept.noteRead(id));
  // Whoever has just said that they are ready goes on writing; a page that was merely opened takes no focus.
  const [began, setBegan] = useState(false);
  if (talk.remote.state !== "ready") {
    return (
      <div className="page">
        <Await remote={talk.remote} retry={talk.reload}>
          {() => null}
        </Await>
      </div>
    );
  }
  const session = talk.remote.value;
  if (!ready && session.status === "open" && session.turns.length === 0) {
    return (
      <ContentNote
        session={session}
        onReady={() => {
          kept.keepNoteRead(id);
          setReady(true);
          setBegan(true);
        }}
      />
    );
  }
  return <Talk session={session} talk={talk} began={began} />;
}

/** In a talk begun for seeing their side. */
const GUESS_EVERY = 2;

/**
 * What a course says about feedback goes first; where it may come after each reply, it fades with mastery. All of it where
 * that cannot be found out: what a trial withholds is not in the turn in the first place. Null for none in the talk.
 */
function told(course: CourseNote | null, { help, failed }: HelpFound): Help["feedback"] | null {
  if (help?.withheld === true) return null;
  if (course !== null && course.feedback !== "each_reply") return null;
  return help?.feedback ?? (course !== null || failed ? "full" : null);
}

function Talk({ session, talk, began }: { session: Session; talk: Conversation; began: boolean }) {
  const { t } = useWords();
  const words = useErrorWords();
  const { id } = session;
  const [text, setText] = useState(() => kept.draft(id));
  const [since] = useState(session.turns.length);
  const guess = useGuess(id);
  const [course] = useState(() => kept.course(id));
  const [skill] = useState(() => kept.skill(id));
  const found = useHelp(session, skill);
  const [speaking, setSpeaking] = useState(false);
  const voice = useVoice(session, began, speaking);
  const { stop } = voice;
  const speak = useCallback((now: boolean) => {
    setSpeaking(now);
    if (now) stop(); // nobody talks over the learner
  }, [stop]);
  const { help } = found;
  const box = useRef<HTMLTextAreaElement>(null);
  const branch = kept.branch(id);
  const busy = talk.outgoing !== null || guess.busy;
  const turns = session.turns.length;
  const guesses = course ?? (skill === "perspective_taking" ? { guessEvery: GUESS_EVERY } : null);
  const guessFirst = asksGuess(guesses, turns) && guess.feeling === null && !guess.noted;
  const amount = told(course, found);
  const missing = course === null ? 0 : course.leastTurns - turns;
  const last = session.turns.at(-1);
  const takenOver = session.parent ? session.parent.turn - 1 : 0;
  const atBranch = branch !== null && session.turns.length === branch.turn - 1 && !busy;

  const write = (next: string) => {
    setText(next);
    kept.keepDraft(id, next);
  };

  useEffect(() => {
    if (began) focusBox(box.current);
  }, [began]);

  const send = async (body: TurnBody) => {
    const before = text;
    // The button that was pressed is about to be disabled, and a disabled button drops the focus.
    if (document.activeElement instanceof HTMLButtonElement) focusBox(box.current);
    if ("text" in body) write("");
    await guess.note();
    const arrived = await talk.send(body);
    if (arrived) guess.clear();
    // What did not arrive comes back to the box, before anything written since.
    if (!arrived && "text" in body) write([before, kept.draft(id)].filter((part) => part !== "").join("\n"));
  };

  return (
    <div className={session.status === "open" ? "practice" : "practice over"}>
      <h1 className="visually-hidden" lang={session.language}>
        {session.title}
      </h1>
      <Person session={session} talk={talk} voice={voice} signs={help?.withheld !== true && (course === null || (!course.alone && course.feedback !== "none"))} />
      <Log session={session} outgoing={talk.outgoing} typing={talk.typing} voice={voice}>
        {amount !== null && !busy && last?.assessment && last.turn > takenOver && (
          <AfterReply key={turns} assessment={last.assessment} said={last.learner} amount={amount} unsure={found.failed} />
        )}
        {!busy && <PeopleThere session={session} />}
        {atBranch && (
          <BranchHint
            note={branch}
            onUse={(words) => {
              write(words);
              box.current?.focus();
            }}
          />
        )}
      </Log>
      <Announcer session={session} since={since} quiet={busy} />
      {session.status === "open" ? (
        <div className="box">
          {talk.failure && (
            <Alert color="red" variant="light" role="alert" py="xs">
              {words(talk.failure)} {text !== "" && t("practice.failed")}
            </Alert>
          )}
          {turns === 0 && course === null && <Purpose skill={skill} help={help} />}
          {turns === 0 && help?.withheld === true && <Text size="sm" c="dimmed">{t("trial.withheld")}</Text>}
          {missing > 0 && <Text size="sm" c="dimmed">{t("course.stillTurns", { n: missing })}</Text>}
          {guessFirst && <Text size="sm" role="status">{t("course.guessFirst")}</Text>}
          {!course?.alone && <GuessBox key={turns} guess={guess} first={asksGuess(guesses, turns)} />}
          <Composer
            box={box}
            value={text}
            onChange={write}
            onSend={() => void send({ text: text.trim() })}
            busy={busy || guessFirst}
            label={t("practice.reply")}
            sendLabel={t("practice.send")}
          >
            <Button
              variant="default"
              disabled={busy || guessFirst}
              title={t("practice.waitHint")}
              onClick={() => void send({ wait: true })}
            >
              {t("practice.wait")}
            </Button>
            <Dictate
              language={session.language}
              disabled={busy || guessFirst}
              onSpeaking={speak}
              onWords={(words) => {
                write([kept.draft(id).trimEnd(), words].filter((part) => part !== "").join(session.language === "zh" ? "" : " "));
                focusBox(box.current);
              }}
            />
          </Composer>
        </div>
      ) : (
        <Ending session={session} />
      )}
    </div>
  );
}
