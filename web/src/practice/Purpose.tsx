import { Text } from "@mantine/core";
import type { Help, Skill } from "../api/types";
import { useWords } from "../i18n/useWords";

/** What the talk was begun for, before the first reply: a word of how, or that this time there is none. */
export function Purpose({ skill, help }: { skill: Skill | null; help: Help | null }) {
  const { t, label } = useWords();
  if (help === null || (skill === null && !help.retest)) return null;
  const name = label("skill", skill ?? help.skill);
  return (
    <Text size="sm" c="dimmed">
      {help.retest
        ? t("progress.isRetest", { skill: name })
        : help.feedback === "after_the_talk"
          ? t("progress.isAlone", { skill: name })
          : t("progress.isFor", { skill: name, how: label("try", skill ?? help.skill) })}
    </Text>
  );
}
