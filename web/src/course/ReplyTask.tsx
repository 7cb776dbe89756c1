import { Button, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { CourseStep } from "../api/types";
import { useWords } from "../i18n/useWords";
import { Composer } from "../practice/Composer";
import { kept } from "../practice/kept";
import { ReplyResult } from "./ReplyResult";
import type { Work } from "./UnitPage";

/** A line, and the one answer to it; then what it did. */
export function ReplyTask({ work }: { work: Work }) {
  const { t } = useWords();
  const { unit, enrolment, step, busy, send } = work;
  const draft = `${enrolment.id} ${unit.id}`;
  const [text, setText] = useState(() => kept.draft(draft));
  // a result stands until one tries again
  const [shown, setShown] = useState<CourseStep | null>(null);
  const result = step !== null && step !== shown ? step : null;
  if (unit.line === undefined) return null;

  const write = (next: string) => {
    setText(next);
    kept.keepDraft(draft, next);
  };
  const reply = async () => {
    if (await send({ text: text.trim() })) kept.keepDraft(draft, "");
  };
  const again = () => {
    setShown(step);
    write("");
  };

  return (
    <div className="card">
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {unit.line.who}
        </Text>
        {unit.line.before.map((said, at) => (
          <p key={at} className={said.by === "you" ? "quote mine" : "quote"}>
            <span className="who">{t(said.by === "you" ? "course.you" : "course.they")}</span>
            {said.text}
          </p>
        ))}
        <p className="quote">
          <span className="who">{t("course.said")}</span>
          {unit.line.said}
        </p>
        {result === null ? (
          <Composer
            value={text}
            onChange={write}
            onSend={() => void reply()}
            busy={busy}
            label={t("course.reply")}
            sendLabel={t("course.send")}
          />
        ) : (
          <>
            <ReplyResult step={result} />
            <div>
              <Button variant="default" onClick={again}>
                {t("course.tryAgain")}
              </Button>
            </div>
          </>
        )}
      </Stack>
    </div>
  );
}
