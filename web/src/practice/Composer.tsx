import { Button, Text, Textarea } from "@mantine/core";
import { useId, type ReactNode, type Ref } from "react";
import { useWords } from "../i18n/useWords";
import { isBlank } from "./blank";
import { characters } from "./characters";
import { sends } from "./keys";

export const MOST_CHARACTERS = 4000;

interface Props {
  value: string;
  onChange: (text: string) => void;
  onSend: () => void;
  busy: boolean;
  label: string;
  sendLabel: string;
  box?: Ref<HTMLTextAreaElement> | undefined;
  /** More moves, beside the send button. */
  children?: ReactNode;
}

/** The reply box. One may go on writing while an answer is awaited; only sending waits. */
export function Composer({ value, onChange, onSend, busy, label, sendLabel, box, children }: Props) {
  const { t } = useWords();
  const hint = useId();
  const over = characters(value.trim()) - MOST_CHARACTERS;
  const sendable = !isBlank(value) && over <= 0 && !busy;
  return (
    <form
      className="box"
      onSubmit={(event) => {
        event.preventDefault();
        if (sendable) onSend();
      }}
    >
      <Textarea
        ref={box ?? null}
        aria-label={label}
        aria-describedby={hint}
        placeholder={t("practice.placeholder")}
        value={value}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          const { key, shiftKey } = event;
          // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else tells Safari's last Enter apart
          const { isComposing, keyCode } = event.nativeEvent;
          if (!sends({ key, shiftKey, isComposing, keyCode })) return;
          event.preventDefault();
          if (sendable) onSend();
        }}
        autosize
        minRows={2}
        maxRows={6}
        size="md"
        enterKeyHint="send"
        error={over > 0 ? t("practice.tooLong", { max: MOST_CHARACTERS, over }) : undefined}
      />
      <div className="row">
        {children}
        <Text component="span" className="hint" id={hint}>
          {t("practice.keys")}
        </Text>
        <Button className="send" type="submit" disabled={!sendable}>
          {sendLabel}
        </Button>
      </div>
    </form>
  );
}
