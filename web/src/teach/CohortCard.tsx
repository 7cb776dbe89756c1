import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { api, cohortFiles } from "../api/client";
import type { Cohort } from "../api/types";
import { useWords } from "../i18n/useWords";
import { Fold } from "../report/Fold";
import { Confirm } from "../shell/Confirm";
import { FileLinks } from "../shell/FileLinks";
import { useTask } from "../write/useTask";
import { TrialPanel } from "./TrialPanel";

interface Props {
  cohort: Cohort;
  /** What its course is called. */
  course: string;
  onClosed: () => void;
}

/** One cohort: its code, and how far each has come. Learners are called by the first signs of their enrolment. */
export function CohortCard({ cohort, course, onClosed }: Props) {
  const { t, date } = useWords();
  const [asking, setAsking] = useState(false);
  const closing = useTask();
  const files = cohortFiles(cohort.id, cohort.code);
  return (
    <section className="card" aria-label={cohort.name}>
      <Stack gap="sm">
        <Group justify="space-between" align="baseline">
          <Title order={3}>{cohort.name}</Title>
          <Text size="sm" c="dimmed">
            {course} · {t("teach.taken", { n: cohort.members.length, seats: cohort.seats })}
          </Text>
        </Group>
        <Text>
          {t("teach.codeIs")} <strong className="code">{cohort.code}</strong>
        </Text>
        {cohort.members.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t("teach.membersNone")}
          </Text>
        ) : (
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable
          <div className="wide-table" tabIndex={0} role="region" aria-label={cohort.name}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t("teach.member")}</th>
                  <th scope="col" className="numbers">{t("teach.reached")}</th>
                  <th scope="col" className="numbers">{t("teach.meanScore")}</th>
                  <th scope="col">{t("teach.lastSeen")}</th>
                </tr>
              </thead>
              <tbody>
                {cohort.members.map((member) => (
                  <tr key={member.enrolment}>
                    <th scope="row">{member.name}</th>
                    <td className="numbers">
                      {member.done} / {member.units}
                    </td>
                    <td className="numbers">{member.score ?? "–"}</td>
                    <td>{date(member.updated_at)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {cohort.asks && (
          <Text size="sm">
            {t("teach.asks", {
              name: t(cohort.asks.scale === "teq" ? "teach.scaleTeq" : "teach.scaleWho"),
              before: cohort.asks.before,
              after: cohort.asks.after,
            })}
          </Text>
        )}
        <Fold title={t("trial.title")}>
          <TrialPanel cohort={cohort} />
        </Fold>
        <FileLinks
          lead={t("teach.records")}
          hint={t("teach.recordsHint")}
          files={[
            { file: files.csv, label: t("report.recordsCsv") },
            { file: files.xapi, label: t("report.recordsXapi") },
          ]}
        />
        <div>
          <Button
            size="xs"
            variant="subtle"
            aria-label={t("teach.closeName", { name: cohort.name })}
            onClick={() => { setAsking(true); }}
          >
            {t("teach.close")}
          </Button>
        </div>
      </Stack>
      <Confirm
        opened={asking}
        danger
        busy={closing.busy}
        title={t("teach.closeName", { name: cohort.name })}
        body={t("teach.closeAsk")}
        yes={t("teach.close")}
        onYes={() => void closing.run(() => api.closeCohort(cohort.id), onClosed).then(() => { setAsking(false); })}
        onNo={() => { setAsking(false); }}
      />
    </section>
  );
}
