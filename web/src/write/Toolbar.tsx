import { Button, FileButton, Group } from "@mantine/core";
import { useRef, useState } from "react";
import { useWords } from "../i18n/useWords";
import { Confirm } from "../shell/Confirm";

interface Props {
  /** Whether anything would be lost. */
  written: boolean;
  hasText: boolean;
  busy: boolean;
  onFiles: (files: File[]) => void;
  onBegin: () => void;
  onSave: () => void;
  onClear: () => void;
}

type Question = { kind: "clear" } | { kind: "begin" } | { kind: "files"; files: File[] };

const isMarks = (file: File): boolean => file.name.endsWith(".jsonl");

/** Where the text comes from and goes to; asks before anything written is lost. */
export function Toolbar({ written, hasText, busy, onFiles, onBegin, onSave, onClear }: Props) {
  const { t } = useWords();
  const [question, setQuestion] = useState<Question | null>(null);
  const reset = useRef<() => void>(null);
  const answer = (asked: Question) => {
    setQuestion(null);
    if (asked.kind === "clear") onClear();
    else if (asked.kind === "begin") onBegin();
    else onFiles(asked.files);
  };
  const ask = (asked: Question) => {
    if (hasText) setQuestion(asked);
    else answer(asked);
  };
  const clears = question?.kind === "clear";
  return (
    <>
      <Group gap="xs">
        <FileButton
          multiple
          accept=".yaml,.yml,.jsonl"
          resetRef={reset}
          onChange={(files) => {
            reset.current?.(); // so that the same file can be opened again
            if (files.length === 0) return;
            // marks are added to those that are there
            if (files.every(isMarks)) onFiles(files);
            else ask({ kind: "files", files });
          }}
        >
          {(props) => (
            <Button variant="default" {...props}>
              {t("write.choose")}
            </Button>
          )}
        </FileButton>
        <Button variant="default" loading={busy} onClick={() => { ask({ kind: "begin" }); }}>
          {t("write.begin")}
        </Button>
        <Button variant="default" disabled={!hasText} onClick={onSave}>
          {t("write.save")}
        </Button>
        <Button variant="subtle" disabled={!written} onClick={() => { setQuestion({ kind: "clear" }); }}>
          {t("write.clear")}
        </Button>
      </Group>
      <Confirm
        opened={question !== null}
        danger={clears}
        title={t(clears ? "write.clearTitle" : "write.replaceTitle")}
        body={t(clears ? "write.clearBody" : "write.replaceBody")}
        yes={t(clears ? "write.clearYes" : "write.replaceYes")}
        onYes={() => {
          if (question) answer(question);
        }}
        onNo={() => { setQuestion(null); }}
      />
    </>
  );
}
