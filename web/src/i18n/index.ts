import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Lang } from "../api/types";
import { en } from "./en";
import { zh } from "./zh";

declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: typeof zh };
  }
}

const KEPT = "tongli.language";

/** What was chosen before, else the first of the browser's languages that we speak, else English. */
export function firstLanguage(kept: string | null, browser: readonly string[]): Lang {
  if (kept === "zh" || kept === "en") return kept;
  for (const tag of browser) {
    const base = tag.toLowerCase().split("-")[0];
    if (base === "zh" || base === "en") return base;
  }
  return "en";
}

// Private windows may forbid storage; the page then forgets the choice, no more.
function keptLanguage(): string | null {
  try {
    return window.localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

/** As HTML names it. */
export const tagOf = (language: Lang): string => (language === "zh" ? "zh-CN" : "en-GB");

function showLanguage(language: Lang): void {
  document.documentElement.lang = tagOf(language);
}

export function startI18n(): i18n {
  const language = firstLanguage(keptLanguage(), navigator.languages);
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { zh: { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  showLanguage(language);
  return i18next;
}

export async function chooseLanguage(language: Lang): Promise<void> {
  try {
    window.localStorage.setItem(KEPT, language);
  } catch {
    // as above
  }
  await i18next.changeLanguage(language);
  showLanguage(language);
}
