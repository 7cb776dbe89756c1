import type { Session } from "../api/types";
import { useWords } from "../i18n/useWords";

/**
 * Reads out, once each and only when it is there, what the person answered and how it left them. It says nothing of
 * typing, nor of what the page opened with.
 */
export function Announcer({ session, since, quiet }: { session: Session; since: number; quiet: boolean }) {
  const { t } = useWords();
  const persona = session.turns.length > since ? session.turns.at(-1)?.persona : null;
  const words =
    quiet || !persona
      ? ""
      : [`${session.persona.called}: ${persona.text}`, t(`practice.${persona.sign}`)].join(" — ");
  return (
    <div className="visually-hidden" aria-live="polite" aria-atomic="true" lang={session.language}>
      {words}
    </div>
  );
}
