import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { Mark } from "../api/types";
import { useWords } from "../i18n/useWords";
import { MarkForm } from "./MarkForm";

interface Props {
  marks: readonly Mark[];
  /** The words on the line with the cursor, and its number. */
  atCursor: () => { line: number; words: string | undefined };
  onMark: (mark: Mark) => void;
  onRemove: (at: number) => void;
  onSave: () => void;
}

/** Words that nobody would say, and why; a file of them goes with the scenario. */
export function Marks({ marks, atCursor, onMark, onRemove, onSave }: Props) {
  const { t } = useWords();
  const [words, setWords] = useState<string | null>(null);
  const [nothingOn, setNothingOn] = useState<number | null>(null);
  const mark = () => {
    const here = atCursor();
    setWords(here.words ?? null);
    setNothingOn(here.words === undefined ? here.line : null);
  };
  return (
    <Stack gap="sm" align="stretch">
      <Text size="sm" c="dimmed">{t("write.marksLead")}</Text>
      <Group gap="xs">
        <Button variant="default" onClick={mark}>{t("write.markHere")}</Button>
        <Button onClick={onSave} disabled={marks.length === 0}>{t("write.marksSave")}</Button>
      </Group>
      {nothingOn !== null && <Text role="alert">{t("write.noWords", { line: nothingOn })}</Text>}
      {words !== null && (
        <MarkForm
          key={words}
          words={words}
          onCancel={() => { setWords(null); }}
          onKeep={(why) => {
            onMark({ line: "", words, why });
            setWords(null);
          }}
        />
      )}
      {marks.length === 0 ? (
        <Text>{t("write.marksNone")}</Text>
      ) : (
        <ul className="findings">
          {marks.map((one, at) => (
            <li key={`${String(at)} ${one.words}`}>
              <q>{one.words}</q>
              <span className="detail">
                {one.why} {one.line !== "" && <code>{one.line}</code>}
              </span>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={t("write.markRemove", { words: one.words })}
                onClick={() => { onRemove(at); }}
              >
                {t("write.remove")}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}
