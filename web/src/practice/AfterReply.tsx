import { Button, Text } from "@mantine/core";
import { useState } from "react";
import type { Assessment, Help } from "../api/types";
import { useWords } from "../i18n/useWords";
import { feedbackLine } from "../report/feedback";
import { Remarks } from "../report/Remarks";

interface Props {
  assessment: Assessment;
  said: string;
  /** How much is told unasked. */
  amount: Help["feedback"];
  /** Whether that could not be found out, so that all of it is told for now. */
  unsure?: boolean;
}

/** What a reply did: all of it, one line, or nothing, as mastery grows; all of it for whoever asks. Give it a new `key` each turn. */
export function AfterReply({ assessment, said, amount, unsure = false }: Props) {
  const { t } = useWords();
  const [asked, setAsked] = useState(false);
  if (amount === "full" || asked) {
    return (
      <div className="aside feedback" role={asked ? "status" : undefined}>
        <Remarks assessment={assessment} said={said} />
        {unsure && <Text size="sm" c="dimmed">{t("practice.helpUnknown")}</Text>}
      </div>
    );
  }
  return (
    <div className="aside feedback">
      {amount === "hints_on_request" && <Text size="sm">{feedbackLine(assessment)}</Text>}
      <Button size="compact-sm" variant="subtle" onClick={() => { setAsked(true); }}>
        {t(amount === "hints_on_request" ? "progress.showAll" : "progress.showIt")}
      </Button>
    </div>
  );
}
