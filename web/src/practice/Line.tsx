import type { ReactNode } from "react";
import { useWords } from "../i18n/useWords";

/** One line of the talk. Who said it shows by its side; for the ear it is said. */
export function Line({ who, className, text, children }: { who: string; className: string; text: string; children?: ReactNode }) {
  return (
    <p className={`line ${className}`}>
      <span className="visually-hidden">{who}: </span>
      {text}
      {children}
    </p>
  );
}

/** The learner's line; a silence is told as such. */
export function LearnerLine({ text, className }: { text: string; className: string }) {
  const { t } = useWords();
  if (text.trim() === "…") return <p className={`line hush ${className}`}>{t("practice.quiet")}</p>;
  return <Line who={t("practice.you")} className={`mine ${className}`} text={text} />;
}
