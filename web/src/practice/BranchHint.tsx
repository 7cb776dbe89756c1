import { Button } from "@mantine/core";
import { useWords } from "../i18n/useWords";
import type { BranchNote } from "./kept";
import { LearnerLine } from "./Line";

/** In a branch, before its first reply: what was said last time, and a wording to start from. */
export function BranchHint({ note, onUse }: { note: BranchNote; onUse: (text: string) => void }) {
  const { t } = useWords();
  const { yours } = note;
  const suggestion = note.suggestion === yours ? "" : (note.suggestion ?? "");
  return (
    <div className="again">
      <p className="aside">{t("practice.lastTime")}</p>
      <LearnerLine text={yours} className="past-try" />
      {suggestion !== "" && (
        <div className="quote warm">
          <span className="who">{t("practice.tryThis")}</span>
          {suggestion}
          <div>
            <Button variant="subtle" size="compact-sm" mt={4} ml={-8} onClick={() => { onUse(suggestion); }}>
              {t("practice.putIn")}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
