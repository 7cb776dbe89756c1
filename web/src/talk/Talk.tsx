import { Button, Group, Stack, Text, Textarea, Title } from "@mantine/core";
import { useRef, useState } from "react";
import { api, type ApiError } from "../api/client";
import type { PastedTalk, TalkReading } from "../api/types";
import { asApiError } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { isBlank } from "../practice/blank";
import { Failure } from "../shell/States";
import { PassedOver } from "./PassedOver";
import { Reading } from "./Reading";

/** What was read, with the words it was read from: the box may have changed since. */
interface Read {
  /** Which reading of this visit it is: each is a page of its own, so that a second card takes the focus as the first did. */
  nth: number;
  pasted: PastedTalk;
  reading: TalkReading;
}

/** A talk in, as it was typed or copied; how feelings move over it out. Nothing is kept. The server takes the lines apart. */
export function Talk() {
  const { t } = useWords();
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const [read, setRead] = useState<Read | null>(null);
  const readings = useRef(0);
  const [fault, setFault] = useState<PastedTalk["fault"]>(undefined);
  const [failure, setFailure] = useState<ApiError | null>(null);

  const change = (typed: string) => {
    setText(typed);
    setFault(undefined);
  };

  const submit = async () => {
    setBusy(true);
    setFailure(null);
    setRead(null); // what another talk was read as must not stand under this one
    try {
      const pasted = await api.takeApart(text);
      setFault(pasted.fault);
      if (pasted.fault === undefined) {
        const turns = pasted.turns.map(({ speaker, text: said }) => ({ speaker, text: said }));
        const reading = await api.readTalk(turns);
        readings.current += 1;
        setRead({ nth: readings.current, pasted, reading });
      }
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
            if (!busy && !isBlank(text)) void submit();
          }}
        >
          <Textarea
            label={t("talk.box")}
            placeholder={t("talk.placeholder")}
            value={text}
            onChange={(event) => { change(event.currentTarget.value); }}
            autosize
            minRows={6}
            maxRows={18}
            error={fault === undefined ? undefined : t(`talk.fault.${fault.code}`, { at: fault.at, n: fault.found, max: fault.most })}
          />
          <Group mt="sm">
            <Button type="submit" loading={busy} disabled={isBlank(text)}>
              {t("talk.read")}
            </Button>
            <Button variant="default" onClick={() => { change(t("talk.exampleLines")); }}>
              {t("talk.example")}
            </Button>
          </Group>
        </form>
        {failure && <Failure error={failure} />}
        <div role="status">
          {read && <Text>{t("talk.done", { n: read.reading.turns.length })}</Text>}
          {read && <PassedOver lines={read.pasted.passed_over} />}
        </div>
        {read && <Reading key={read.nth} said={read.pasted.turns} reading={read.reading} />}
      </Stack>
    </div>
  );
}
