import { Stack, Tabs, Title } from "@mantine/core";
import { useCallback } from "react";
import { api } from "../api/client";
import { useRemote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { Cohorts } from "./Cohorts";
import { Compose } from "./Compose";
import { Marking } from "./Marking";

/** For whoever leads a course: writing one, opening it to people, and marking beside the judge. */
export default function Teach() {
  const { t, language } = useWords();
  const courses = useRemote(useCallback(() => api.courses(language), [language]));
  const cohorts = useRemote(api.cohorts);
  return (
    <div className="page write">
      <Stack gap="md">
        <Title order={1}>{t("teach.title")}</Title>
        <Tabs defaultValue="compose" keepMounted={false}>
          <Tabs.List mb="md">
            <Tabs.Tab value="compose">{t("teach.compose")}</Tabs.Tab>
            <Tabs.Tab value="cohorts">{t("teach.cohorts")}</Tabs.Tab>
            <Tabs.Tab value="marks">{t("teach.marks")}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="compose">
            <Compose courses={courses} />
          </Tabs.Panel>
          <Tabs.Panel value="cohorts">
            <Cohorts courses={courses} cohorts={cohorts} />
          </Tabs.Panel>
          <Tabs.Panel value="marks">
            <Marking cohorts={cohorts} />
          </Tabs.Panel>
        </Tabs>
      </Stack>
    </div>
  );
}
