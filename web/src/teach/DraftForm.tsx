import { Button, Chip, Group, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import type { ApiError } from "../api/client";
import type { Skill } from "../api/types";
import { useWords } from "../i18n/useWords";
import { Failure } from "../shell/States";

const SKILLS: readonly Skill[] = [
  "listening", "reflecting", "asking", "allowing", "repairing", "caring",
  "naming_feelings", "perspective_taking", "silence", "boundaries", "asking_permission", "noticing_risk",
];
const MOST = 6;

interface Props {
  busy: boolean;
  failure: ApiError | null;
  onDraft: (goals: readonly Skill[]) => void;
}

/** What a draft is to train. */
export function DraftForm({ busy, failure, onDraft }: Props) {
  const { t, label } = useWords();
  const [goals, setGoals] = useState<string[]>([]);
  return (
    <section aria-labelledby="draft">
      <Title order={2} size="h3" id="draft">
        {t("teach.draft")}
      </Title>
      <Stack gap="sm" align="flex-start">
        <Text size="sm" c="dimmed">
          {t("teach.draftLead")}
        </Text>
        <Chip.Group multiple value={goals} onChange={setGoals}>
          <Group gap={8} role="group" aria-labelledby="draft">
            {SKILLS.map((skill) => (
              <Chip key={skill} value={skill} size="sm" disabled={goals.length >= MOST && !goals.includes(skill)}>
                {label("skill", skill)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
        <Button
          variant="default"
          loading={busy}
          disabled={goals.length === 0}
          onClick={() => { onDraft(SKILLS.filter((skill) => goals.includes(skill))); }}
        >
          {t("teach.draftDo")}
        </Button>
        {failure && <Failure error={failure} />}
      </Stack>
    </section>
  );
}
