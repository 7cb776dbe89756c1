import { Title } from "@mantine/core";
import type { Said, TalkReading, TalkTurn } from "../api/types";
import { useWords } from "../i18n/useWords";

/** Every turn: a table, whose rows are cards on a narrow screen. */
export function Turns({ said, reading }: { said: readonly Said[]; reading: TalkReading }) {
  const { t, label, list } = useWords();
  const risk = ({ risk: { level, speaker, signals } }: TalkTurn, text: string): string =>
    level === "none"
      ? ""
      : t("talk.risk", {
          level: t(`talk.level.${level}`),
          whose: t(`talk.whose.${speaker}`),
          words: signals.map(({ start, end }) => text.slice(start, end)).join(" … "),
        });
  const cells = (turn: TalkTurn): [string, string][] => {
    const text = said[turn.turn - 1]?.text ?? "";
    return [
      [t("talk.speaker"), turn.speaker],
      [t("talk.said"), text],
      [t("talk.feeling"), turn.feeling === null ? t("talk.unclear") : label("emotion", turn.feeling)],
      [t("talk.riskColumn"), risk(turn, text)],
      [t("talk.wants"), list(turn.meaning.intents.map((intent) => label("intent", intent.label)))],
      [t("talk.does"), list(turn.strategies.map((one) => label("strategy", one.label)))],
    ];
  };
  const columns = ["talk.speaker", "talk.said", "talk.feeling", "talk.riskColumn", "talk.wants", "talk.does"] as const;
  return (
    <section>
      <Title order={3}>{t("talk.turns")}</Title>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
      <div className="scroll-x" tabIndex={0} role="region" aria-label={t("talk.turns")}>
        {/* The roles keep it a table for the ear where the screen makes cards of it. */}
        <table className="values cards" role="table">
          <thead>
            <tr role="row">
              <th scope="col" role="columnheader">{t("chart.col")}</th>
              {columns.map((column) => (
                <th scope="col" role="columnheader" key={column}>{t(column)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reading.turns.map((turn) => (
              <tr key={turn.turn} role="row">
                <th scope="row" role="rowheader">{turn.turn}</th>
                {cells(turn).map(([column, cell]) => (
                  // eslint-disable-next-line jsx-a11y/no-interactive-element-to-noninteractive-role -- a card is still a cell
                  <td key={column} role="cell" data-label={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
