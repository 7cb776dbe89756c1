import type { Assessment } from "../api/types";
import { useWords } from "../i18n/useWords";
import { piecesOf, type Kind, type Piece } from "./pieces";
import { RemarkSign } from "./RemarkSign";

/** The learner's own words with what was noticed marked in them: by a sign and a line of its own kind, not by colour alone. */
export function Marked({ text, assessment }: { text: string; assessment: Assessment | null }) {
  const { t } = useWords();
  if (text.trim() === "…") return <>{t("practice.quiet")}</>;
  if (assessment === null) return <>{text}</>;
  return piecesOf(text, assessment.strengths, assessment.missteps).map(({ text: part, kinds, begins }, at) =>
    kinds.length === 0 ? (
      part
    ) : (
      <mark key={`${String(at)} ${part}`} className={kinds.join(" ")}>
        <Beginning kind="good" begins={begins} />
        <Beginning kind="poor" begins={begins} />
        {part}
      </mark>
    ),
  );
}

/** One sign for all remarks of a kind that begin at one place; it names each. */
function Beginning({ kind, begins }: { kind: Kind; begins: Piece["begins"] }) {
  const { t, label, list } = useWords();
  const codes = [...new Set(begins.filter((remark) => remark.kind === kind).map(({ code }) => code))];
  if (codes.length === 0) return null;
  const what = list(codes.map((code) => label(kind === "good" ? "strength" : "misstep", code)));
  return (
    <span title={what}>
      <RemarkSign kind={kind} />
      <span className="visually-hidden">{t(kind === "good" ? "report.marksGood" : "report.marksPoor", { what })}</span>
    </span>
  );
}
