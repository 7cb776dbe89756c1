import { Anchor, Text } from "@mantine/core";
import { useCallback } from "react";
import { api } from "../api/client";
import { useRemote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { toHash } from "../shell/route";
import { openNow } from "./sheet";

/** On the page of a course: its cohort asks a questionnaire now. Nothing where it does not. */
export function AskedHere({ enrolment, done }: { enrolment: string; done: number }) {
  const { t, language } = useWords();
  // what is asked changes with what was done
  const load = useCallback(() => api.scales(language).then((scales) => ({ scales, done })), [language, done]);
  const { remote } = useRemote(load);
  if (remote.state !== "ready") return null;
  const { scales, asked } = remote.value.scales;
  const sitting = openNow(asked).find((one) => one.asked.enrolment === enrolment);
  if (sitting === undefined) return null;
  const name = scales.find((one) => one.id === sitting.asked.scale)?.name ?? sitting.asked.scale;
  return (
    <Text className="quote warm">
      {t(sitting.time === "before" ? "scales.hereBefore" : "scales.hereAfter", { name })}{" "}
      <Anchor href={toHash({ page: "scales" })}>{t("scales.fillIn")}</Anchor>
    </Text>
  );
}
