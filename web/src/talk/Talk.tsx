import { Button, Group, Stack, Text, Textarea, Title } from "@mantine/core";
import { useMemo, useState } from "react";
import { api, type ApiError } from "../api/client";
import type { Said, TalkReading } from "../api/types";
import { asApiError } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { Failure } from "../shell/States";
import { parseLines } from "./lines";
import { Reading } from "./Reading";

/** What was read, with the words it was read from: the box may have changed since. */
interface Read {
  turns: Said[];
  reading: TalkReading;
}

/** Lines of a talk in, how feelings move over it out. Nothing is kept. */
export function Talk() {
  const { t } = useWords();
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const [read, setRead] = useState<Read | null>(null);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const { turns, fault } = useMemo(() => parseLines(text), [text]);

  const submit = async () => {
    setBusy(true);
    setFailure(null);
    try {
      setRead({ turns, reading: await api.readTalk(turns) });
    } catch (caught) {
      setFailure(asApiError(caught));
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className="page wide">
      <Stack gap="lg">
        <div>
          <Title order={1}>{t("talk.title")}</Title>
          <Text>{t("talk.lead")}</Text>
        </div>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy && fault === null && turns.length > 0) void submit();
          }}
        >
          <Textarea
            label={t("talk.box")}
            placeholder={t("talk.placeholder")}
            value={text}
            onChange={(event) => { setText(event.currentTarget.value); }}
            autosize
            minRows={6}
            maxRows={18}
            error={fault === null ? undefined : t(`talk.${fault.what}`, { ...fault })}
          />
          <Group mt="sm">
            <Button type="submit" loading={busy} disabled={fault !== null || turns.length === 0}>
              {t("talk.read")}
            </Button>
            <Button variant="default" onClick={() => { setText(t("talk.exampleLines")); }}>
              {t("talk.example")}
            </Button>
          </Group>
        </form>
        {failure && <Failure error={failure} />}
        <Text role="status">{read && t("talk.done", { n: read.reading.turns.length })}</Text>
        {read && <Reading said={read.turns} reading={read.reading} />}
      </Stack>
    </div>
  );
}
