import { useWords } from "../i18n/useWords";
import { hearVoice } from "./hearVoice";
import { SenseSwitch } from "./SenseSwitch";
import { voiceTold } from "./told";
import { useSense } from "./useSense";

/** Whether the learner speaks higher or louder than they began. */
export function VoicePart() {
  const { t, language } = useWords();
  const sense = useSense(hearVoice);
  const told = sense.told === null ? null : voiceTold(sense.told);
  const share = new Intl.NumberFormat(language, { style: "percent" }).format(sense.told?.known ?? 0);
  return (
    <SenseSwitch sense={sense} label={t("senses.voice")} on={t("senses.microphoneOn")}>
      {sense.state === "on" && told === null && <p>{t("senses.sayMore", { share })}</p>}
      {told !== null && (
        <ul className="plain">
          <li>{t(`senses.pitch.${told.pitch}`)}</li>
          <li>{t(`senses.level.${told.level}`)}</li>
        </ul>
      )}
      <p className="hint">{t("senses.voiceLimits")}</p>
    </SenseSwitch>
  );
}
