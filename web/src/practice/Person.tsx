import { Button } from "@mantine/core";
import { useState } from "react";
import type { Session } from "../api/types";
import { Face } from "../face/Face";
import { looking } from "../face/looking";
import { useWords } from "../i18n/useWords";
import { Confirm } from "../shell/Confirm";
import { go } from "../shell/route";
import type { Conversation } from "./useConversation";
import { Senses } from "../senses/Senses";
import { ReadAloud } from "../speech/ReadAloud";
import type { PersonVoice } from "../speech/useVoice";
import { SignMark } from "./SignMark";

interface Props {
  session: Session;
  talk: Conversation;
  voice: PersonVoice;
  signs?: boolean;
}

/** The person opposite: face, voice, sign, what this is about, and the ways out. */
export function Person({ session, talk, voice, signs = true }: Props) {
  const { t, label } = useWords();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const { persona } = session;
  const open = session.status === "open";

  const finish = async () => {
    setBusy(true);
    const done = await talk.finish();
    setBusy(false);
    setAsking(false);
    if (done) go({ page: "report", id: session.id });
  };

  return (
    <aside className="person">
      <div className="portrait">
        <Face
          persona={persona}
          units={talk.units}
          typing={talk.typing}
          speech={voice.speech ?? undefined}
          label={t("practice.face", {
            name: persona.called,
            feeling: label("emotion", looking(talk.units)),
          })}
        />
      </div>
      <div>
        <strong>{persona.name}</strong>
        {signs && <SignMark sign={talk.sign} />}
      </div>
      <div className="leave">
        {/* Once it is over there is nothing to pause; the way out stands where the box was. */}
        {open && (
          <Button variant="default" size="sm" onClick={() => { go({ page: "home" }); }}>
            {t("practice.pause")}
          </Button>
        )}
        {open && session.turns.length > 0 && (
          <Button variant="subtle" size="sm" onClick={() => { setAsking(true); }}>
            {t("practice.finish")}
          </Button>
        )}
      </div>
      <ReadAloud voice={voice} />
      <details className="small details">
        <summary>{t("practice.about")}</summary>
        <p>{session.learner_role}</p>
        <ul className="plain">
          {session.goals.map((goal) => (
            <li key={goal.text}>{goal.text}</li>
          ))}
        </ul>
      </details>
      {open && <Senses />}
      <Confirm
        opened={asking}
        title={t("practice.finishTitle")}
        body={t("practice.finishBody")}
        yes={t("practice.finishYes")}
        no={t("practice.finishNo")}
        busy={busy}
        onYes={() => void finish()}
        onNo={() => { setAsking(false); }}
      />
    </aside>
  );
}
