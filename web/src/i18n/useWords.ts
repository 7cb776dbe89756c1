import { useTranslation } from "react-i18next";
import type { Lang } from "../api/types";
import type { Catalogue } from "./zh";

type LabelGroup = "difficulty" | "emotion" | "skill" | "misstep" | "strength" | "flag" | "status" | "intent" | "strategy" | "behaviour";

/** The catalogue in the page's language. `label` names a server's code and falls back to the code itself. */
export function useWords() {
  const { t, i18n } = useTranslation();
  const language: Lang = i18n.language === "zh" ? "zh" : "en";
  const label = (group: LabelGroup, code: string): string => {
    const words = i18n.getResourceBundle(language, "translation") as Catalogue;
    return (words[group] as Record<string, string>)[code] ?? code.replaceAll("_", " ");
  };
  const list = (parts: readonly string[]): string => parts.join(language === "zh" ? "，" : ", ");
  const date = (iso: string): string =>
    new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", { dateStyle: "medium", timeStyle: "short" }).format(
      new Date(iso),
    );
  return { t, language, label, date, list };
}
