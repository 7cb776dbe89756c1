import { Text } from "@mantine/core";
import type { ServedHere } from "../api/types";
import { useWords } from "../i18n/useWords";

/** How a model does on this server, in numbers that go on. */
export function Live({ here }: { here: ServedHere }) {
  const { t, number } = useWords();
  const figures = [
    { name: t("models.requests"), value: number(here.requests, 0) },
    { name: t("models.errors"), value: number(here.errors, 0) },
    { name: t("models.abstained"), value: number(here.abstained, 0) },
    { name: t("models.p50"), value: t("models.millis", { n: number(here.p50_ms, 1) }) },
    { name: t("models.p95"), value: t("models.millis", { n: number(here.p95_ms, 1) }) },
  ];
  const { shadow } = here;
  return (
    <>
      <dl className="figures">
        {figures.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {shadow !== null && (
        <Text size="sm">
          {t("models.shadow", {
            compared: number(shadow.compared, 0),
            differing: number(shadow.differing, 0),
            dropped: number(shadow.dropped, 0),
          })}
          {Object.entries(shadow.pairs).map(([pair, times]) => ` ${pair}: ${number(times, 0)}.`)}
        </Text>
      )}
    </>
  );
}
