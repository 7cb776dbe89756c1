import { Button, Stack, Text, Title } from "@mantine/core";
import { useMemo } from "react";
import type { ApiError } from "../api/client";
import type { Difficulty, Simulation } from "../api/types";
import { useWords } from "../i18n/useWords";
import { DifficultyChoice } from "../practice/DifficultyChoice";
import { Curves } from "../report/Curves";
import { Failure } from "../shell/States";

interface Props {
  played: Simulation | null;
  stale: boolean;
  difficulty: Difficulty;
  onDifficulty: (difficulty: Difficulty) => void;
  busy: boolean;
  failure: ApiError | null;
  disabled: boolean;
  onPlay: () => void;
}

const percent = (x: number): number => Math.round(100 * x);

/** How far five learners are trusted: a curve each, and where each ends. */
export function Simulate({ played, stale, difficulty, onDifficulty, busy, failure, disabled, onPlay }: Props) {
  const { t, label } = useWords();
  const curves = useMemo(
    () =>
      (played?.learners ?? []).map((one) => ({ name: t(`write.learner.${one.learner}`), values: one.trust.map(percent) })),
    [played, t],
  );
  return (
    <Stack gap="sm" align="stretch">
      <Text size="sm" c="dimmed">{t("write.simulateLead")}</Text>
      <DifficultyChoice value={difficulty} onChange={onDifficulty} name={t("write.person")} />
      <div>
        <Button onClick={onPlay} loading={busy} disabled={disabled}>
          {t("write.simulate")}
        </Button>
      </div>
      {failure && <Failure error={failure} />}
      <div role="status">
        {played && (
          <Text>
            {t("write.simulated")} {t("report.difficulty", { difficulty: label("difficulty", played.difficulty) })}
          </Text>
        )}
        {played && stale && <Text size="sm">{t("write.stale")}</Text>}
      </div>
      {played && (
        <>
          <Curves title={t("write.curves")} curves={curves} low={0} />
          <Ends played={played} />
        </>
      )}
    </Stack>
  );
}

function Ends({ played }: { played: Simulation }) {
  const { t } = useWords();
  const columns = ["write.who", "write.end", "write.range", "write.left", "write.deepest", "write.levels"] as const;
  return (
    <section>
      <Title order={3}>{t("write.ends")}</Title>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
      <div className="scroll-x" tabIndex={0} role="region" aria-label={t("write.ends")}>
        <table className="values">
          <thead>
            <tr>
              {columns.map((column) => (
                <th scope="col" key={column}>{t(column)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {played.learners.map((one) => (
              <tr key={one.learner}>
                <th scope="row">{t(`write.learner.${one.learner}`)}</th>
                <td>{percent(one.final_trust)}</td>
                <td>{percent(one.least)}–{percent(one.most)}</td>
                <td>{one.left} / {played.seeds}</td>
                <td>{one.deepest.toFixed(1)}</td>
                <td>{one.levels_told.toFixed(1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
