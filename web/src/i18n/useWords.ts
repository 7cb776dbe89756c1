import { createContext, useContext, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Lang } from "../api/types";
import type { Catalogue } from "./zh";

type LabelGroup = "difficulty" | "miti" | "emotion" | "skill" | "misstep" | "strength" | "flag" | "status" | "intent" | "strategy" | "behaviour" | "try" | "role" | "scope" | "audit" | "job" | "purpose" | "erased" | "region";

/** The language of a part of the page that does not speak the page's; null for what does. */
export const SpokenIn = createContext<Lang | null>(null);

/** The catalogue in the language of the page or of the part around. `label` names a server's code and falls back to the code itself. */
export function useWords() {
  const { t: ofPage, i18n } = useTranslation();
  const spoken = useContext(SpokenIn);
  const language: Lang = spoken ?? (i18n.language === "zh" ? "zh" : "en");
  const t = useMemo(() => (spoken === null ? ofPage : i18n.getFixedT(spoken)), [spoken, ofPage, i18n]);
  const label = (group: LabelGroup, code: string): string => {
    const words = i18n.getResourceBundle(language, "translation") as Catalogue;
    return (words[group] as Record<string, string>)[code] ?? code.replaceAll("_", " ");
  };
  const list = (parts: readonly string[]): string => parts.join(language === "zh" ? "，" : ", ");
  const date = (iso: string): string =>
    new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", { dateStyle: "medium", timeStyle: "short" }).format(
      new Date(iso),
    );
  const day = (iso: string): string =>
    new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", { dateStyle: "medium" }).format(new Date(iso));
  /** @param digits behind the point, at most */
  const number = (value: number, digits: number): string =>
    new Intl.NumberFormat(language === "zh" ? "zh-CN" : "en-GB", { maximumFractionDigits: digits }).format(value);
  return { t, language, label, date, day, list, number };
}
