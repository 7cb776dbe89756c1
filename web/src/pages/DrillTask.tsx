import { Alert, Anchor, Button, Group, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { api, type ApiError } from "../api/client";
import type { Drill, Session, Turn } from "../api/types";
import { asApiError } from "../api/useRemote";
import { Face } from "../face/Face";
import { useWords } from "../i18n/useWords";
import { Composer } from "../practice/Composer";
import { kept, pendingFor } from "../practice/kept";
import { SpeakerNote } from "../practice/SpeakerNote";
import { StartButton } from "../practice/StartButton";
import { toHash } from "../shell/route";
import { useErrorWords } from "../shell/States";
import { Landed } from "./Landed";

const CALM = { AU1: 0.2, AU15: 0.12 };

/** One idea, one example, one reply, and at once how it landed. */
export function DrillTask({ drill, onAnother }: { drill: Drill; onAnother: () => void }) {
  const { t, language } = useWords();
  const words = useErrorWords();
  const [text, setText] = useState(() => kept.draft(drill.id));
  const [turn, setTurn] = useState<Turn | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiError | null>(null);
  // Made with the first reply, and kept for a second attempt when that reply did not get through.
  const [session, setSession] = useState<Session | null>(null);
  const name = drill.persona.called;
  const persona = turn?.persona ?? null;

  const write = (next: string) => {
    setText(next);
    kept.keepDraft(drill.id, next);
  };

  const send = async () => {
    setBusy(true);
    setFailure(null);
    try {
      const started = session ?? (await api.startDrill(drill, language));
      setSession(started);
      const { id } = started;
      const pending = pendingFor({ text: text.trim() }, kept.pending(id));
      kept.keepPending(id, pending);
      setTurn(await api.turn(id, pending.body, pending.key));
      kept.keepPending(id, null);
      kept.keepDraft(drill.id, "");
    } catch (caught) {
      setFailure(asApiError(caught));
    } finally {
      setBusy(false);
    }
  };

  const again = () => {
    setSession(null);
    setTurn(null);
    write("");
  };

  return (
    <Stack gap="md" lang={language}>
      <div>
        <Text size="sm" c="dimmed">
          {t("drill.title")}
        </Text>
        <Title order={1} size="h2">
          {drill.idea}
        </Title>
      </div>
      {turn === null && (
        <section aria-label={t("drill.example")}>
          <div className="pair">
            <p className="quote cold">
              <span className="who">{t("drill.weak")}</span>
              {drill.weak}
            </p>
            <p className="quote warm">
              <span className="who">{t("drill.strong")}</span>
              {drill.strong}
            </p>
          </div>
        </section>
      )}
      <div className="card">
        <Stack gap="md">
          {turn === null && (
            <Title order={2} size="h3">
              {t("drill.yourTurn")}
            </Title>
          )}
          <div className="scene">
            <div className="portrait">
              <Face persona={drill.persona} units={persona?.action_units ?? CALM} typing={busy} />
            </div>
            <p className="quote">
              <span className="who">{t("drill.says", { name })}</span>
              {drill.line}
            </p>
          </div>
          {turn === null ? (
            <>
              {failure && (
                <Alert color="red" variant="light" role="alert">
                  {words(failure)}
                </Alert>
              )}
              <Composer
                value={text}
                onChange={write}
                onSend={() => void send()}
                busy={busy}
                label={t("drill.label")}
                sendLabel={t("drill.send")}
              />
            </>
          ) : (
            <Landed turn={turn} name={name} session={session?.id ?? ""} />
          )}
          <Text size="xs" c="dimmed">
            {t("app.simulated")}
          </Text>
          <SpeakerNote />
        </Stack>
      </div>
      {turn === null && (
        <Anchor size="sm" href={toHash({ page: "perceive", mixed: false, lang: null })}>
          {t("perceive.open")}
        </Anchor>
      )}
      {turn !== null && turn.persona !== null && (
        <Group>
          <StartButton
            scenario={drill.scenario}
            language={language}
            size="md"
            variant="filled"
            label={t("drill.whole", { name })}
          />
          <Button size="md" variant="default" onClick={onAnother}>
            {t("drill.another")}
          </Button>
          <Button size="md" variant="subtle" onClick={again}>
            {t("drill.again")}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

