import { useEffect, useState } from "react";
import { api } from "../api/client";
import type { Help, Session, Skill } from "../api/types";

export interface HelpFound {
  /** Null until it is known. */
  help: Help | null;
  /** Whether it could not be found out last time; it is asked for again with the next turn. */
  failed: boolean;
}

/** How much is told during a talk. */
export function useHelp(session: Session, skill: Skill | null): HelpFound {
  const [help, setHelp] = useState<Help | null>(null);
  const [failed, setFailed] = useState(false);
  const { id } = session;
  const turns = session.turns.length;
  const known = help !== null;
  useEffect(() => {
    if (known) return;
    let current = true;
    api.help(id, skill).then(
      (found) => {
        if (!current) return;
        setHelp(found);
        setFailed(false);
      },
      () => {
        if (current) setFailed(true);
      },
    );
    return () => {
      current = false;
    };
  }, [id, skill, turns, known]);
  return { help, failed };
}
