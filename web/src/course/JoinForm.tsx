import { Button, Group, Text, TextInput, Title } from "@mantine/core";
import { useState } from "react";
import { api } from "../api/client";
import { useWords } from "../i18n/useWords";
import { chooseLanguage } from "../i18n";
import { isBlank } from "../practice/blank";
import { go } from "../shell/route";
import { useErrorWords } from "../shell/States";
import { useTask } from "../write/useTask";
import { TrialQuestion } from "./TrialQuestion";

const LONGEST = 40;

/** Joins a cohort by its code; what whoever leads it will see is said first. */
export function JoinForm() {
  const { t } = useWords();
  const words = useErrorWords();
  const [code, setCode] = useState("");
  const joining = useTask();
  const asked = joining.failure?.code === "trial-asks";
  const join = (trial?: boolean) =>
    void joining.run(() => api.joinCohort(code, trial), (enrolment) => {
      // the course is in the cohort's language, whatever the page was in
      void chooseLanguage(enrolment.language).then(() => {
        go({ page: "course", id: enrolment.course, unit: null });
      });
    });
  return (
    <section className="card" aria-labelledby="join">
      <Title order={2} size="h3" id="join">
        {t("course.join")}
      </Title>
      <Text size="sm" mb="sm">
        {t("course.joinLead")}
      </Text>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          join();
        }}
      >
        <Group align="flex-end" gap="sm">
          <TextInput
            label={t("course.code")}
            placeholder="K7QM-2XPD"
            value={code}
            maxLength={LONGEST}
            autoComplete="off"
            autoCapitalize="characters"
            onChange={(event) => { setCode(event.currentTarget.value); }}
          />
          <Button type="submit" variant="default" loading={joining.busy} disabled={isBlank(code)}>
            {t("course.joinDo")}
          </Button>
        </Group>
        {asked && <TrialQuestion busy={joining.busy} onAnswer={join} />}
        {joining.failure && !asked && (
          <Text role="alert" size="sm" c="var(--mantine-color-error)" mt="xs">
            {words(joining.failure)}
          </Text>
        )}
      </form>
    </section>
  );
}
