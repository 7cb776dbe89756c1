import { Anchor, Badge, Group, Stack, Text, Title } from "@mantine/core";
import { useCallback } from "react";
import { may, useSigned } from "../account/who";
import { api } from "../api/client";
import type { CourseCard } from "../api/types";
import { useRemote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { toHash } from "../shell/route";
import { Await } from "../shell/States";
import { JoinForm } from "./JoinForm";

/** What courses there are, and a way in by an access code. */
export default function Courses() {
  const { t, language } = useWords();
  const { remote, reload } = useRemote(useCallback(() => api.courses(language), [language]));
  const { who } = useSigned();
  return (
    <div className="page wide">
      <Stack gap="lg">
        <div>
          <Title order={1}>{t("course.title")}</Title>
          <Text maw="42em">{t("course.lead")}</Text>
        </div>
        <Await remote={remote} retry={reload}>
          {(courses) =>
            courses.length === 0 ? (
              <Text>{t("course.none")}</Text>
            ) : (
              <ul className="scenarios">
                {courses.map((course) => (
                  <li key={course.id}>
                    <Card course={course} />
                  </li>
                ))}
              </ul>
            )
          }
        </Await>
        <JoinForm />
        <Anchor href={toHash({ page: "scales" })}>{t("scales.open")}</Anchor>
        {may(who, "instructor") && <Anchor href={toHash({ page: "teach" })}>{t("teach.open")}</Anchor>}
      </Stack>
    </div>
  );
}

function Card({ course }: { course: CourseCard }) {
  const { t } = useWords();
  return (
    <article className="card scenario">
      <Group gap="xs" justify="space-between" align="baseline">
        <Title order={2} size="h3">
          {course.title}
        </Title>
        {course.own && <Badge variant="default">{t("course.own")}</Badge>}
      </Group>
      <Text size="sm" c="dimmed">
        {t("course.minutes", { minutes: course.minutes })} · {t("course.units", { n: course.units })}
      </Text>
      <Text>{course.summary}</Text>
      <div className="go">
        <Anchor href={toHash({ page: "course", id: course.id, unit: null })} aria-label={t("course.seeName", { title: course.title })}>
          {t("course.see")}
        </Anchor>
      </div>
    </article>
  );
}
