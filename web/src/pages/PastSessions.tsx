import { Anchor, Button, Text } from "@mantine/core";
import { useState } from "react";
import { api, type ApiError } from "../api/client";
import type { SessionSummary } from "../api/types";
import { asApiError } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { Confirm } from "../shell/Confirm";
import { Failure } from "../shell/States";

export function PastSessions({ sessions, onRemoved }: { sessions: SessionSummary[]; onRemoved: () => void }) {
  const { t, label, date } = useWords();
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
  return (
    <>
      {failure && <Failure error={failure} />}
      <ul className="past">
        {sessions.map((session) => (
          <li key={session.id}>
            <span className="what">
              <span lang={session.language}>{session.title}</span>
              <Text size="sm" c="dimmed">
                {[
                  label("status", session.status),
                  session.score === null ? "" : t("home.score", { score: session.score }),
                  date(session.updated_at),
                ]
                  .filter((part) => part !== "")
                  .join(" · ")}
              </Text>
            </span>
            {session.status === "open" ? (
              <Anchor href={`#/practice/${session.id}`}>{t("home.continue")}</Anchor>
            ) : (
              <Anchor href={`#/report/${session.id}`}>{t("home.report")}</Anchor>
            )}
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
