import { useWords } from "../i18n/useWords";
import type { PersonLine } from "./say";
import type { PersonVoice } from "./useVoice";

/** Says one line of the person's; pressed while it is being said. Nothing where there is no voice. */
export function HearButton({ line, voice }: { line: PersonLine; voice: PersonVoice }) {
  const { t } = useWords();
  if (voice.there !== true) return null;
  return (
    <button type="button" className="hear" aria-label={t("voice.hear")} aria-pressed={voice.saying === line.key} onClick={() => { voice.toggle(line); }}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M2 6h3l3.5-3v10L5 10H2zM10.5 5.5a3.5 3.5 0 0 1 0 5M12.3 3.6a6 6 0 0 1 0 8.8" />
      </svg>
    </button>
  );
}
