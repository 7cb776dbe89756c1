import { Stack, Text, Title } from "@mantine/core";
import { useCallback, useState } from "react";
import { api } from "../api/client";
import type { Cohort, Marked, ToMark } from "../api/types";
import { useRemote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { Await } from "../shell/States";
import { AgreementPanel } from "./AgreementPanel";
import { LEVELS_OF, levelsIn } from "./levels";
import { MarkForm } from "./MarkForm";

/** An instructor's own marks, cohort by cohort, and how far the judge's agree. */
export function Marking({ cohorts }: { cohorts: ReturnType<typeof useRemote<Cohort[]>> }) {
  const { t } = useWords();
  return (
    <Stack gap="lg" maw={760}>
      <Text>{t("teach.marksLead")}</Text>
      <Await remote={cohorts.remote} retry={cohorts.reload}>
        {(list) =>
          list.length === 0 ? (
            <Text c="dimmed">{t("teach.cohortsNone")}</Text>
          ) : (
            <>
              {list.map((cohort) => (
                <MarkCohort key={cohort.id} cohort={cohort} />
              ))}
            </>
          )
        }
      </Await>
    </Stack>
  );
}

/** One reply at a time, the oldest first; the judge's levels show once one's own are given. */
function MarkCohort({ cohort }: { cohort: Cohort }) {
  const { t, list } = useWords();
  const { id } = cohort;
  const { remote, reload, set } = useRemote<ToMark[]>(useCallback(() => api.replies(id), [id]));
  const [marked, setMarked] = useState<Marked | null>(null);
  const words = (levels: Marked["own"]) =>
    list(LEVELS_OF.map((mechanism) => `${t(`teach.${mechanism}`)} ${String(levels[mechanism] ?? 0)}`));
  return (
    <section className="card" aria-label={cohort.name}>
      <Stack gap="md">
        <Title order={2} size="h3">
          {cohort.name}
        </Title>
        <AgreementPanel agreement={marked?.agreement ?? cohort.agreement} />
        <div role="status">
          {marked && <Text>{t("teach.theJudge", { levels: words(marked.judge), own: words(marked.own) })}</Text>}
        </div>
        <Await remote={remote} retry={reload}>
          {(replies) => {
            const reply = replies[0];
            return reply === undefined ? (
              <Text c="dimmed">{t("teach.marksNone")}</Text>
            ) : (
              <MarkForm
                key={`${reply.enrolment} ${String(reply.answer)}`}
                reply={reply}
                left={replies.length}
                onMark={(levels) => api.mark(id, { enrolment: reply.enrolment, answer: reply.answer, ...levelsIn(levels) })}
                onMarked={(outcome) => {
                  setMarked(outcome);
                  set(replies.slice(1));
                }}
              />
            );
          }}
        </Await>
      </Stack>
    </section>
  );
}
