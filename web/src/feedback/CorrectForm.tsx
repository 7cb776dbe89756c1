import { Anchor, Button, SegmentedControl, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useId, useRef, useState } from "react";
import { api, type ApiError } from "../api/client";
import type { Assessment, Corrected, Correction, Feeling, Session, Turn } from "../api/types";
import { asApiError } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { isBlank } from "../practice/blank";
import { newKey } from "../practice/kept";
import { toHash } from "../shell/route";
import { useErrorWords } from "../shell/States";
import { Feelings } from "./Feelings";
import { saidInWords, scoreOf } from "./said";

const KINDS = ["score", "wording", "reading"] as const;
type Kind = (typeof KINDS)[number];

interface Props {
  turn: Turn;
  assessment: Assessment;
  session: Session;
}

/** Another score, another wording, or what was felt. What Tongli says of it is worked out anew by the server. */
export function CorrectForm({ turn, assessment, session }: Props) {
  const words = useWords();
  const { t } = words;
  const errorWords = useErrorWords();
  const id = useId();
  const [kind, setKind] = useState<Kind>("score");
  const [score, setScore] = useState("");
  const [text, setText] = useState("");
  const [feelings, setFeelings] = useState<Feeling[]>([]);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const [taken, setTaken] = useState<Correction | null>(null);
  const sent = useRef({ body: "", key: "" });

  const corrected = ((): Corrected | null => {
    const points = scoreOf(score);
    if (kind === "score") return points === null ? null : { score: points };
    if (kind === "wording") return isBlank(text) ? null : { text };
    return feelings.length === 0 ? null : { labels: feelings };
  })();

  const send = async () => {
    if (corrected === null) return;
    setBusy(true);
    setFailure(null);
    const body = JSON.stringify(corrected);
    if (sent.current.body !== body) sent.current = { body, key: newKey() };
    try {
      setTaken(await api.correct({ kind, session: session.id, turn: turn.turn, corrected }, sent.current.key));
    } catch (caught) {
      setFailure(asApiError(caught));
    }
    setBusy(false);
  };

  const choose = (next: string) => {
    setKind(KINDS.find((one) => one === next) ?? "score");
    setTaken(null);
    setFailure(null);
  };
  const read = turn.learner_emotion;

  return (
    <form
      className="card correct"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Stack gap="sm">
        <SegmentedControl
          aria-label={t("correct.which")}
          value={kind}
          onChange={choose}
          data={KINDS.map((one) => ({ value: one, label: t(`correct.kind.${one}`) }))}
        />
        {kind === "score" && (
          <TextInput
            label={assessment.score === null ? t("correct.scoreNone") : t("correct.scoreWas", { n: assessment.score })}
            inputMode="numeric"
            maxLength={3}
            value={score}
            onChange={(event) => { setScore(event.currentTarget.value); setTaken(null); }}
          />
        )}
        {kind === "wording" && (
          <Textarea
            label={t("correct.wordingAsk")}
            autosize
            minRows={2}
            maxLength={4000}
            value={text}
            onChange={(event) => { setText(event.currentTarget.value); setTaken(null); }}
          />
        )}
        {kind === "reading" && (
          <div>
            <Text size="sm" id={id} mb={4}>
              {read === null
                ? t("correct.readingAsk")
                : t("correct.readingWas", { feelings: saidInWords({ labels: read.labels as Feeling[] }, words) })}
            </Text>
            <Feelings chosen={feelings} onChoose={(chosen) => { setFeelings(chosen); setTaken(null); }} labelledBy={id} />
          </div>
        )}
        {failure && <Text c="red" role="alert">{errorWords(failure)}</Text>}
        {taken === null ? (
          <div>
            <Text size="sm" c="dimmed" mb={6}>{t("correct.before")}</Text>
            <Button type="submit" disabled={corrected === null} loading={busy}>
              {t("correct.send")}
            </Button>
          </div>
        ) : (
          <div role="status">
            <Text fw={550}>{t("correct.taken")}</Text>
            <Text size="sm">{t(taken.may_train ? "correct.wordsKept" : kind === "wording" ? "correct.wordingNot" : "correct.wordsNot")}</Text>
            <Anchor size="sm" href={toHash({ page: taken.may_train ? "feedback" : "me" })}>
              {t(taken.may_train ? "correct.mine" : "app.me")}
            </Anchor>
          </div>
        )}
      </Stack>
    </form>
  );
}
