import { Anchor, Button, Stack, Text, Title } from "@mantine/core";
import { useCallback } from "react";
import { may, useSigned } from "../account/who";
import { api } from "../api/client";
import type { SessionSummary } from "../api/types";
import { useRemote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { DueRetest } from "../progress/DueRetest";
import { go, toHash } from "../shell/route";
import { Await } from "../shell/States";
import { TalkTitle } from "../shell/TalkTitle";
import { ConsentCard } from "./ConsentCard";
import { PastSessions } from "./PastSessions";
import { ScenarioCards } from "./ScenarioCards";
import { Taste } from "./Taste";

/** Drills are over in one reply; only conversations are worth coming back to. */
const conversations = async () => (await api.sessions()).filter((session) => session.kind !== "drill");

/** The start: one sentence, one big first step, then whole conversations and what was begun before. */
export function Home() {
  const { t, language } = useWords();
  const { who } = useSigned();
  const scenarios = useRemote(useCallback(() => api.scenarios(language), [language]));
  const sessions = useRemote(conversations);
  const past = sessions.remote.state === "ready" ? sessions.remote.value : [];
  const open = past.find((one) => one.status === "open");

  return (
    <div className="page wide">
      <div className="hero">
        <div className="pitch">
          <Title order={1}>{t("home.title")}</Title>
          <p>{t("home.lead")}</p>
          <div>
            <Button size="lg" onClick={() => { go({ page: "drill", id: null }); }}>
              {t("home.drill")}
            </Button>
            <Text size="sm" c="dimmed" mt={8}>
              {t("home.drillHint")}
            </Text>
          </div>
        </div>
        <Taste />
      </div>
      <Stack gap={32} mt="lg">
        <ConsentCard />
        <DueRetest />
        {open && <Resume session={open} />}
        <section aria-labelledby="scenarios">
          <Title order={2} id="scenarios">
            {t("home.scenarios")}
          </Title>
          <Text c="dimmed" mb="md">
            {t("home.scenariosLead")}
          </Text>
          <Await remote={scenarios.remote} retry={scenarios.reload}>
            {(list) => <ScenarioCards scenarios={list} />}
          </Await>
        </section>
        <section aria-labelledby="perceive">
          <Title order={2} id="perceive">
            {t("perceive.title")}
          </Title>
          <Anchor href={toHash({ page: "perceive", mixed: false, lang: null })}>{t("perceive.open")}</Anchor>
        </section>
        <section aria-labelledby="progress">
          <Title order={2} id="progress">
            {t("progress.title")}
          </Title>
          <Anchor href={toHash({ page: "progress" })}>{t("progress.open")}</Anchor>
        </section>
        <section aria-labelledby="courses">
          <Title order={2} id="courses">
            {t("course.title")}
          </Title>
          <Anchor href={toHash({ page: "courses" })}>{t("course.open")}</Anchor>
        </section>
        <section aria-labelledby="talk">
          <Title order={2} id="talk">
            {t("talk.title")}
          </Title>
          <Anchor href={toHash({ page: "talk" })}>{t("talk.open")}</Anchor>
        </section>
        {may(who, "instructor") && (
          <>
            <section aria-labelledby="write">
              <Title order={2} id="write">
                {t("write.title")}
              </Title>
              <Anchor href={toHash({ page: "write" })}>{t("write.open")}</Anchor>
            </section>
            <section aria-labelledby="teach">
              <Title order={2} id="teach">
                {t("teach.title")}
              </Title>
              <Anchor href={toHash({ page: "teach" })}>{t("teach.open")}</Anchor>
            </section>
          </>
        )}
        <section aria-labelledby="past">
          <Title order={2} id="past" mb="xs">
            {t("home.past")}
          </Title>
          <Await remote={sessions.remote} retry={sessions.reload}>
            {(list) => <PastSessions sessions={list} onRemoved={sessions.reload} />}
          </Await>
        </section>
      </Stack>
    </div>
  );
}

function Resume({ session }: { session: SessionSummary }) {
  const { t } = useWords();
  return (
    <section className="card">
      <Title order={2} size="h3">
        {t("home.continue")}
      </Title>
      <Text>
        <Anchor href={`#/practice/${session.id}`}>
          <TalkTitle session={session} />
        </Anchor>{" "}
        <Text span c="dimmed">
          {session.turns > 1
            ? t("home.continueLead", { turn: session.turns })
            : t(session.turns === 1 ? "home.continueOne" : "home.continueFresh")}
        </Text>
      </Text>
    </section>
  );
}
