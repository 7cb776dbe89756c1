import { Text, Title } from "@mantine/core";
import { useCallback, useMemo } from "react";
import { api } from "../api/client";
import type { Report, Session, Turn } from "../api/types";
import { useRemote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { last, trustCurves } from "./chartRows";
import { Curves } from "./Curves";
import { TurnWords } from "./TurnWords";

interface Props {
  report: Report;
  compare: NonNullable<Report["compare"]>;
  session: Session;
}

/** After another try: the turn that was taken again, told twice, and where each try led. */
export function TwoTries({ report, compare, session }: Props) {
  const { t } = useWords();
  const { session: before, from_turn: from, trust: trustBefore } = compare.parent;
  const { remote } = useRemote(useCallback(() => api.session(before), [before]));
  const curves = useMemo(() => trustCurves(report, t("report.compareNow"), t("report.compareBefore")), [report, t]);
  const then = remote.state === "ready" ? remote.value.turns.find(({ turn }) => turn === from) : undefined;
  const now = report.turns.find(({ turn }) => turn === from);
  return (
    <section className="card" aria-labelledby="compare">
      <Title order={2} id="compare">
        {t("report.compare")}
      </Title>
      <Text mb="sm">
        {t("report.compareLine", { turn: from, now: last(report.trust) ?? "–", before: last(trustBefore) ?? "–" })}
      </Text>
      {/* The first try may have been deleted since; its curve is in the report all the same. */}
      {then && now && (
        <div className="pair tries">
          <OneTry title={t("report.compareBefore")} turn={then} trust={trustBefore} session={session} />
          <OneTry title={t("report.compareNow")} turn={now} trust={report.trust} session={session} />
        </div>
      )}
      <Curves title={t("chart.trust")} curves={curves} low={0} />
    </section>
  );
}

function OneTry({ title, turn, trust, session }: { title: string; turn: Turn; trust: number[]; session: Session }) {
  const { t } = useWords();
  const by = Math.round(100 * ((trust[turn.turn] ?? 0) - (trust[turn.turn - 1] ?? 0)));
  return (
    <div className="try">
      <Title order={3}>{title}</Title>
      <TurnWords turn={turn} session={session} />
      <Text size="sm">
        {by === 0
          ? t("report.trustStill")
          : t(by > 0 ? "report.up" : "report.down", { what: t("report.trust"), n: Math.abs(by) })}
      </Text>
    </div>
  );
}
