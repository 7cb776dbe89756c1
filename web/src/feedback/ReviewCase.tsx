import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useEffect, useId, useState } from "react";
import type { Corrected, Feeling, ToReview } from "../api/types";
import { useWords } from "../i18n/useWords";
import { feelingOf } from "../perceive/keys";
import { Feelings, toggled } from "./Feelings";
import { answerOf } from "./said";

interface Props {
  review: ToReview;
  busy: boolean;
  onSay: (answer: Corrected) => void;
  /** Says nothing of this one for now. */
  onPass: () => void;
}

/** By the key: 1 is good, 2 is not; null for any other, and for the browser's own shortcuts. */
function verdictOf({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean | null {
  if (ctrlKey || altKey || metaKey || (key !== "1" && key !== "2")) return null;
  return key === "1";
}

/** Whether what has the focus does something of its own with Enter. */
const isTaken = ({ key, target }: KeyboardEvent): boolean =>
  key === "Enter" && target instanceof Element && target.closest("button, a, input, textarea") !== null;

/** One text or reply, and what a reviewer makes of it. Number keys choose feelings, Enter sends. Give it a new `key` each time. */
export function ReviewCase({ review, busy, onSay, onPass }: Props) {
  const { t } = useWords();
  const id = useId();
  const { kind, text, context, reply, wording, language } = review;
  const [feelings, setFeelings] = useState<Feeling[]>([]);
  const [score, setScore] = useState("");

  const answer = answerOf(kind, feelings, score);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const verdict = verdictOf(event);
      if (busy || event.repeat || isTaken(event)) return; // a key held down says nothing of the next one
      if (kind === "wording" && verdict !== null) onSay({ approved: verdict });
      const chosen = answerOf(kind, feelings, "");
      if (event.key === "Enter" && chosen !== null) onSay(chosen);
      const feeling = feelingOf(event);
      if (kind === "reading" && feeling !== null) setFeelings((before) => toggled(before, feeling));
    };
    window.addEventListener("keydown", press);
    return () => {
      window.removeEventListener("keydown", press);
    };
  }, [kind, busy, feelings, onSay]);

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (answer !== null) onSay(answer);
      }}
    >
      <Stack gap="sm">
        <Stack gap="xs">
          {context !== null && <Line who="review.before" words={context} lang={language} />}
          {text !== null && <Line who="review.text" words={text} lang={language} />}
          {reply !== null && <Line who="review.reply" words={reply} lang={language} mine />}
          {wording !== null && <Line who="review.wording" words={wording} lang={language} mine />}
        </Stack>
        {kind === "reading" && (
          <div>
            <Text size="sm" id={id} mb={4}>{t("review.askReading")}</Text>
            <Feelings chosen={feelings} onChoose={setFeelings} labelledBy={id} numbered />
          </div>
        )}
        {kind === "score" && (
          <TextInput
            label={t("review.askScore")}
            description={t("review.scoreHint")}
            inputMode="numeric"
            maxLength={3}
            value={score}
            onChange={(event) => { setScore(event.currentTarget.value); }}
          />
        )}
        {kind === "wording" && <Text size="sm">{t("review.askWording")}</Text>}
        <Group>
          {kind === "wording" ? (
            <>
              <Button loading={busy} onClick={() => { onSay({ approved: true }); }}>{t("review.good")}</Button>
              <Button loading={busy} variant="default" onClick={() => { onSay({ approved: false }); }}>{t("review.notGood")}</Button>
            </>
          ) : (
            <Button type="submit" disabled={answer === null} loading={busy}>{t("review.say")}</Button>
          )}
          <Button variant="subtle" disabled={busy} onClick={onPass}>{t("review.pass")}</Button>
        </Group>
      </Stack>
    </form>
  );
}

interface LineProps {
  who: "review.before" | "review.text" | "review.reply" | "review.wording";
  words: string;
  lang: string;
  mine?: boolean;
}

function Line({ who, words, lang, mine = false }: LineProps) {
  const { t } = useWords();
  return (
    <p className={mine ? "quote mine" : "quote"}>
      <span className="who">{t(who)}</span>
      <span lang={lang}>{words}</span>
    </p>
  );
}
