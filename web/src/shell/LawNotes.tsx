import { useCallback } from "react";
import { api } from "../api/client";
import { useSigned } from "../account/who";
import { useRemote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { Rest } from "./Rest";
import { Told } from "./Told";

/** What the jurisdiction of this server wants said on every page, to whoever is signed in. */
export function LawNotes() {
  const { who } = useSigned();
  return <Notes key={who.id ?? ""} />;
}

function Notes() {
  const { language } = useWords();
  const { remote } = useRemote(useCallback(() => api.law(language), [language]));
  if (remote.state !== "ready") return null;
  return (
    <>
      <Told law={remote.value} />
      <Rest law={remote.value} />
    </>
  );
}
