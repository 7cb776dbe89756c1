import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { Told } from "../account/Told";
import { api } from "../api/client";
import type { AuditCheck } from "../api/types";
import { useWords } from "../i18n/useWords";
import { useErrorWords } from "../shell/States";
import { useTask } from "../write/useTask";
import { More } from "./More";
import { usePages } from "./usePages";

const load = (after: number | null) => api.audit(after).then(({ entries, next }) => ({ items: entries, next }));

/** An id is told whole by no screen; its first signs are enough to find it again. */
const SIGNS = 8;

/** Who did what, the newest first. @param names of the accounts that are known by their ids */
export function AuditPanel({ names }: { names: ReadonlyMap<string, string> }) {
  const { t, label, date } = useWords();
  const words = useErrorWords();
  const pages = usePages(load);
  const [check, setCheck] = useState<AuditCheck | null>(null);
  const task = useTask();
  const called = (id: string | null) => (id === null ? "–" : (names.get(id) ?? (id.includes("-") ? id.slice(0, SIGNS) : label("role", id))));
  return (
    <Stack gap="md">
      <Text>{t("operate.auditLead")}</Text>
      <Group gap="sm">
        <Button variant="default" loading={task.busy} onClick={() => void task.run(api.checkAudit, setCheck)}>
          {t("operate.check")}
        </Button>
        <span role="status">
          {check !== null && (check.whole ? t("operate.whole") : t("operate.broken", { n: check.broken_at ?? 0 }))}
        </span>
      </Group>
      <Told words={task.failure === null ? "" : words(task.failure)} />
      {pages.items.length > 0 && (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable
        <div className="wide-table" tabIndex={0} role="region" aria-label={t("operate.audit")}>
          <table>
            <thead>
              <tr>
                <th scope="col" className="numbers">{t("operate.number")}</th>
                <th scope="col">{t("operate.when")}</th>
                <th scope="col">{t("operate.actor")}</th>
                <th scope="col">{t("operate.action")}</th>
                <th scope="col">{t("operate.subject")}</th>
              </tr>
            </thead>
            <tbody>
              {pages.items.map((entry) => (
                <tr key={entry.number}>
                  <th scope="row" className="numbers">{entry.number}</th>
                  <td>{date(entry.at)}</td>
                  <td>{called(entry.actor)}</td>
                  <td>{label("audit", entry.action)}</td>
                  <td>{called(entry.subject)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <More pages={pages} words="operate.earlier" />
    </Stack>
  );
}
