import { Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { hasAccounts, useSigned } from "../account/who";
import { api } from "../api/client";
import type { OwnOnCall } from "../api/types";
import { useWords } from "../i18n/useWords";

/** While it is being told, it is looked for anew. */
const AGAIN = 5000;

/** For as long after a stop as somebody would have been told of it. */
const EPISODE = 3_600_000;

/** Whether a person on call is told of a stop, or was, as it is; nothing where the person has not agreed. @param at when it was; left out for just now */
export function OnCallNote({ at }: { at?: string | undefined }) {
  const { t, date } = useWords();
  const { who } = useSigned();
  const [told, setTold] = useState<OwnOnCall & { recent: boolean } | null>(null);
  const asks = hasAccounts(who);
  useEffect(() => {
    if (!asks) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let current = true;
    const look = () => {
      const again = () => {
        if (current) timer = setTimeout(look, AGAIN);
      };
      api.ownOnCall(at).then((answer) => {
        if (!current) return;
        // of an older stop nobody knows any more whether they had agreed by then
        setTold({ ...answer, recent: at === undefined || Date.now() - Date.parse(at) < EPISODE });
        if (answer.latest?.state === "pending") again();
      }, again);
    };
    look();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [asks, at]);
  if (!asks) return null;
  const { latest } = told ?? { latest: null };
  const lost = told !== null && told.recent && told.agreed && latest === null;
  const state = lost ? "given_up" : latest?.state;
  return (
    <Text role="status" fw={600}>
      {state !== undefined && state !== "withheld" && t(`risk.onCall.${state}`, { at: latest?.ended_at == null ? "" : date(latest.ended_at) })}
    </Text>
  );
}
