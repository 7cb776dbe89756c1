import { Button } from "@mantine/core";
import { useWords } from "../i18n/useWords";
import type { BranchNote } from "./kept";

/** In a branch, before its first reply: what was said last time, and a wording to start from. */
export function BranchHint({ note, onUse }: { note: BranchNote; onUse: (text: string) => void }) {
  const { t } = useWords();
  const { suggestion } = note;
  return (
    <div className="pair">
      <p className="quote mine">
        <span className="who">{t("practice.lastTime")}</span>
        {note.yours}
      </p>
      {suggestion !== null && (
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
