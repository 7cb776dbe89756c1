import { Anchor, Stack, Text, Title } from "@mantine/core";
import { useCallback } from "react";
import { api } from "../api/client";
import type { SkillStanding } from "../api/types";
import { useRemote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { toHash } from "../shell/route";
import { Await } from "../shell/States";
import { NextCard } from "./NextCard";
import { SkillBar } from "./SkillBar";

/** Skill by skill what is known, and how surely; and what to practise next. */
export default function Progress() {
  const { t, language } = useWords();
  const { remote, reload } = useRemote(useCallback(() => api.progress(language), [language]));
  return (
    <div className="page">
      <Stack gap="lg">
        <div>
          <Title order={1}>{t("progress.title")}</Title>
          <Text>{t("progress.lead")}</Text>
        </div>
        <Await remote={remote} retry={reload}>
          {({ skills, next }) => (
            <>
              {next && <NextCard next={next} />}
              <Skills skills={skills} />
            </>
          )}
        </Await>
        <Text size="sm" c="dimmed">
          {t("progress.note")}
        </Text>
        <Anchor href={toHash({ page: "home" })}>{t("app.back")}</Anchor>
      </Stack>
    </div>
  );
}

function Skills({ skills }: { skills: Record<string, SkillStanding> }) {
  const { t, label, list } = useWords();
  const all = Object.entries(skills);
  const seen = all.filter(([, skill]) => skill.chances > 0);
  const unseen = all.filter(([, skill]) => skill.chances === 0);
  return (
    <section aria-labelledby="skills">
      <Title order={2} id="skills" mb="xs">
        {t("progress.skills")}
      </Title>
      {seen.length === 0 ? (
        <Text>{t("progress.none")}</Text>
      ) : (
        <>
          <ul className="standings">
            {seen.map(([code, skill]) => (
              <li key={code}>
                <SkillBar name={label("skill", code)} skill={skill} />
              </li>
            ))}
          </ul>
          {unseen.length > 0 && (
            <Text size="sm" c="dimmed" mt="md">
              {t("progress.unseen", { skills: list(unseen.map(([code]) => label("skill", code))) })}
            </Text>
          )}
        </>
      )}
    </section>
  );
}
