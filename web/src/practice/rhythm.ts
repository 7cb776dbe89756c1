import type { Lang } from "../api/types";

const LEAST = 700;
const MOST = 3400;

/**
 * How long a person would seem to type, in milliseconds: a breath first, then by length, within bounds that do not
 * try the learner's patience. Chinese characters carry more each.
 */
export function typingMillis(text: string, language: Lang): number {
  const each = language === "zh" ? 75 : 24;
  return Math.min(MOST, LEAST + each * text.length);
}
