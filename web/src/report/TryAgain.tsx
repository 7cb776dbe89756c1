import { api } from "../api/client";
import { useWords } from "../i18n/useWords";
import { kept, type BranchNote } from "../practice/kept";
import { OpenButton } from "../practice/OpenButton";

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
  const open = async () => {
    const { id } = await api.branch(session, turn);
    if (last !== undefined) kept.keepBranch(id, { turn, yours: last.yours, suggestion: last.suggestion });
    kept.keepNoteRead(id);
    return id;
  };
  return <OpenButton open={open} label={label ?? t("report.tryHere")} size={size} variant={variant} />;
}
