import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { Correction } from "../api/types";
import { useWords } from "../i18n/useWords";
import { Confirm } from "../shell/Confirm";
import { saidInWords } from "./said";

/** One correction of one's own: the words that are kept, what was said of them, and how its reviews stand. */
export function MyCorrection({ correction, onDelete }: { correction: Correction; onDelete: () => void }) {
  const words = useWords();
  const { t, date } = words;
  const [asking, setAsking] = useState(false);
  const { kind, context, model_said: was, corrected, settled, why } = correction;
  const text = correction.text ?? correction.reply;
  const made = saidInWords(corrected, words);
  return (
    <article className="card">
      <Stack gap="xs">
        <Group justify="space-between">
          <Text size="sm" c="dimmed">{`${t(`correct.kind.${kind}`)} · ${date(correction.at)}`}</Text>
          <Button size="compact-sm" variant="subtle" onClick={() => { setAsking(true); }}>{t("correct.delete")}</Button>
        </Group>
        {context !== null && <p className="quote" lang={correction.language}>{context}</p>}
        {text !== null && <p className="quote mine" lang={correction.language}>{text}</p>}
        {text === null && <Text size="sm" c="dimmed">{t("correct.noWords")}</Text>}
        {was !== null && saidInWords(was, words) !== "" && <Text size="sm">{t("correct.was", { said: saidInWords(was, words) })}</Text>}
        {made !== "" && <Text>{t("correct.made", { said: made })}</Text>}
        {settled !== null && <Text fw={550}>{t("correct.settled", { said: saidInWords(settled, words) })}</Text>}
        {settled === null && why === null && <Text size="sm">{t(`correct.standing.${correction.standing}`)}</Text>}
      </Stack>
      <Confirm
        opened={asking}
        title={t("correct.deleteTitle")}
        body={t("correct.deleteBody")}
        yes={t("correct.delete")}
        danger
        onYes={() => { setAsking(false); onDelete(); }}
        onNo={() => { setAsking(false); }}
      />
    </article>
  );
}
