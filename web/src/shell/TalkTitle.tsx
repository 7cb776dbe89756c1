import type { SessionSummary } from "../api/types";
import { languageNames } from "../i18n/languages";
import { useWords } from "../i18n/useWords";

/** What a conversation is called; one that is not in the page's language says in which it is. */
export function TalkTitle({ session }: { session: Pick<SessionSummary, "title" | "language"> }) {
  const { language } = useWords();
  return (
    <span lang={session.language}>
      {session.title}
      {session.language !== language && <span className="language">{languageNames[session.language]}</span>}
    </span>
  );
}
