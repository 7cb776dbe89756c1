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
  turn: number;
  /** What was said there last time, to have in view; nothing where it had better not be repeated. */
  last?: Omit<BranchNote, "turn">;
  label?: string;
  size?: string;
  variant?: string;
}

/** Opens a branch before the given turn and goes there. */
export function TryAgain({ session, turn, last, label, size = "compact-sm", variant = "subtle" }: Props) {
  const { t } = useWords();
  const words = useErrorWords();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiError | null>(null);

  const branch = async () => {
    setBusy(true);
    setFailure(null);
    try {
      const { id } = await api.branch(session, turn);
      if (last !== undefined) kept.keepBranch(id, { turn, yours: last.yours, suggestion: last.suggestion });
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
