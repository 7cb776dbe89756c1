import { Stack, Text } from "@mantine/core";
import { useMemo } from "react";
import type { Said, TalkReading } from "../api/types";
import { useWords } from "../i18n/useWords";
import { RiskCard } from "../practice/RiskCard";
import { Curves } from "../report/Curves";
import { talkCurves } from "./curves";
import { Notes } from "./Notes";
import { Turns } from "./Turns";

/** The curve, what is worth saying, and every turn. */
export function Reading({ said, reading }: { said: readonly Said[]; reading: TalkReading }) {
  const { t, label, list } = useWords();
  const curves = useMemo(() => talkCurves(reading), [reading]);
  const does = (strategies: { label: string }[]): string =>
    strategies.length === 0 ? "–" : list(strategies.map((one) => label("strategy", one.label)));
  return (
    <Stack gap="lg">
      {reading.hand_off && (
        <>
          <RiskCard card={reading.hand_off.card} />
          <Text>{t("talk.stake", { turns: list(reading.hand_off.turns.map(String)) })}</Text>
        </>
      )}
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
      <Turns said={said} reading={reading} />
    </Stack>
  );
}
