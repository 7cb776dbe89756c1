import { Button, Chip, Group, Stack, Text } from "@mantine/core";
import { useId, useState } from "react";
import type { Marked, ToMark } from "../api/types";
import { useWords } from "../i18n/useWords";
import { useErrorWords } from "../shell/States";
import { useTask } from "../write/useTask";
import { isWhole, LEVELS_OF, type Levels } from "./levels";

const STEPS = ["0", "1", "2"] as const;

interface Props {
  reply: ToMark;
  left: number;
  onMark: (levels: Levels) => Promise<Marked>;
  onMarked: (outcome: Marked) => void;
}

/** A reply with what it answers, and three levels to give. */
export function MarkForm({ reply, left, onMark, onMarked }: Props) {
  const { t } = useWords();
  const words = useErrorWords();
  const id = useId(); // cohorts have a form each on one page
  const [levels, setLevels] = useState<Levels>({});
  const marking = useTask();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void marking.run(() => onMark(levels), onMarked);
      }}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {reply.unit} · {reply.member} · {t("teach.left", { n: left })}
        </Text>
        <Text size="sm">{reply.line.who}</Text>
        <p className="quote">
          <span className="who">{t("course.said")}</span>
          {reply.line.said}
        </p>
        <p className="quote mine">
          <span className="who">{t("teach.member")}</span>
          {reply.reply}
        </p>
        {LEVELS_OF.map((mechanism) => (
          <div key={mechanism}>
            <Text size="sm" id={`${id}-${mechanism}`} mb={4}>
              {t(`teach.${mechanism}`)}
            </Text>
            <Chip.Group
              value={levels[mechanism] === undefined ? null : String(levels[mechanism])}
              onChange={(value) => { setLevels({ ...levels, [mechanism]: Number(value) }); }}
            >
              <Group gap={8} role="radiogroup" aria-labelledby={`${id}-${mechanism}`}>
                {STEPS.map((step) => (
                  <Chip key={step} value={step} size="sm">
                    {step} {t(`teach.level${step}`)}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
          </div>
        ))}
        <div>
          <Button type="submit" disabled={!isWhole(levels)} loading={marking.busy}>
            {t("teach.markDo")}
          </Button>
        </div>
        {marking.failure && (
          <Text role="alert" c="var(--mantine-color-error)">
            {words(marking.failure)}
          </Text>
        )}
      </Stack>
    </form>
  );
}
