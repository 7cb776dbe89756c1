import { Anchor, Button, Switch, Text } from "@mantine/core";
import { useCallback, useEffect, useState } from "react";
import { useSigned } from "../account/who";
import { api } from "../api/client";
import type { Lang } from "../api/types";
import { useRemote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { useChangedElsewhere } from "../senses/useChangedElsewhere";
import { toHash } from "../shell/route";
import { useErrorWords } from "../shell/States";
import { recognition } from "./recognition";
import { useDictation, type Ended } from "./useDictation";

interface Props {
  language: Lang;
  disabled: boolean;
  onWords: (words: string) => void;
  /** Whether the learner is speaking; keep the function. */
  onSpeaking: (now: boolean) => void;
}

/** Why nothing can be written down at the moment. */
type Obstacle = "waits" | "notAgreed" | "notHere";

/** Speaking instead of typing: what is heard goes into the box, to be put right, and is never sent by itself. */
export function Dictate({ language, disabled, onWords, onSpeaking }: Props) {
  const { t, language: shown } = useWords();
  const load = useCallback(() => api.consents(shown), [shown]);
  const { remote: consents, set } = useRemote(load);
  useChangedElsewhere(load, set);
  const { who } = useSigned();
  const person = who.id ?? who.mode;
  const speech = useRemote(useCallback(() => api.speech(), [])).remote;
  const [allowed, setAllowed] = useState(() => recognition.allowed(person));
  const [asked, setAsked] = useState(false);
  const dictation = useDictation(language, onWords);
  const { state } = dictation;
  const on = state !== "off";
  useEffect(() => { onSpeaking(on); }, [on, onSpeaking]);
  if (consents.state !== "ready" || speech.state !== "ready") return null;

  const written = consents.value.purposes.find(({ purpose }) => purpose === "dictation");
  const heard = speech.value.languages.some((one) => one.language === language && one.recogniser !== null);
  const holds = written?.holds === true;
  const byBrowser = holds && allowed && recognition.there();
  const obstacle = ((): Obstacle | null => {
    if (!heard && !recognition.there()) return "notHere";
    if (!holds) return written?.decision === "waits_for_guardian" ? "waits" : "notAgreed";
    return heard || byBrowser ? null : "notHere";
  })();

  const press = () => {
    if (on) dictation.finish();
    else if (obstacle !== null) setAsked(!asked);
    else {
      setAsked(false);
      dictation.start(byBrowser ? "browser" : "server");
    }
  };

  return (
    <>
      <Button
        variant="default"
        disabled={(disabled && !on) || state === "writing"}
        aria-pressed={on}
        {...(obstacle === null ? {} : { "aria-expanded": asked })}
        onClick={press}
      >
        {on ? t("dictate.done") : t("dictate.speak")}
      </Button>
      <div className="dictation">
        <p role="status">
          {state === "starting" && t("senses.starting")}
          {state === "listening" && (
            <>
              <span className="red-dot" aria-hidden="true" /> {t("dictate.listening")}
            </>
          )}
          {state === "writing" && t("dictate.writing")}
          {!on && dictation.ended !== null && <Told ended={dictation.ended} />}
          {!on && asked && obstacle !== null && <Why obstacle={obstacle} />}
        </p>
        {state === "listening" && <Text component="span" size="sm" aria-hidden="true">{t("dictate.seconds", { n: dictation.seconds })}</Text>}
        {!on && (asked || allowed) && holds && recognition.there() && (
          <Switch
            size="sm"
            label={t("dictate.browser")}
            description={t("dictate.browserNote")}
            checked={allowed}
            onChange={({ currentTarget }) => {
              recognition.allow(person, currentTarget.checked);
              setAllowed(currentTarget.checked);
            }}
          />
        )}
      </div>
    </>
  );
}

function Told({ ended }: { ended: Ended }) {
  const { t } = useWords();
  const words = useErrorWords();
  switch (ended.what) {
    case "words":
      return t("dictate.check");
    case "nothing":
      return t("dictate.nothing");
    case "trouble":
      return t(`senses.trouble.${ended.trouble}`);
    case "failure":
      return words(ended.failure);
  }
}

function Why({ obstacle }: { obstacle: Obstacle }) {
  const { t } = useWords();
  if (obstacle === "waits") return t("dictate.waits");
  if (obstacle === "notHere") return t("dictate.notHere");
  return (
    <>
      {t("dictate.notAgreed")} <Anchor href={toHash({ page: "me", ask: "dictation" })}>{t("senses.toConsent")}</Anchor>
    </>
  );
}
