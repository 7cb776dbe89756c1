import { Button, Text } from "@mantine/core";
import { useState } from "react";
import { api, type ApiError } from "../api/client";
import { asApiError } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { kept, type BranchNote } from "../practice/kept";
import { go } from "../shell/route";
import { useErrorWords } from "../shell/States";

interface Props {
  session: string;
  from: BranchNote;
  label?: string;
  size?: string;
  variant?: string;
}

/** Opens a branch before the given turn and goes there, taking along what was said last time. */
export function TryAgain({ session, from, label, size = "compact-sm", variant = "subtle" }: Props) {
  const { t } = useWords();
  const words = useErrorWords();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiError | null>(null);

  const branch = async () => {
    setBusy(true);
    setFailure(null);
    try {
      const { id } = await api.branch(session, from.turn);
      kept.keepBranch(id, { turn: from.turn, yours: from.yours, suggestion: from.suggestion });
      kept.keepNoteRead(id);
      go({ page: "practice", id });
    } catch (caught) {
      setFailure(asApiError(caught));
      setBusy(false);
    }
  };

  return (
    <>
      <Button size={size} variant={variant} loading={busy} onClick={() => void branch()}>
        {label ?? t("report.tryHere")}
      </Button>
      {failure && (
        <Text role="alert" size="sm" c="var(--mantine-color-error)">
          {words(failure)}
        </Text>
      )}
    </>
  );
}
