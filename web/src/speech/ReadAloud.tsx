import { Switch } from "@mantine/core";
import { useWords } from "../i18n/useWords";
import { useErrorWords } from "../shell/States";
import type { PersonVoice } from "./useVoice";

/** Whether their lines are read aloud as they come, and why they are not where there is no voice. */
export function ReadAloud({ voice }: { voice: PersonVoice }) {
  const { t } = useWords();
  const words = useErrorWords();
  const { there, failure, setAudio, setAloud } = voice;
  if (there === null) return null;
  return (
    <div className="aloud">
      <Switch
        label={t("voice.aloud")}
        {...(there ? {} : { description: t("voice.none") })}
        checked={there && voice.aloud}
        disabled={!there}
        onChange={({ currentTarget }) => { setAloud(currentTarget.checked); }}
      />
      {failure !== null && <p role="alert" className="small">{t("voice.failed")} {words(failure)}</p>}
      {/* What it says stands in the log, word for word. */}
      {/* eslint-disable-next-line jsx-a11y/media-has-caption */}
      <audio ref={setAudio} />
    </div>
  );
}
