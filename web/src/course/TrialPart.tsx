import { Button, Text } from "@mantine/core";
import { useState } from "react";
import { api } from "../api/client";
import type { Enrolment } from "../api/types";
import { useWords } from "../i18n/useWords";
import { Confirm } from "../shell/Confirm";
import { go } from "../shell/route";
import { useErrorWords } from "../shell/States";
import { useTask } from "../write/useTask";

/** One's own part in a trial, and the way out of it. */
export function TrialPart({ enrolment }: { enrolment: Enrolment }) {
  const { t } = useWords();
  const words = useErrorWords();
  const [asking, setAsking] = useState(false);
  const leaving = useTask();
  const { trial } = enrolment;
  if (trial === undefined) return null;
  return (
    <section className="quote">
      <Text>{t(`trial.part.${trial.ended ? "ended" : trial.arm}`)}</Text>
      {!trial.ended && (
        <Button mt="xs" size="compact-sm" variant="subtle" onClick={() => { setAsking(true); }}>
          {t("trial.leave")}
        </Button>
      )}
      {leaving.failure && (
        <Text role="alert" size="sm" c="var(--mantine-color-error)">{words(leaving.failure)}</Text>
      )}
      <Confirm
        opened={asking}
        danger
        busy={leaving.busy}
        title={t("trial.leaveTitle")}
        body={t("trial.leaveAsk")}
        yes={t("trial.leave")}
        onYes={() =>
          void leaving
            .run(() => api.leaveCourse(enrolment.course, enrolment.id), () => { go({ page: "courses" }); })
            .then(() => { setAsking(false); })
        }
        onNo={() => { setAsking(false); }}
      />
    </section>
  );
}
