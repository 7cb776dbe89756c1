import { Stack, Text, Title } from "@mantine/core";
import type { Assessment, Moment, Session } from "../api/types";
import { useWords } from "../i18n/useWords";
import { Marked } from "./Marked";
import { TryAgain } from "./TryAgain";

interface Props {
  moment: Moment;
  /** What they had said before. */
  said: string;
  assessment: Assessment | null;
  session: Session;
}

/** The one moment to take away: words, thought, one change, and the way back to it. */
export function MomentCard({ moment, said, assessment, session }: Props) {
  const { t } = useWords();
  const name = session.persona.called;
  return (
    <section className="card" aria-labelledby="moment">
      <Stack gap="sm">
        <div>
          <Text size="sm" c="dimmed">
            {t("report.momentTurn", { turn: moment.turn })}
          </Text>
          <Title order={2} id="moment">
            {t("report.moment")}
          </Title>
        </div>
        <p className="quote">
          <span className="who">{t("drill.says", { name })}</span>
          {said}
        </p>
        <p className="quote mine">
          <span className="who">{t("report.yours")}</span>
          <Marked text={moment.yours} assessment={assessment} />
        </p>
        {moment.thought ? (
          <p className="quote thought">
            <span className="who">{t("report.thought", { name })}</span>
            {moment.thought}
          </p>
        ) : null}
        {moment.heard ? <Text>{moment.heard}</Text> : null}
        <div>
          <Title order={3}>{t("report.change")}</Title>
          <Text>{moment.change}</Text>
        </div>
        {moment.suggestion !== null && moment.suggestion !== "" && moment.suggestion !== moment.yours && (
          <p className="quote warm">
            <span className="who">{t("report.better")}</span>
            {moment.suggestion}
          </p>
        )}
        {moment.why && moment.why !== moment.change ? (
          <Text size="sm" c="dimmed">
            {moment.why}
          </Text>
        ) : null}
        <div>
          <TryAgain session={session.id} turn={moment.turn} last={moment} size="lg" variant="filled" label={t("report.again")} />
          <Text size="sm" c="dimmed" mt={8}>
            {t("report.againHint")}
          </Text>
        </div>
      </Stack>
    </section>
  );
}
