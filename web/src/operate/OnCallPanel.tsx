import { Stack, Text } from "@mantine/core";
import { useCallback } from "react";
import { api } from "../api/client";
import { useRemote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { Failure } from "../shell/States";
import { OnCallLookUp } from "./OnCallLookUp";

/** How the telling of a person on call stands. It names nobody. */
export function OnCallPanel() {
  const { t, date } = useWords();
  const { remote } = useRemote(useCallback(() => api.onCall(), []));
  if (remote.state === "loading") return null;
  if (remote.state === "failed") return <Failure error={remote.error} />;
  const { told_here, host, contact, days, ...counts } = remote.value;
  const since = (words: "operate.onCall.oldest" | "operate.onCall.last", at: string | null) => (at === null ? "" : t(words, { date: date(at) }));
  const rows = [
    { name: t("operate.onCall.pending"), n: counts.pending, when: since("operate.onCall.oldest", counts.oldest_pending_at) },
    { name: t("operate.onCall.told"), n: counts.told, when: since("operate.onCall.last", counts.last_told_at) },
    { name: t("operate.onCall.given_up"), n: counts.given_up, when: since("operate.onCall.last", counts.last_given_up_at) },
    { name: t("operate.onCall.withheld"), n: counts.withheld, when: "" },
  ];
  return (
    <Stack gap="md">
      <Text>{t("operate.onCall.lead")}</Text>
      {!told_here && <Text fw={600}>{t("operate.onCall.nobody")}</Text>}
      {host !== null && <Text>{t("operate.onCall.host", { host })}</Text>}
      {contact !== null && <Text>{t("operate.onCall.contact", { contact })}</Text>}
      <table className="values">
        <thead>
          <tr>
            <th scope="col">{t("operate.onCall.title")}</th>
            <th scope="col" className="numbers">{t("operate.onCall.count")}</th>
            <th scope="col">{t("operate.when")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, n, when }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="numbers">{n}</td>
              <td>{when}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Text size="sm" c="dimmed">
        {t("operate.onCall.days", { n: days })}
      </Text>
      <OnCallLookUp />
    </Stack>
  );
}
