import { Alert, Stack, Tabs, Text, Title } from "@mantine/core";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { api } from "../api/client";
import type { Difficulty, Lang, Mark, ScenarioLook, Simulation } from "../api/types";
import { useWords } from "../i18n/useWords";
import { isBlank } from "../practice/blank";
import { saveFile } from "../shell/saveFile";
import { Failure } from "../shell/States";
import { Check } from "./Check";
import { keepDraft, keptDraft, markLines, NOTHING, wordsOn, type Draft } from "./draft";
import { Editor, type Editing } from "./Editor";
import { Marks } from "./Marks";
import { openFiles, type Unopened } from "./openFiles";
import { isTooLong, MOST_BYTES, MOST_CHARACTERS } from "./size";
import { Simulate } from "./Simulate";
import { Toolbar } from "./Toolbar";
import { TryTalk } from "./TryTalk";
import { saysTodo } from "./unwritten";
import { usePreview } from "./usePreview";
import { useTask } from "./useTask";

/** An answer, with the text that it is about: the box may have changed since. */
interface About<T> {
  text: string;
  answer: T;
}

const LIMITS = { max: MOST_CHARACTERS, bytes: MOST_BYTES };
const NONE: ReadonlySet<number> = new Set();

/** A person of one's own: the file, and beside it what it is like to talk with them. */
export default function Write() {
  const { t, language } = useWords();
  const [draft, setDraft] = useState<Draft>(keptDraft);
  const [isKept, setKept] = useState(true);
  const [unopened, setUnopened] = useState<Unopened[]>([]);
  const [look, setLook] = useState<(About<ScenarioLook> & { language: Lang }) | null>(null);
  const [played, setPlayed] = useState<About<Simulation> | null>(null);
  const editing = useRef<Editing>(null);
  const beginning = useTask();
  const checking = useTask();
  const playing = useTask();
  const { run: runCheck } = checking;
  const talk = usePreview();
  const [difficulty, setDifficulty] = useState<Difficulty>("normal");
  const [left, setLeft] = useState(false);
  const { text, marks } = draft;
  // what comes back from the server or a file meets the text as it is by then
  const latest = useRef(draft);
  const tooLong = useMemo(() => isTooLong(text, marks), [text, marks]);
  const unfit = isBlank(text) || tooLong;
  const flagged = useMemo(
    () => (look?.text === text ? new Set(look.answer.remarks.map((remark) => remark.line)) : NONE),
    [look, text],
  );

  const check = useCallback(
    () => void runCheck(() => api.lint(text, marks, language), (answer) => { setLook({ text, answer, language }); }),
    [runCheck, text, marks, language],
  );
  // remarks are the server's sentences: in another language they must be asked for again
  useEffect(() => {
    if (look?.text === text && look.language !== language) check();
  }, [look, text, language, check]);

  const change = (part: Partial<Draft>) => {
    const next = { ...latest.current, ...part };
    latest.current = next;
    setDraft(next);
    setKept(keepDraft(next));
    setLeft(false);
  };
  /** Another text altogether: what was said of the last one would only mislead. */
  const replace = (next: Partial<Draft> & { text: string }) => {
    if (next.text !== latest.current.text) {
      setLook(null);
      setPlayed(null);
      talk.clear();
    }
    change(next);
  };
  /** The same where the other text had to be waited for: what was written meanwhile is not written over. */
  const arrived = (asked: string, scenario: { text: string; name: string }) => {
    if (latest.current.text === asked) replace(scenario);
    else setLeft(true);
  };
  const goTo = (line: number) => { editing.current?.goTo(line); };
  const mark = (one: Mark) => { change({ marks: [...latest.current.marks, one] }); };
  const atCursor = () => {
    const line = editing.current?.line() ?? 1;
    return { line, words: wordsOn(text.split("\n")[line - 1] ?? "") };
  };
  const open = async (files: File[]) => {
    const opened = await openFiles(files);
    setUnopened(opened.unopened);
    if (opened.marks.length > 0) change({ marks: [...latest.current.marks, ...opened.marks] });
    if (opened.scenario !== null) arrived(text, opened.scenario);
  };
  const unwritten = saysTodo(text) && <Text size="sm" mb="xs">{t("write.todo")}</Text>;

  return (
    <div className="page write">
      <Stack gap="md">
        <div>
          <Title order={1}>{t("write.title")}</Title>
          <Text>{t("write.lead")}</Text>
        </div>
        <Toolbar
          written={text !== "" || marks.length > 0}
          hasText={!isBlank(text)}
          busy={beginning.busy}
          onFiles={(files) => void open(files)}
          onBegin={() => void beginning.run(() => api.template(language), (yaml) => { arrived(text, { text: yaml, name: language }); })}
          onSave={() => { saveFile(`${draft.name}.yaml`, text, "application/yaml"); }}
          onClear={() => { replace(NOTHING); }}
        />
        {beginning.failure && <Failure error={beginning.failure} />}
        {left && <Text role="status">{t("write.leftAsIs")}</Text>}
        {unopened.map(({ name, line }) => (
          <Alert key={name} color="red" variant="light" role="alert">
            {line === undefined ? t("write.unreadable", { name, ...LIMITS }) : t("write.badMark", { name, line })}
          </Alert>
        ))}
        <div className="bench">
          <section aria-label={t("write.box")}>
            <Editor
              editing={editing}
              label={t("write.box")}
              placeholder={t("write.empty")}
              value={text}
              flagged={flagged}
              onChange={(next) => { change({ text: next }); }}
            />
            <Text size="sm" c="dimmed" mt={4}>
              {t("write.size", { lines: text.split("\n").length })} · {t("write.kept")}
            </Text>
            {tooLong && <Alert color="red" variant="light" role="alert">{t("write.tooLong", LIMITS)}</Alert>}
            {!isKept && <Alert color="red" variant="light" role="alert">{t("write.notKept")}</Alert>}
          </section>
          <section aria-label={t("write.tools")}>
            <Tabs defaultValue="check" keepMounted>
              <Tabs.List mb="sm">
                <Tabs.Tab value="check">{t("write.check")}</Tabs.Tab>
                <Tabs.Tab value="simulate">{t("write.simulate")}</Tabs.Tab>
                <Tabs.Tab value="talk">{t("write.talk")}</Tabs.Tab>
                <Tabs.Tab value="marks">{t("write.marks")}{marks.length > 0 && ` (${String(marks.length)})`}</Tabs.Tab>
              </Tabs.List>
              <Tabs.Panel value="check">
                <Check
                  look={look?.answer ?? null}
                  language={look?.language ?? language}
                  stale={look !== null && look.text !== text}
                  busy={checking.busy}
                  failure={checking.failure}
                  disabled={unfit}
                  onCheck={check}
                  onGo={goTo}
                />
              </Tabs.Panel>
              <Tabs.Panel value="simulate">
                {unwritten}
                <Simulate
                  played={played?.answer ?? null}
                  stale={played !== null && played.text !== text}
                  difficulty={difficulty}
                  onDifficulty={setDifficulty}
                  busy={playing.busy}
                  failure={playing.failure}
                  disabled={unfit}
                  onPlay={() => void playing.run(() => api.simulate(text, difficulty), (answer) => { setPlayed({ text, answer }); })}
                />
              </Tabs.Panel>
              <Tabs.Panel value="talk">
                {unwritten}
                <TryTalk
                  talk={talk}
                  text={text}
                  difficulty={difficulty}
                  onDifficulty={setDifficulty}
                  disabled={unfit}
                  onGo={goTo}
                  onMark={mark}
                />
              </Tabs.Panel>
              <Tabs.Panel value="marks">
                <Marks
                  marks={marks}
                  atCursor={atCursor}
                  onMark={mark}
                  onRemove={(at) => { change({ marks: marks.filter((_, one) => one !== at) }); }}
                  onSave={() => { saveFile(`${draft.name}.marks.jsonl`, markLines(marks), "application/x-ndjson"); }}
                />
              </Tabs.Panel>
            </Tabs>
          </section>
        </div>
      </Stack>
    </div>
  );
}
