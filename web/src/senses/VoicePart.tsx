import { useWords } from "../i18n/useWords";
import { hearVoice } from "./hearVoice";
import { SenseSwitch } from "./SenseSwitch";
import { energyTold, voiceTold } from "./told";
import { useSense } from "./useSense";

/** Whether the learner speaks higher or louder than they began, and how much energy there is in it. */
export function VoicePart() {
  const { t, language } = useWords();
  const sense = useSense(hearVoice);
  const told = sense.told === null ? null : voiceTold(sense.told);
  const energy = sense.told === null ? null : energyTold(sense.told);
  const share = new Intl.NumberFormat(language, { style: "percent" }).format(sense.told?.known ?? 0);
  return (
    <SenseSwitch sense={sense} label={t("senses.voice")} on={t("senses.microphoneOn")}>
      {sense.state === "on" && told === null && <p>{t("senses.sayMore", { share })}</p>}
      {(told !== null || energy !== null) && (
        <ul className="plain">
          {told !== null && <li>{t(`senses.pitch.${told.pitch}`)}</li>}
          {told !== null && <li>{t(`senses.level.${told.level}`)}</li>}
          {energy !== null && <li>{t(`senses.energy.${energy.energy}.${energy.sure}`)}</li>}
        </ul>
      )}
      <p className="hint">{t("senses.voiceLimits")}</p>
    </SenseSwitch>
  );
}
