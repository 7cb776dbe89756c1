import { Button, Stack, Text } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { Difficulty, Mark, TurnBody } from "../api/types";
import { Face } from "../face/Face";
import { looking } from "../face/looking";
import { useWords } from "../i18n/useWords";
import { Composer } from "../practice/Composer";
import { DifficultyChoice } from "../practice/DifficultyChoice";
import { focusBox } from "../practice/focus";
import { RiskCard } from "../practice/RiskCard";
import { Failure } from "../shell/States";
import { Inside } from "./Inside";
import { TrialTurn } from "./TrialTurn";
import type { Trial, usePreview } from "./usePreview";

interface Props {
  talk: ReturnType<typeof usePreview>;
  text: string;
  difficulty: Difficulty;
  onDifficulty: (difficulty: Difficulty) => void;
  disabled: boolean;
  onGo: (line: number) => void;
  onMark: (mark: Mark) => void;
}

/** A talk with the person of the file; the author sees what a learner does not. */
export function TryTalk({ talk, text, difficulty, onDifficulty, disabled, onGo, onMark }: Props) {
  const { t, label } = useWords();
  const { trial, busy, failure } = talk;
  return (
    <Stack gap="sm" align="stretch">
      <Text size="sm" c="dimmed">{t("write.talkLead")}</Text>
      <DifficultyChoice value={difficulty} onChange={onDifficulty} name={t("write.person")} />
      <div>
        <Button
          variant={trial === null ? "filled" : "default"}
          onClick={() => void talk.start(text, difficulty)}
          loading={busy && trial === null}
          disabled={disabled || busy}
        >
          {t(trial === null ? "write.talkStart" : "write.talkAgain")}
        </Button>
      </div>
      {trial && <Text size="sm">{t("report.difficulty", { difficulty: label("difficulty", trial.difficulty) })}</Text>}
      {trial && trial.text !== text && <Text size="sm" role="status">{t("write.talkStale")}</Text>}
      {trial && <Running key={trial.preview.id} trial={trial} talk={talk} onGo={onGo} onMark={onMark} />}
      {failure && <Failure error={failure} />}
    </Stack>
  );
}

function Running({ trial, talk, onGo, onMark }: { trial: Trial } & Pick<Props, "talk" | "onGo" | "onMark">) {
  const { t, label } = useWords();
  const [words, setWords] = useState("");
  const [marked, setMarked] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const log = useRef<HTMLDivElement>(null);
  const { preview, steps, card } = trial;
  const { persona } = preview;
  const last = steps.findLast((one) => one.answer !== null)?.answer ?? preview.opening;

  useEffect(() => {
    if (log.current) log.current.scrollTop = log.current.scrollHeight;
  }, [steps.length]);

  const send = async (body: TurnBody) => {
    setMarked(false);
    focusBox(box.current);
    if (await talk.say(body)) setWords((now) => ("text" in body && now.trim() === body.text ? "" : now));
  };

  return (
    <>
      <div className="scene">
        <div className="portrait small">
          <Face
            persona={persona}
            units={last.action_units}
            typing={false}
            label={t("practice.face", { name: persona.called, feeling: label("emotion", looking(last.action_units)) })}
          />
        </div>
        <Inside state={last.state} />
      </div>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
      <div className="trial" ref={log} role="region" aria-label={t("practice.log")} tabIndex={0}>
        <div className="lines" role="log">
          {steps.map((step, at) => (
            <TrialTurn
              key={at}
              step={step}
              persona={persona}
              language={preview.language}
              onGo={onGo}
              onMark={(mark) => {
                onMark(mark);
                setMarked(true);
              }}
            />
          ))}
        </div>
      </div>
      <Text role="status" size="sm">{marked && t("write.marked")}</Text>
      {card ? (
        <RiskCard card={card} />
      ) : last.left ? (
        <Text>{t("write.gone", { name: persona.called })}</Text>
      ) : (
        <Composer
          box={box}
          value={words}
          onChange={setWords}
          onSend={() => void send({ text: words.trim() })}
          busy={talk.busy}
          label={t("write.reply")}
          sendLabel={t("practice.send")}
        >
          <Button variant="default" disabled={talk.busy} title={t("practice.waitHint")} onClick={() => void send({ wait: true })}>
            {t("practice.wait")}
          </Button>
        </Composer>
      )}
    </>
  );
}
