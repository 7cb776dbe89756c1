import { Anchor, Button, Text } from "@mantine/core";
import { useState } from "react";
import { api, type ApiError } from "../api/client";
import type { SessionSummary } from "../api/types";
import { asApiError } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { Confirm } from "../shell/Confirm";
import { Facts } from "../shell/Facts";
import { toHash } from "../shell/route";
import { Failure } from "../shell/States";
import { TalkTitle } from "../shell/TalkTitle";
import { inTries, type Try } from "./tries";

/** As many as one still takes in at a glance. */
export const SHOWN = 10;

/** What was begun or finished, newest first: a short list that grows on request. */
export function PastSessions({ sessions, onRemoved }: { sessions: SessionSummary[]; onRemoved: () => void }) {
  const { t, date } = useWords();
  const [shown, setShown] = useState(SHOWN);
  const [asking, setAsking] = useState<SessionSummary | null>(null);
  const [failure, setFailure] = useState<ApiError | null>(null);

  const remove = async (session: SessionSummary) => {
    setAsking(null);
    try {
      await api.remove(session.id);
      onRemoved();
    } catch (caught) {
      setFailure(asApiError(caught));
    }
  };

  if (sessions.length === 0) return <Text c="dimmed">{t("home.pastEmpty")}</Text>;
  const more = sessions.length - shown;
  return (
    <>
      {failure && <Failure error={failure} />}
      <ul className="past">
        {inTries(sessions).slice(0, shown).map(({ session, ...one }) => (
          <li key={session.id} className={one.joined ? "joined" : undefined}>
            <Entry session={session} {...one} />
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              aria-label={t("home.removeName", { title: session.title, date: date(session.updated_at) })}
              onClick={() => { setAsking(session); }}
            >
              {t("home.remove")}
            </Button>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button variant="default" onClick={() => { setShown(shown + SHOWN); }}>
          {t("home.more", { n: Math.min(more, SHOWN) })}
        </Button>
      )}
      <Confirm
        opened={asking !== null}
        title={t("home.remove")}
        body={t("home.removeAsk")}
        yes={t("home.remove")}
        danger
        onYes={() => { if (asking) void remove(asking); }}
        onNo={() => { setAsking(null); }}
      />
    </>
  );
}

/** Whoever left in the middle, or was stopped, has not been measured. */
const MEASURED: readonly SessionSummary["status"][] = ["finished", "left"];

function Entry({ session, nth, from }: Try) {
  const { t, label, date, list } = useWords();
  const { id, status, score } = session;
  const [href, words] =
    status === "open"
      ? [toHash({ page: "practice", id }), t("home.goOn")]
      : status === "stopped"
        ? // A report on the words that stopped practice would be out of place; the people to call are not.
          [toHash({ page: "practice", id }), t("home.contacts")]
        : [toHash({ page: "report", id }), t("home.report")];
  const which = nth === null ? "" : from === null ? t("home.try", { n: nth }) : t("home.tryFrom", { n: nth, turn: from });
  const facts = [
    which,
    session.difficulty === "normal" ? "" : label("difficulty", session.difficulty),
    label("status", status),
    score === null || !MEASURED.includes(status) ? "" : t("home.score", { score }),
    date(session.updated_at),
  ].filter((part) => part !== "");
  return (
    <>
      <span className="what">
        <TalkTitle session={session} />
        <Facts facts={facts} />
      </span>
      <Anchor href={href} aria-label={`${words}: ${list([session.title, which].filter((part) => part !== ""))}`}>
        {words}
      </Anchor>
    </>
  );
}
