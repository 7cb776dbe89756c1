import { Anchor, Button, Group, Progress, Stack, Text, Title } from "@mantine/core";
import { useEffect, useMemo } from "react";
import { api, jobResult } from "../api/client";
import type { Job } from "../api/types";
import { useRemote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { Failure } from "../shell/States";
import { useTask } from "../write/useTask";

const MILLIS_TO_NEXT_LOOK = 2_000;

const isUnderWay = ({ state }: Job): boolean => state === "waiting" || state === "running";

/** What is made while one does something else: how far it is, and where it is once it is there. */
export function JobsCard() {
  const { t, label, date } = useWords();
  const { remote, set } = useRemote(api.jobs);
  const task = useTask();
  const jobs = useMemo(() => (remote.state === "ready" ? remote.value : []), [remote]);
  const { run, failure } = task;

  useEffect(() => {
    if (!jobs.some(isUnderWay)) return;
    const timer = setTimeout(() => { void run(api.jobs, set); }, MILLIS_TO_NEXT_LOOK);
    return () => { clearTimeout(timer); };
  }, [jobs, run, set, failure]); // a look that failed is followed by the next

  const make = (kind: "export" | "csv") => run(async () => [await api.makeMine(kind), ...jobs], set);
  const drop = (job: Job) =>
    run(async () => {
      await api.dropJob(job.id);
      return jobs.filter(({ id }) => id !== job.id);
    }, set);
  return (
    <section className="card" aria-labelledby="jobs">
      <Stack gap="sm">
        <div>
          <Title order={2} id="jobs">{t("jobs.title")}</Title>
          <Text mt="xs">{t("jobs.lead")}</Text>
        </div>
        <Group>
          <Button variant="default" onClick={() => void make("export")}>{t("jobs.makeExport")}</Button>
          <Button variant="default" onClick={() => void make("csv")}>{t("jobs.makeTable")}</Button>
        </Group>
        {failure && <Failure error={failure} />}
        {remote.state === "failed" && <Failure error={remote.error} />}
        {jobs.length > 0 && (
          <ul className="past">
            {jobs.map((job) => (
              <li key={job.id}>
                <span className="what">
                  {label("job", job.kind)}
                  <span role="status">
                    {t(`jobs.state.${job.state}`, { done: job.done, steps: job.steps, until: date(job.expires_at) })}
                  </span>
                  {isUnderWay(job) && (
                    <Progress value={(job.done / job.steps) * 100} aria-label={label("job", job.kind)} />
                  )}
                  {job.state === "done" && (
                    <Anchor href={jobResult(job.id)} download>{t("jobs.fetch")}</Anchor>
                  )}
                </span>
                <Button variant="subtle" size="compact-sm" onClick={() => void drop(job)}>
                  {t(isUnderWay(job) ? "jobs.cancel" : "jobs.drop")}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </section>
  );
}
