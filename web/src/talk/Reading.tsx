import { Stack, Title } from "@mantine/core";
import { useMemo } from "react";
import type { Said, TalkReading } from "../api/types";
import { useWords } from "../i18n/useWords";
import { Curves } from "../report/Curves";
import { talkCurves } from "./curves";
import { Notes } from "./Notes";

/** The curve, what is worth saying, and every turn. */
export function Reading({ said, reading }: { said: Said[]; reading: TalkReading }) {
  const { t, label } = useWords();
  const curves = useMemo(() => talkCurves(reading), [reading]);
  const does = (strategies: { label: string }[]): string =>
    strategies.length === 0 ? "–" : strategies.map((one) => label("strategy", one.label)).join(" · ");
  return (
    <Stack gap="lg">
      <Curves title={t("talk.curves")} curves={curves} low={-100} />
      <Notes
        title={t("talk.bids")}
        notes={reading.unanswered_bids.map((bid) =>
          t(`talk.${bid.turning}`, { turn: bid.turn, who: bid.speaker, what: label("intent", bid.bid), answer: bid.answer }),
        )}
      />
      <Notes
        title={t("talk.turning")}
        notes={reading.turning_points.map((point) => {
          const way = t(point.change > 0 ? "talk.up" : "talk.down", { turn: point.turn, who: point.speaker });
          if (point.followed === null) return way;
          return `${way} – ${t("talk.after", { turn: point.followed, did: does(point.strategies) })}`;
        })}
      />
      <Notes
        title={t("talk.shifts")}
        notes={reading.shifts.map((shift) =>
          t("talk.shift", {
            turn: shift.turn,
            who: shift.speaker,
            from: label("emotion", shift.from),
            to: label("emotion", shift.to),
          }),
        )}
      />
      <section>
        <Title order={3}>{t("talk.turns")}</Title>
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
        <div className="scroll-x" tabIndex={0} role="region" aria-label={t("talk.turns")}>
          <table className="values">
            <thead>
              <tr>
                <th scope="col">{t("chart.col")}</th>
                <th scope="col">{t("talk.speaker")}</th>
                <th scope="col">{t("talk.said")}</th>
                <th scope="col">{t("talk.feeling")}</th>
                <th scope="col">{t("talk.wants")}</th>
                <th scope="col">{t("talk.does")}</th>
              </tr>
            </thead>
            <tbody>
              {reading.turns.map((turn) => (
                <tr key={turn.turn}>
                  <th scope="row">{turn.turn}</th>
                  <td>{turn.speaker}</td>
                  <td>{said[turn.turn - 1]?.text}</td>
                  <td>
                    {turn.emotion.uncertain
                      ? t("talk.unsure", { what: label("emotion", turn.emotion.dominant) })
                      : label("emotion", turn.emotion.dominant)}
                  </td>
                  <td>{turn.meaning.intents.map((intent) => label("intent", intent.label)).join(" · ")}</td>
                  <td>{does(turn.strategies)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </Stack>
  );
}
