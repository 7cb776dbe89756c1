import { Anchor, Button, Stack, Text, Title } from "@mantine/core";
import { useCallback, useMemo, useState } from "react";
import { api, ApiError } from "../api/client";
import type { Report, Session } from "../api/types";
import { useRemote } from "../api/useRemote";
import { tagOf } from "../i18n";
import { SpokenIn, useWords } from "../i18n/useWords";
import { feelingCurves, trustCurves } from "../report/chartRows";
import { Curves } from "../report/Curves";
import { Fold } from "../report/Fold";
import { Guesses } from "../report/Guesses";
import { Hidden } from "../report/Hidden";
import { KeepReport } from "../report/KeepReport";
import { saidBefore } from "../report/names";
import { BackToCourse } from "../course/BackToCourse";
import { kept } from "../practice/kept";
import { StartButton } from "../practice/StartButton";
import { MeetAgain } from "../report/MeetAgain";
import { Miti } from "../report/Miti";
import { MomentCard } from "../report/Moment";
import { Remembered } from "../report/Remembered";
import { Skills } from "../report/Skills";
import { Strengths } from "../report/Strengths";
import { TurnList } from "../report/TurnList";
import { TwoTries } from "../report/TwoTries";
import { go, toHash } from "../shell/route";
import { Await } from "../shell/States";

/** Null where feedback comes only when a trial ends. */
const reportOf = (id: string): Promise<Report | null> =>
  api.report(id).catch((caught: unknown) => {
    if (caught instanceof ApiError && caught.code === "feedback-withheld") return null;
    throw caught;
  });

function Later() {
  const { t } = useWords();
  return (
    <Stack gap="lg" align="flex-start">
      <div>
        <Title order={1}>{t("report.title")}</Title>
        <Text>{t("trial.withheld")}</Text>
      </div>
      <Anchor href={toHash({ page: "home" })}>{t("app.back")}</Anchor>
    </Stack>
  );
}

/** After the talk: one moment first; everything else is folded beneath it. */
export default function ReportPage({ id }: { id: string }) {
  const load = useCallback(() => Promise.all([api.session(id), reportOf(id)]), [id]);
  const { remote, reload } = useRemote(load);
  const [course] = useState(() => kept.course(id));
  return (
    <div className="page">
      <Await remote={remote} retry={reload}>
        {([session, report]) => course?.feedback === "none" ? (
          <BackToCourse session={session} note={course} />
        ) : (
          // The words of a talk and those around them are one language, that of the talk.
          <SpokenIn value={session.language}>
            <div lang={tagOf(session.language)}>
              {course !== null && session.status !== "open" && (
                <div style={{ marginBottom: 24 }}>
                  <BackToCourse session={session} note={course} />
                </div>
              )}
              {report === null ? <Later /> : <Debrief session={session} report={report} />}
            </div>
          </SpokenIn>
        )}
      </Await>
    </div>
  );
}

/** An open talk goes on, and one that was stopped is not taken up again. */
const MET_AGAIN_AFTER: readonly Session["status"][] = ["finished", "left"];

function Debrief({ session, report }: { session: Session; report: Report }) {
  const { t, label } = useWords();
  const name = session.persona.called;
  const silent = report.turns.length === 0;
  const compared = report.compare ?? null;
  const trust = useMemo(() => trustCurves(report, name, ""), [report, name]);
  const feeling = useMemo(() => feelingCurves(report, name, t("chart.learner")), [report, name, t]);

  return (
    <Stack gap="lg">
      <div>
        <Text size="sm" c="dimmed">
          {t("report.with", { name })}
          {session.kind === "conversation" && ` · ${t("report.difficulty", { difficulty: label("difficulty", report.difficulty) })}`}
        </Text>
        <Title order={1}>{t("report.title")}</Title>
      </div>
      {compared && <TwoTries report={report} compare={compared} session={session} />}
      {report.moment ? (
        <MomentCard
          moment={report.moment}
          said={saidBefore(session, report.moment.turn)}
          assessment={report.turns.find(({ turn }) => turn === report.moment?.turn)?.assessment ?? null}
          session={session}
        />
      ) : (
        <section className="card">
          <Stack gap="sm" align="flex-start">
            <Text>{silent ? t("report.nothingYet") : t("report.noMoment")}</Text>
            {silent && session.status !== "open" && (
              <StartButton
                scenario={session.scenario}
                language={session.language}
                difficulty={session.difficulty}
                after={session.after?.session}
                label={t("report.startAgain")}
              />
            )}
          </Stack>
        </section>
      )}
      {session.status === "open" && (
        <Button variant="default" onClick={() => { go({ page: "practice", id: session.id }); }}>
          {t("home.continue")}
        </Button>
      )}
      {!silent && (
        <div>
          <Fold title={t("report.turns")}>
            <TurnList report={report} session={session} />
          </Fold>
          <Fold title={t("report.curves")}>
            <Stack gap="lg">
              {!compared && <Curves title={t("chart.trust")} curves={trust} low={0} />}
              {feeling.length > 0 && <Curves title={t("chart.feeling")} curves={feeling} low={-100} />}
            </Stack>
          </Fold>
          {report.mentalising && (
            <Fold title={t("report.mentalising")}>
              <Guesses mentalising={report.mentalising} />
            </Fold>
          )}
          <Fold title={t("report.strengths")}>
            <Strengths strengths={report.strengths} />
          </Fold>
          {report.miti && (
            <Fold title={t("report.miti")}>
              <Miti miti={report.miti} />
            </Fold>
          )}
          <Fold title={t("report.skills")}>
            <Text fw={650}>
              {report.score === null ? t("report.scoreNone") : t("report.scoreOf", { score: report.score })}
            </Text>
            <Text size="sm" c="dimmed" mb="sm">
              {t("report.scoreNote")}
            </Text>
            <Skills report={report} session={session} />
          </Fold>
          {report.remembered && (
            <Fold title={t("report.remembered", { name })}>
              <Remembered remembered={report.remembered} />
            </Fold>
          )}
          <Fold title={t("report.hidden")}>
            <Hidden debrief={report.debrief} />
          </Fold>
        </div>
      )}
      {!silent && (report.next !== "" || report.advice.length > 0) && (
        <section>
          <Title order={2}>{t("report.next")}</Title>
          <Text>{report.next}</Text>
          <ul className="plain">
            {report.advice.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      {!silent && <Anchor href={toHash({ page: "progress" })}>{t("progress.open")}</Anchor>}
      {!silent && <KeepReport session={session.id} />}
      {!silent && session.kind === "conversation" && MET_AGAIN_AFTER.includes(session.status) && (
        <MeetAgain session={session} />
      )}
      <Anchor href={toHash({ page: "home" })}>{t("app.back")}</Anchor>
    </Stack>
  );
}
