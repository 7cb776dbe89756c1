import { useCallback } from "react";
import { api } from "../api/client";
import { useRemote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { Rest } from "./Rest";
import { Told } from "./Told";

/** What the jurisdiction of this server wants said on every page. */
export function LawNotes() {
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
