import { Text, Title } from "@mantine/core";
import { useCallback, useMemo } from "react";
import { api } from "../api/client";
import type { Report, Session, Turn } from "../api/types";
import { useRemote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { lastShared, since, trustCurves } from "./chartRows";
import { Curves } from "./Curves";
import { moved } from "./moved";
import { TurnWords } from "./TurnWords";

interface Props {
  report: Report;
  compare: NonNullable<Report["compare"]>;
  session: Session;
}

/** After another try: the turn that was taken again, told twice, and where each try led from there. */
export function TwoTries({ report, compare, session }: Props) {
  const { t } = useWords();
  const { session: before, from_turn: from, trust: trustBefore } = compare.parent;
  const { remote } = useRemote(useCallback(() => api.session(before), [before]));
  const curves = useMemo(
    () => since(trustCurves(report, t("report.compareNow"), t("report.compareBefore")), from - 1),
    [report, from, t],
  );
  const shared = lastShared(report.trust, trustBefore, from);
  const answered = report.turns.some(({ turn }) => turn === from);
  return (
    <section className="card" aria-labelledby="compare">
      <Title order={2} id="compare">
        {t("report.compare")}
      </Title>
      <Text mb="sm">
        {answered ? t("report.compareLine", { turn: from }) : t("report.compareNotYet", { turn: from })}
        {shared && <br />}
        {shared && t("report.compareAt", shared)}
      </Text>
      {/* The first try may have been deleted since; its curve is in the report all the same. */}
      {answered && remote.state === "ready" && (
        <div className="pair tries">
          <OneTry title={t("report.compareBefore")} turns={remote.value.turns} at={from} trust={trustBefore} session={session} />
          <OneTry title={t("report.compareNow")} turns={report.turns} at={from} trust={report.trust} session={session} />
        </div>
      )}
      {answered && <Curves title={t("chart.trust")} curves={curves} low={0} first={from - 1} />}
    </section>
  );
}

interface TryProps {
  title: string;
  turns: Turn[];
  /** The turn that both tries answer. */
  at: number;
  trust: number[];
  session: Session;
}

function OneTry({ title, turns, at, trust, session }: TryProps) {
  const { t, list } = useWords();
  const turn = turns.find((one) => one.turn === at);
  if (turn === undefined) return null;
  const before = turns.find((one) => one.turn === at - 1)?.persona?.state;
  const by = Math.round(100 * ((trust[at] ?? 0) - (trust[at - 1] ?? 0)));
  // The state before the first turn is not told; trust is.
  const moves = [
    ...(by === 0 ? [] : [{ part: "trust" as const, by }]),
    ...moved(before, turn.persona?.state).filter(({ part }) => part !== "trust"),
  ].map((one) => t(one.by > 0 ? "report.up" : "report.down", { what: t(`report.${one.part}`), n: Math.abs(one.by) }));
  return (
    <div className="try">
      <Title order={3}>{title}</Title>
      <TurnWords turn={turn} session={session} />
      <Text size="sm">{moves.length === 0 ? t("report.trustStill") : t("report.moved", { list: list(moves) })}</Text>
    </div>
  );
}
