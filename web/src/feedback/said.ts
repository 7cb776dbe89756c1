import type { Corrected, Feeling, ToReview } from "../api/types";
import type { useWords } from "../i18n/useWords";

type Words = ReturnType<typeof useWords>;

/** What somebody or a model said, in words; empty where the words of a wording are not kept. */
export function saidInWords(said: Corrected, { t, list }: Pick<Words, "t" | "list">): string {
  if (said.labels !== undefined) return list(said.labels.map((one: Feeling) => t(`perceive.feeling.${one}`)));
  if (said.score !== undefined) return t("correct.points", { n: said.score });
  if (said.approved !== undefined) return t(said.approved ? "review.good" : "review.notGood");
  return said.text ?? "";
}

/** What a reviewer has chosen so far; null while it is no answer. A wording is answered by a press alone. */
export function answerOf(kind: ToReview["kind"], feelings: readonly Feeling[], typed: string): Corrected | null {
  const score = scoreOf(typed);
  if (kind === "reading") return feelings.length === 0 ? null : { labels: [...feelings] };
  return kind === "score" && score !== null ? { score } : null;
}

/** A score as it was typed; null for what is none. */
export function scoreOf(typed: string): number | null {
  const score = Number(typed);
  return typed.trim() !== "" && Number.isInteger(score) && score >= 0 && score <= 100 ? score : null;
}
