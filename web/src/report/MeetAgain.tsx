import { Stack, Text } from "@mantine/core";
import { api } from "../api/client";
import type { Session } from "../api/types";
import { useWords } from "../i18n/useWords";
import { kept } from "../practice/kept";
import { OpenButton } from "../practice/OpenButton";

/** Opens a new talk with the same person, who remembers this one. */
export function MeetAgain({ session }: { session: Session }) {
  const { t } = useWords();
  const open = async () => {
    const { id } = await api.meetAgain(session);
    kept.keepNoteRead(id); // read before the first talk with them
    return id;
  };
  return (
    <Stack gap={4} align="flex-start">
      <OpenButton open={open} label={t("report.meetAgain")} size="sm" variant="light" />
      <Text size="sm" c="dimmed">
        {t("report.meetAgainHint", { name: session.persona.called })}
      </Text>
    </Stack>
  );
}
