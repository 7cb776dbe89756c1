import type { Assessment } from "../api/types";
import { useWords } from "../i18n/useWords";
import { piecesOf } from "./pieces";
import { RemarkSign } from "./RemarkSign";

/** The learner's own words with what was noticed marked in them: by a sign and a line of its own kind, not by colour alone. */
export function Marked({ text, assessment }: { text: string; assessment: Assessment | null }) {
  const { t, label } = useWords();
  if (text.trim() === "…") return <>{t("practice.quiet")}</>;
  if (assessment === null) return <>{text}</>;
  return piecesOf(text, assessment.strengths, assessment.missteps).map(({ text: part, kinds, begins }, at) =>
    kinds.length === 0 ? (
      part
    ) : (
      <mark key={`${String(at)} ${part}`} className={kinds.join(" ")}>
        {begins.map(({ kind, code }) => (
          <span key={code} title={label(kind === "good" ? "strength" : "misstep", code)}>
            <RemarkSign kind={kind} />
            <span className="visually-hidden">
              {t(kind === "good" ? "report.marksGood" : "report.marksPoor", {
                what: label(kind === "good" ? "strength" : "misstep", code),
              })}
            </span>
          </span>
        ))}
        {part}
      </mark>
    ),
  );
}
