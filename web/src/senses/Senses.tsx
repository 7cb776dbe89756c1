import { useCallback, useState } from "react";
import { api } from "../api/client";
import type { AskedPurpose } from "../api/types";
import { useRemote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { FacePart } from "./FacePart";
import { MayI } from "./MayI";
import { useChangedElsewhere } from "./useChangedElsewhere";
import { VoicePart } from "./VoicePart";

const offered = (purpose: AskedPurpose | undefined): purpose is AskedPurpose =>
  purpose !== undefined && (purpose.holds || purpose.offer === "open" || purpose.offer === "guardian_needed");

/**
 * How the learner comes across while they practise, read on their own machine. Where the law here leaves nothing to be agreed to,
 * nothing of it is shown; why stands among one's data.
 */
export function Senses() {
  const { t, language } = useWords();
  const load = useCallback(() => api.consents(language), [language]);
  const { remote, set } = useRemote(load);
  useChangedElsewhere(load, set);
  const [open, setOpen] = useState(false);
  if (remote.state !== "ready") return null;
  const face = remote.value.purposes.find(({ purpose }) => purpose === "face");
  const voice = remote.value.purposes.find(({ purpose }) => purpose === "voice");
  if (!offered(face) && !offered(voice)) return null;
  return (
    <details className="small details senses" onToggle={({ currentTarget }) => { setOpen(currentTarget.open); }}>
      <summary>{t("senses.title")}</summary>
      {/* Folded away, nothing is left that could look or listen unseen. */}
      {open && (
        <>
          <p>{t("senses.lead")}</p>
          {offered(face) && (face.holds ? <FacePart /> : <MayI what={t("senses.face")} purpose="face" />)}
          {offered(voice) && (voice.holds ? <VoicePart /> : <MayI what={t("senses.voice")} purpose="voice" />)}
        </>
      )}
    </details>
  );
}
