import { useCallback } from "react";
import { api } from "../api/client";
import { useRemote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { NextCard } from "./NextCard";

/** On the first page: a re-test that is due, before anything else is begun. Nothing where none is. */
export function DueRetest() {
  const { language } = useWords();
  const { remote } = useRemote(useCallback(() => api.progress(language), [language]));
  if (remote.state !== "ready" || remote.value.next?.reason !== "retest") return null;
  return <NextCard next={remote.value.next} />;
}
