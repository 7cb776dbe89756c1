import { Alert, Button, FileButton, Group, Stack, Text } from "@mantine/core";
import { useMemo, useRef, useState } from "react";
import { api } from "../api/client";
import type { CourseCard, FileLook, Lang, Skill } from "../api/types";
import type { useRemote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { isBlank } from "../practice/blank";
import { Confirm } from "../shell/Confirm";
import { saveFile } from "../shell/saveFile";
import { Failure } from "../shell/States";
import { Check } from "../write/Check";
import { Editor, type Editing } from "../write/Editor";
import { isTooLong, MOST_BYTES, MOST_CHARACTERS } from "../write/size";
import { useTask } from "../write/useTask";
import { keepCourse, keptCourse, nameOf } from "./courseDraft";
import { DraftForm } from "./DraftForm";
import { OwnCourses } from "./OwnCourses";

interface Looked {
  text: string;
  language: Lang;
  answer: FileLook;
}

const NONE: ReadonlySet<number> = new Set();

/** A course of one's own: the file, what is the matter with it, and those that were added. */
export function Compose({ courses }: { courses: ReturnType<typeof useRemote<CourseCard[]>> }) {
  const { t, language } = useWords();
  const [text, setText] = useState(keptCourse);
  const [isKept, setKept] = useState(true);
  const [look, setLook] = useState<Looked | null>(null);
  const [added, setAdded] = useState<string | null>(null);
  const [instead, setInstead] = useState<string | null>(null);
  const editing = useRef<Editing>(null);
  const reset = useRef<() => void>(null);
  const checking = useTask();
  const adding = useTask();
  const drafting = useTask();
  const unfit = isBlank(text) || isTooLong(text, []);
  const flagged = useMemo(
    () => (look?.text === text ? new Set(look.answer.remarks.map((remark) => remark.line)) : NONE),
    [look, text],
  );

  const change = (next: string) => {
    setText(next);
    setKept(keepCourse(next));
    setAdded(null);
  };
  /** What was written is not written over without asking. */
  const replace = (next: string) => {
    if (isBlank(text)) change(next);
    else setInstead(next);
  };
  const draft = (goals: readonly Skill[]) => void drafting.run(() => api.draftCourse(language, goals), replace);
  const open = async (file: File | null) => {
    reset.current?.(); // so that the same file can be opened again
    if (file !== null) replace((await file.text()).replaceAll("\r\n", "\n"));
  };

  return (
    <Stack gap="md">
      <Text>{t("teach.composeLead")}</Text>
      <Group gap="xs">
        <FileButton accept=".yaml,.yml" resetRef={reset} onChange={(file) => void open(file)}>
          {(props) => (
            <Button variant="default" {...props}>
              {t("write.choose")}
            </Button>
          )}
        </FileButton>
        <Button variant="default" disabled={isBlank(text)} onClick={() => { saveFile(`${nameOf(text)}.yaml`, text, "application/yaml"); }}>
          {t("write.save")}
        </Button>
        <Button
          loading={adding.busy}
          disabled={unfit}
          onClick={() =>
            void adding.run(() => api.addCourse(text), (course) => {
              setAdded(course.title);
              courses.reload();
            })
          }
        >
          {t("teach.add")}
        </Button>
      </Group>
      <div role="status">{added !== null && <Text>{t("teach.added", { title: added })}</Text>}</div>
      {adding.failure && <Failure error={adding.failure} />}
      <div className="bench">
        <section aria-label={t("teach.file")}>
          <Editor
            editing={editing}
            label={t("teach.file")}
            placeholder={t("teach.empty")}
            value={text}
            flagged={flagged}
            onChange={change}
          />
          {isTooLong(text, []) && (
            <Alert color="red" variant="light" role="alert">
              {t("write.tooLong", { max: MOST_CHARACTERS, bytes: MOST_BYTES })}
            </Alert>
          )}
          {!isKept && (
            <Alert color="red" variant="light" role="alert">
              {t("write.notKept")}
            </Alert>
          )}
        </section>
        <Stack gap="lg" component="section" aria-label={t("write.tools")}>
          <Check
            look={look?.answer ?? null}
            language={look?.language ?? language}
            stale={look !== null && look.text !== text}
            busy={checking.busy}
            failure={checking.failure}
            disabled={unfit}
            of="course"
            onCheck={() =>
              void checking.run(() => api.lintCourse(text, language), (answer) => { setLook({ text, language, answer }); })
            }
            onGo={(line) => { editing.current?.goTo(line); }}
          />
          <DraftForm busy={drafting.busy} failure={drafting.failure} onDraft={draft} />
          <OwnCourses courses={courses} />
        </Stack>
      </div>
      <Confirm
        opened={instead !== null}
        title={t("write.replaceTitle")}
        body={t("write.replaceBody")}
        yes={t("write.replaceYes")}
        onYes={() => {
          if (instead !== null) change(instead);
          setInstead(null);
        }}
        onNo={() => { setInstead(null); }}
      />
    </Stack>
  );
}
