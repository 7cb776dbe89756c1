import { Stack, Text } from "@mantine/core";
import type { TrialResult } from "../api/types";
import { useWords } from "../i18n/useWords";

interface Interval {
  value: number;
  low: number;
  high: number;
}

/** The registered answer in a sentence, then what it rests on. */
export function TrialFound({ result }: { result: TrialResult }) {
  const { t } = useWords();
  const told = ({ value, low, high }: Interval) => t("trial.interval", { value: value.toFixed(2), low: low.toFixed(2), high: high.toFixed(2) });
  return (
    <Stack gap="xs">
      <Text fw={650}>{result.says}</Text>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable */}
      <div className="wide-table" tabIndex={0} role="region" aria-label={t("trial.arms")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("trial.arm")}</th>
              <th scope="col" className="numbers">{t("trial.assigned")}</th>
              <th scope="col" className="numbers">{t("trial.seen")}</th>
              <th scope="col" className="numbers">{t("trial.mean")}</th>
              <th scope="col" className="numbers">{t("trial.sd")}</th>
            </tr>
          </thead>
          <tbody>
            {result.arms.map((arm) => (
              <tr key={arm.arm}>
                <th scope="row">{t(arm.arm === "practice_only" ? "trial.practiceOnly" : "trial.withFeedback")}</th>
                <td className="numbers">{arm.assigned}</td>
                <td className="numbers">{arm.seen}</td>
                <td className="numbers">{arm.mean.toFixed(2)}</td>
                <td className="numbers">{arm.sd.toFixed(2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {result.adjusted && <Text size="sm">{t("trial.adjusted", { interval: told(result.adjusted) })}</Text>}
      <Text size="sm">{t("trial.difference", { interval: told(result.difference) })}</Text>
      <Text size="sm">{t("trial.effect", { interval: told(result.hedges_g) })}</Text>
      {result.not_adjusted !== null && <Text size="sm">{t("trial.notAdjusted", { why: result.not_adjusted })}</Text>}
      {result.if_missing_did_worse.map((shift) => (
        <Text size="sm" key={shift.missing_from}>
          {t("trial.ifMissing", {
            arm: t(shift.missing_from === "practice_only" ? "trial.practiceOnly" : "trial.withFeedback"),
            interval: told(shift),
          })}
        </Text>
      ))}
      <Text size="sm" c="dimmed">{t("trial.limits")}</Text>
    </Stack>
  );
}
