import { Button, Group, Stack, Table, Text, Title } from "@mantine/core";
import { useEffect, useRef } from "react";
import { roundFile } from "../api/client";
import type { RoundReport } from "../api/types";
import { useWords } from "../i18n/useWords";
import { FileLinks } from "../shell/FileLinks";
import { FEELINGS } from "./keys";

interface Props {
  round: string;
  report: RoundReport;
  busy: boolean;
  onAgain: () => void;
  onOther: () => void;
}

/** How the round went: one piece of advice first, then what was taken for what. */
export function RoundEnd({ round, report, busy, onAgain, onOther }: Props) {
  const { t } = useWords();
  const first = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    first.current?.focus();
  }, []);
  const percent = (share: number) => Math.round(share * 100);
  const times = (shown: string, named: string) =>
    report.confusions.find((one) => one.shown === shown && one.named === named)?.count ?? 0;
  return (
    <Stack gap="md">
      <Title order={2} size="h3" ref={first} tabIndex={-1}>
        {t("perceive.score", { right: report.right, count: report.count, score: report.score })}
      </Title>
      <Text>{report.advice}</Text>
      {report.threshold !== null && <Text>{t("perceive.threshold", { percent: percent(report.threshold) })}</Text>}
      <Text size="sm" c="dimmed">
        {t("perceive.unbiased", { percent: percent(report.unbiased_hit_rate) })}
      </Text>
      {report.strengths.length > 1 && (
        <ul className="plain">
          {report.strengths.map((one) => (
            <li key={one.strength}>{t("perceive.atStrength", { percent: percent(one.strength), right: one.right, shown: one.shown })}</li>
          ))}
        </ul>
      )}
      <details>
        <summary>{t("perceive.matrix")}</summary>
        <Text size="sm" c="dimmed">{t("perceive.matrixHow")}</Text>
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable */}
        <div className="wide-table" tabIndex={0} role="region" aria-label={t("perceive.matrix")}>
          <Table withTableBorder>
            <Table.Thead>
              <Table.Tr>
                <Table.Td />
                {FEELINGS.map((named) => (
                  <Table.Th key={named} scope="col">{t(`perceive.feeling.${named}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {FEELINGS.map((shown) => (
                <Table.Tr key={shown}>
                  <Table.Th scope="row">{t(`perceive.feeling.${shown}`)}</Table.Th>
                  {FEELINGS.map((named) => (
                    <Table.Td key={named} fw={shown === named ? 700 : 400}>
                      {times(shown, named)}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      </details>
      <Group>
        <Button loading={busy} onClick={onAgain}>
          {t("perceive.again")}
        </Button>
        <Button variant="default" onClick={onOther}>
          {t("perceive.other")}
        </Button>
      </Group>
      <FileLinks lead={t("report.records")} hint={t("perceive.recordsHint")} files={[{ file: roundFile(round), label: t("report.recordsXapi") }]} />
    </Stack>
  );
}
