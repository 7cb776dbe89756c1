import { Text } from "@mantine/core";
import { api } from "../api/client";
import { useRemote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";

/** That a language model may word what the person says, and where words go; nothing where only the author's are said. */
export function SpeakerNote({ className }: { className?: string }) {
  const { t, language } = useWords();
  const { remote } = useRemote(api.speaker);
  if (remote.state !== "ready" || remote.value.by !== "llm") return null;
  const { local, model = "", host = "" } = remote.value;
  return (
    <Text c="dimmed" role="note" lang={language} className={className}>
      {t(local ? "app.modelHere" : "app.modelElsewhere", { model, host })}
    </Text>
  );
}
