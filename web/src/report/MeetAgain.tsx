import { Stack, Text } from "@mantine/core";
import { useState } from "react";
import { api } from "../api/client";
import type { Difficulty, Session } from "../api/types";
import { useWords } from "../i18n/useWords";
import { DifficultyChoice } from "../practice/DifficultyChoice";
import { kept } from "../practice/kept";
import { OpenButton } from "../practice/OpenButton";

/** Opens a new talk with the same person, who remembers this one; as hard as this one was unless told otherwise. */
export function MeetAgain({ session }: { session: Session }) {
  const { t } = useWords();
  const [difficulty, setDifficulty] = useState<Difficulty>(session.difficulty);
  const open = async () => {
    const { id } = await api.startScenario(session.scenario, session.language, difficulty, session.id);
    kept.keepNoteRead(id); // read before the first talk with them
    return id;
  };
  return (
    <Stack gap="xs" align="flex-start">
      <DifficultyChoice value={difficulty} onChange={setDifficulty} name={session.persona.called} />
      <OpenButton open={open} label={t("report.meetAgain")} size="sm" variant="light" />
      <Text size="sm" c="dimmed">
        {t("report.meetAgainHint", { name: session.persona.called })}
      </Text>
    </Stack>
  );
}
