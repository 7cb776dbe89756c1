import { Alert, Button } from "@mantine/core";
import { useState } from "react";
import type { Session, TurnBody } from "../api/types";
import { useWords } from "../i18n/useWords";
import { BranchHint } from "../practice/BranchHint";
import { Composer } from "../practice/Composer";
import { ContentNote } from "../practice/ContentNote";
import { Ending } from "../practice/Ending";
import { GuessBox } from "../practice/GuessBox";
import { kept } from "../practice/kept";
import { Log } from "../practice/Log";
import { Person } from "../practice/Person";
import { useConversation, type Conversation } from "../practice/useConversation";
import { Await, useErrorWords } from "../shell/States";

/** A whole conversation: the note first, then the person, the log and the box. */
export function Practice({ id }: { id: string }) {
  const talk = useConversation(id);
  const [ready, setReady] = useState(() => kept.noteRead(id));
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
        }}
      />
    );
  }
  return <Talk session={session} talk={talk} />;
}

function Talk({ session, talk }: { session: Session; talk: Conversation }) {
  const { t } = useWords();
  const words = useErrorWords();
  const { id } = session;
  const [text, setText] = useState(() => kept.draft(id));
  const branch = kept.branch(id);
  const busy = talk.outgoing !== null;
  const atBranch = branch !== null && session.turns.length === branch.turn - 1 && !busy;

  const write = (next: string) => {
    setText(next);
    kept.keepDraft(id, next);
  };

  const send = async (body: TurnBody) => {
    const before = text;
    if ("text" in body) write("");
    const arrived = await talk.send(body);
    // What did not arrive comes back to the box, before anything written since.
    if (!arrived && "text" in body) write([before, kept.draft(id)].filter((part) => part !== "").join("\n"));
  };

  return (
    <div className="practice">
      <h1 className="visually-hidden" lang={session.language}>
        {session.title}
      </h1>
      <Person session={session} talk={talk} />
      <Log session={session} outgoing={talk.outgoing} typing={talk.typing} />
      {session.status === "open" ? (
        <div className="box">
          {talk.failure && (
            <Alert color="red" variant="light" role="alert" py="xs">
              {words(talk.failure)} {text !== "" && t("practice.failed")}
            </Alert>
          )}
          {atBranch && <BranchHint note={branch} onUse={write} />}
          <GuessBox key={session.turns.length} session={id} />
          <Composer
            value={text}
            onChange={write}
            onSend={() => void send({ text: text.trim() })}
            busy={busy}
            label={t("practice.reply")}
            sendLabel={t("practice.send")}
          >
            <Button
              variant="default"
              disabled={busy}
              title={t("practice.waitHint")}
              onClick={() => void send({ wait: true })}
            >
              {t("practice.wait")}
            </Button>
          </Composer>
        </div>
      ) : (
        <Ending session={session} />
      )}
    </div>
  );
}
