import { Text } from "@mantine/core";
import type { Report } from "../api/types";
import { useWords } from "../i18n/useWords";
import { RemarkSign } from "./RemarkSign";

/** What went well over the whole talk, each once with the words that did it best. */
export function Strengths({ strengths }: { strengths: Report["strengths"] }) {
  const { t, label, language } = useWords();
  if (strengths.length === 0) return <Text>{t("report.strengthsNone")}</Text>;
  return (
    <ul className="remarks">
      {strengths.map(({ code, turns, turn, words, message }) => (
        <li key={code}>
          <span className="tag good">
            <RemarkSign kind="good" />
            {label("strength", code)}
          </span>{" "}
          <Text span size="sm" c="dimmed">
            {t("report.strengthTurns", { turns: turns.join(language === "zh" ? "、" : ", ") })}
          </Text>
          <p className="quote mine">
            <span className="who">{t("report.momentTurn", { turn })}</span>
            {words}
          </p>
          {message && <Text size="sm">{message}</Text>}
        </li>
      ))}
    </ul>
  );
}
