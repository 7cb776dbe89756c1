import { Text } from "@mantine/core";
import type { SkillStanding } from "../api/types";
import { useWords } from "../i18n/useWords";

const percent = (share: number): number => Math.round(100 * share);

/** One skill: a bar for where it probably lies, a mark for the middle, and the same in words. */
export function SkillBar({ name, skill }: { name: string; skill: SkillStanding }) {
  const { t, day } = useWords();
  const { mastery, chances, taken, last, retest, transfer } = skill;
  const [low = 0, high = 1] = mastery.interval;
  return (
    <>
      <div className="standing">
        <span className="name">{name}</span>
        <span className="tag">{t(`progress.state.${skill.state}`)}</span>
        <span className="range" aria-hidden="true">
          <i style={{ left: `${String(100 * low)}%`, width: `${String(100 * (high - low))}%` }} />
          <b style={{ left: `${String(100 * mastery.value)}%` }} />
        </span>
      </div>
      <Text size="sm">
        {t("progress.mastery", { value: percent(mastery.value), low: percent(low), high: percent(high) })}
        {t("progress.shown", { taken, chances })}
        {last !== null && t("progress.last", { date: day(last) })}
      </Text>
      {retest && (
        <Text size="sm" {...(retest.due ? { fw: 650 } : {})}>
          {retest.due ? t("progress.retestDue") : t("progress.retestAt", { date: day(retest.due_at) })}
        </Text>
      )}
      {transfer && (
        <Text size="sm">
          {t("progress.transfer", { observed: percent(transfer.observed), expected: percent(transfer.expected) })}
        </Text>
      )}
    </>
  );
}
