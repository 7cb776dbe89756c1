import { Button, Group, Skeleton, Title } from "@mantine/core";
import { lazy, Suspense, useMemo, useState } from "react";
import { useWords } from "../i18n/useWords";
import { longest, type Curve } from "./chartRows";

const LineChart = lazy(() => import("./LineChart"));

interface Props {
  title: string;
  curves: Curve[];
  low: number;
  /** The turn at which the curves begin; 0 for the start. */
  first?: number;
}

/** One chart with its table: the same numbers for whoever would rather read them. */
export function Curves({ title, curves, low, first = 0 }: Props) {
  const { t } = useWords();
  const [table, setTable] = useState(false);
  const count = longest(curves);
  const labels = useMemo(
    () => Array.from({ length: count }, (_, at) => (first + at === 0 ? t("chart.start") : String(first + at))),
    [count, first, t],
  );
  return (
    <figure style={{ margin: 0 }}>
      <Group justify="space-between" mb="xs">
        <Title order={3}>{title}</Title>
        <Button variant="subtle" size="compact-sm" onClick={() => { setTable(!table); }} aria-pressed={table}>
          {table ? t("chart.picture") : t("chart.table")}
        </Button>
      </Group>
      {table ? (
        <Values title={title} curves={curves} labels={labels} />
      ) : (
        <Suspense fallback={<Skeleton height={260} />}>
          <LineChart curves={curves} labels={labels} low={low} title={title} />
        </Suspense>
      )}
    </figure>
  );
}

function Values({ title, curves, labels }: { title: string; curves: Curve[]; labels: string[] }) {
  const { t } = useWords();
  return (
    <div className="scroll-x">
      <table className="values">
        <caption className="visually-hidden">
          {title}. {t("chart.caption")}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("chart.col")}</th>
            {curves.map((curve) => (
              <th scope="col" key={curve.name}>
                {curve.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map((label, at) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {curves.map((curve) => (
                <td key={curve.name}>{curve.values[at] ?? "–"}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
