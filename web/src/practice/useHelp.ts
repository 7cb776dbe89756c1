import { useEffect, useState } from "react";
import { api } from "../api/client";
import type { Help, Session, Skill } from "../api/types";

/** How much is told during a talk; null until that is known, and for good where it cannot be found out. */
export function useHelp(session: Session, skill: Skill | null): Help | null {
  const [help, setHelp] = useState<Help | null>(null);
  const { id } = session;
  useEffect(() => {
    let current = true;
    api.help(id, skill).then(
      (found) => {
        if (current) setHelp(found);
      },
      () => {
        // the talk goes on without
      },
    );
    return () => {
      current = false;
    };
  }, [id, skill]);
  return help;
}
