import { Text } from "@mantine/core";
import type { Assessment, Remark } from "../api/types";
import { useWords } from "../i18n/useWords";
import type { Kind } from "./pieces";
import { RemarkSign } from "./RemarkSign";

/** What was noticed about one reply, each remark under the sign it carries in the words themselves. */
export function Remarks({ assessment, said }: { assessment: Assessment; said: string }) {
  const { t, label } = useWords();
  const { strengths, missteps, flags, suggestion } = assessment;
  const nothing = strengths.length + missteps.length + flags.length === 0;
  return (
    <>
      {!nothing && (
        <ul className="remarks" aria-label={t("report.remarks")}>
          {strengths.map((remark) => (
            <OneRemark key={remark.code} kind="good" remark={remark} />
          ))}
          {missteps.map((remark) => (
            <OneRemark key={remark.code} kind="poor" remark={remark} />
          ))}
          {flags.map((code) => (
            <li key={code}>
              <span className="tag">{label("flag", code)}</span>
            </li>
          ))}
        </ul>
      )}
      {nothing && <Text size="sm">{assessment.explanation}</Text>}
      {suggestion !== null && suggestion !== "" && suggestion !== said && (
        <p className="quote warm">
          <span className="who">{t("report.suggestion")}</span>
          {suggestion}
        </p>
      )}
    </>
  );
}

function OneRemark({ kind, remark }: { kind: Kind; remark: Remark }) {
  const { label } = useWords();
  return (
    <li>
      <span className={`tag ${kind}`}>
        <RemarkSign kind={kind} />
        {label(kind === "good" ? "strength" : "misstep", remark.code)}
      </span>
      {remark.message ? <Text size="sm">{remark.message}</Text> : null}
    </li>
  );
}
