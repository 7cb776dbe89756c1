import { Button, Group, TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useWords } from "../i18n/useWords";
import { isBlank } from "../practice/blank";

interface Props {
  words: string;
  onKeep: (why: string) => void;
  onCancel: () => void;
}

/** Why words are false. Escape takes it back. */
export function MarkForm({ words, onKeep, onCancel }: Props) {
  const { t } = useWords();
  const [why, setWhy] = useState("");
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, []);
  return (
    <form
      className="mark-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBlank(why)) onKeep(why.trim());
      }}
    >
      <TextInput
        ref={box}
        label={t("write.why")}
        description={words}
        value={why}
        maxLength={500}
        onChange={(event) => { setWhy(event.currentTarget.value); }}
        onKeyDown={(event) => {
          if (event.key === "Escape") onCancel();
        }}
      />
      <Group gap="xs" mt="xs">
        <Button type="submit" size="xs" disabled={isBlank(why)}>
          {t("write.markKeep")}
        </Button>
        <Button variant="default" size="xs" onClick={onCancel}>
          {t("app.cancel")}
        </Button>
      </Group>
    </form>
  );
}
