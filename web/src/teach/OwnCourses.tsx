import { Anchor, Button, Text, Title } from "@mantine/core";
import { useState } from "react";
import { api } from "../api/client";
import type { CourseCard } from "../api/types";
import type { useRemote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { Confirm } from "../shell/Confirm";
import { toHash } from "../shell/route";
import { Await, useErrorWords } from "../shell/States";
import { useTask } from "../write/useTask";

/** Those that were added here, each to look at or to delete. */
export function OwnCourses({ courses }: { courses: ReturnType<typeof useRemote<CourseCard[]>> }) {
  const { t } = useWords();
  const words = useErrorWords();
  const [asked, setAsked] = useState<CourseCard | null>(null);
  const removing = useTask();
  return (
    <section aria-labelledby="own">
      <Title order={2} size="h3" id="own">
        {t("teach.ownOnes")}
      </Title>
      <Await remote={courses.remote} retry={courses.reload}>
        {(all) => {
          const own = all.filter((course) => course.own);
          return own.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t("teach.ownNone")}
            </Text>
          ) : (
            <ul className="past">
              {own.map((course) => (
                <li key={course.id}>
                  <Anchor className="what" href={toHash({ page: "course", id: course.id, unit: null })}>
                    {course.title}
                  </Anchor>
                  <Button
                    size="xs"
                    variant="subtle"
                    aria-label={t("teach.removeName", { title: course.title })}
                    onClick={() => { setAsked(course); }}
                  >
                    {t("teach.remove")}
                  </Button>
                </li>
              ))}
            </ul>
          );
        }}
      </Await>
      {removing.failure && <Text role="alert">{words(removing.failure)}</Text>}
      <Confirm
        opened={asked !== null}
        danger
        busy={removing.busy}
        title={t("teach.removeName", { title: asked?.title ?? "" })}
        body={t("teach.removeAsk")}
        yes={t("teach.remove")}
        onYes={() => {
          if (asked === null) return;
          void removing.run(() => api.removeCourse(asked.id), () => { courses.reload(); }).then(() => { setAsked(null); });
        }}
        onNo={() => { setAsked(null); }}
      />
    </section>
  );
}
