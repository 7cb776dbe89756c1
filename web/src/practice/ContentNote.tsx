import { Button, Group, Stack, Text, Title } from "@mantine/core";
import type { Session } from "../api/types";
import { Face } from "../face/Face";
import { useWords } from "../i18n/useWords";
import { go } from "../shell/route";
import { SpeakerNote } from "./SpeakerNote";

/** Before the first word: who, what may come up, and that one may stop. */
export function ContentNote({ session, onReady }: { session: Session; onReady: () => void }) {
  const { t } = useWords();
  const { persona } = session;
  return (
    <div className="page">
      <div className="card">
        <Stack gap="md">
          <Group wrap="nowrap" align="center">
            <div style={{ flex: "0 0 96px" }}>
              <Face persona={persona} units={session.opening.action_units} />
            </div>
            <div>
              <Text size="sm" c="dimmed">
                {t("note.title")}
              </Text>
              <Title order={1} size="h2" lang={session.language}>
                {session.title}
              </Title>
            </div>
          </Group>
          <dl className="facts" lang={session.language}>
            <div>
              <dt>{t("note.about")}</dt>
              <dd>{session.content_note}</dd>
            </div>
            <div>
              <dt>{t("note.role")}</dt>
              <dd>{session.learner_role}</dd>
            </div>
            <div>
              <dt>{t("note.goals")}</dt>
              <dd>
                <ul className="plain">
                  {session.goals.map((goal) => (
                    <li key={goal.text}>{goal.text}</li>
                  ))}
                </ul>
              </dd>
            </div>
          </dl>
          <Text>{t("note.how")}</Text>
          <Text c="dimmed">{t("app.simulated")}</Text>
          <SpeakerNote />
          <Group>
            <Button size="md" onClick={onReady} data-autofocus>
              {t("note.start")}
            </Button>
            <Button size="md" variant="default" onClick={() => { go({ page: "home" }); }}>
              {t("note.notNow")}
            </Button>
          </Group>
        </Stack>
      </div>
    </div>
  );
}
