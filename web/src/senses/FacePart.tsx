import { Checkbox } from "@mantine/core";
import { useCallback, useRef, useState } from "react";
import { useWords } from "../i18n/useWords";
import type { FaceSeen } from "./faceReader";
import { SenseSwitch } from "./SenseSwitch";
import { faceTold, type FaceTold } from "./told";
import { useSense, type Tell } from "./useSense";
import { watchFace } from "./watchFace";

/** What the camera's pictures seem to show, and the picture itself only where the learner asks for it. */
export function FacePart() {
  const { t } = useWords();
  const video = useRef<HTMLVideoElement>(null);
  const [shown, setShown] = useState(false);
  const run = useCallback(async (tell: Tell<FaceTold>, signal: AbortSignal) => {
    let before: FaceSeen | null = null;
    if (video.current === null) return;
    const told = (seen: FaceSeen) => {
      tell.told(faceTold(before, seen));
      before = seen;
    };
    await watchFace(video.current, { on: tell.on, told }, signal);
  }, []);
  const sense = useSense(run);
  const { told } = sense;
  return (
    <>
      <SenseSwitch sense={sense} label={t("senses.face")} on={t("senses.cameraOn")}>
        {told?.what === "nobody" && <p>{t("senses.nobody")}</p>}
        {told?.what === "unsure" && <p>{t("senses.cannotTell")}</p>}
        {(told?.what === "smiling" || told?.what === "atRest") && <p>{t(`senses.${told.what}.${told.sure}`)}</p>}
        <p className="hint">{t("senses.faceLimits")}</p>
        <Checkbox
          size="xs"
          label={t("senses.showPicture")}
          checked={shown}
          onChange={({ currentTarget }) => { setShown(currentTarget.checked); }}
        />
      </SenseSwitch>
      {/* It stays in the page, for the camera's pictures are taken from it. */}
      <video ref={video} className={shown && sense.state !== "off" ? "mirror" : "mirror unseen"} muted playsInline aria-hidden="true" tabIndex={-1} />
    </>
  );
}
