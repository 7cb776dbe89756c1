import { Button, Group, NativeSelect, NumberInput, Stack, Text, TextInput, Title } from "@mantine/core";
import { useState } from "react";
import { api } from "../api/client";
import type { Cohort, CourseCard, Scale } from "../api/types";
import type { useRemote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { isBlank } from "../practice/blank";
import { Await, useErrorWords } from "../shell/States";
import { useTask } from "../write/useTask";
import { CohortCard } from "./CohortCard";

const USUAL_SEATS = 30;
const SCALES: readonly Scale["id"][] = ["teq", "who-5"];
const MOST_SEATS = 10_000;
const LONGEST_NAME = 100;

interface Props {
  courses: ReturnType<typeof useRemote<CourseCard[]>>;
  cohorts: ReturnType<typeof useRemote<Cohort[]>>;
}

/** Opening a course to people, and how far they are. */
export function Cohorts({ courses, cohorts }: Props) {
  const { t } = useWords();
  const known = courses.remote.state === "ready" ? courses.remote.value : [];
  // a cohort may be in the other language, whose titles are not here
  const titleOf = (course: string) => known.find((one) => one.id === course)?.title ?? course;
  return (
    <Stack gap="lg" maw={760}>
      <Await remote={courses.remote} retry={courses.reload}>
        {(list) => <NewCohort courses={list} onOpened={cohorts.reload} />}
      </Await>
      <Await remote={cohorts.remote} retry={cohorts.reload}>
        {(list) =>
          list.length === 0 ? (
            <Text c="dimmed">{t("teach.cohortsNone")}</Text>
          ) : (
            <Stack gap="md">
              <Text size="sm">{t("teach.codeLead")}</Text>
              {list.map((cohort) => (
                <CohortCard key={cohort.id} cohort={cohort} course={titleOf(cohort.course)} onClosed={cohorts.reload} />
              ))}
            </Stack>
          )
        }
      </Await>
    </Stack>
  );
}

function NewCohort({ courses, onOpened }: { courses: readonly CourseCard[]; onOpened: () => void }) {
  const { t, language } = useWords();
  const words = useErrorWords();
  const [name, setName] = useState("");
  // none at first: a code opens one course for good, and the first of the list is seldom the one that is meant
  const [course, setCourse] = useState("");
  const [seats, setSeats] = useState<number | string>(USUAL_SEATS);
  const [scale, setScale] = useState<Scale["id"] | "">("");
  const opening = useTask();
  return (
    <section className="card" aria-labelledby="new-cohort">
      <Title order={2} size="h3" id="new-cohort" mb="xs">
        {t("teach.newCohort")}
      </Title>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void opening.run(() => api.openCohort({ name, course, language, seats: Number(seats), ...(scale === "" ? {} : { scale }) }), () => {
            setName("");
            onOpened();
          });
        }}
      >
        <Group align="flex-end" gap="sm">
          <TextInput
            label={t("teach.name")}
            value={name}
            maxLength={LONGEST_NAME}
            onChange={(event) => { setName(event.currentTarget.value); }}
          />
          <NativeSelect
            label={t("teach.course")}
            value={course}
            data={[
              { value: "", label: t("teach.courseChoose") },
              ...courses.map((one) => ({ value: one.id, label: one.title })),
            ]}
            onChange={(event) => { setCourse(event.currentTarget.value); }}
          />
          <NumberInput
            label={t("teach.seats")}
            value={seats}
            min={1}
            max={MOST_SEATS}
            allowDecimal={false}
            w={100}
            onChange={setSeats}
          />
          <NativeSelect
            label={t("teach.scale")}
            value={scale}
            data={[
              { value: "", label: t("teach.scaleNone") },
              { value: "teq", label: t("teach.scaleTeq") },
              { value: "who-5", label: t("teach.scaleWho") },
            ]}
            onChange={(event) => { setScale(SCALES.find((one) => one === event.currentTarget.value) ?? ""); }}
          />
          <Button type="submit" loading={opening.busy} disabled={isBlank(name) || course === "" || Number(seats) < 1}>
            {t("teach.openDo")}
          </Button>
        </Group>
      </form>
      {scale !== "" && <Text size="sm" mt="xs">{t("teach.scaleHint")}</Text>}
      {opening.failure && (
        <Text role="alert" size="sm" c="var(--mantine-color-error)" mt="xs">
          {words(opening.failure)}
        </Text>
      )}
    </section>
  );
}
