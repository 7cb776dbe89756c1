import { Button } from "@mantine/core";
import { useState } from "react";
import type { Session, Turn } from "../api/types";
import { useWords } from "../i18n/useWords";
import { CorrectForm } from "./CorrectForm";

/** Beneath a reply that was judged: a way to say that it should have been otherwise. */
export function Correct({ turn, session }: { turn: Turn; session: Session }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  if (turn.assessment === null) return null;
  return (
    <div>
      <Button size="compact-sm" variant="subtle" aria-expanded={open} onClick={() => { setOpen(!open); }}>
        {t("correct.open")}
      </Button>
      {open && <CorrectForm turn={turn} assessment={turn.assessment} session={session} />}
    </div>
  );
}
