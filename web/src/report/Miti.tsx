import { Text } from "@mantine/core";
import type { Report } from "../api/types";
import { useWords } from "../i18n/useWords";

type Counts = NonNullable<Report["miti"]>;

interface Row {
  name: string;
  value: string;
  fair?: string;
  good?: string;
  level?: string;
}

/** What a helper's replies did, beside the thresholds of MITI 4.2.1: those that the manual has, and a dash where it has none. */
export function Miti({ miti }: { miti: Counts }) {
  const { t, label, language } = useWords();
  const percent = (value: number) => new Intl.NumberFormat(language, { style: "percent" }).format(value);
  const ratio = (value: number) => `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value)} : 1`;
  const row = (name: string, share: Counts["complex_reflections"], say: (value: number) => string, sign: string): Row => {
    const { part, whole, value, fair, good, level } = share;
    const counted = `${String(part)} ${sign} ${String(whole)}`;
    return {
      name,
      value: value === null ? counted : `${say(value)} (${counted})`,
      ...(fair === null || good === null
        ? {}
        : { fair: say(fair), good: say(good), level: level === null ? t("report.mitiTooFew") : label("miti", level) }),
    };
  };
  const rows: Row[] = [
    row(t("report.mitiRatio"), miti.reflections_to_questions, ratio, ":"),
    row(t("report.mitiComplex"), miti.complex_reflections, percent, "/"),
    row(t("report.mitiOpen"), miti.open_questions, percent, "/"),
    { name: t("report.mitiAdherent"), value: String(miti.adherent) },
    { name: t("report.mitiNonAdherent"), value: String(miti.non_adherent) },
  ];
  return (
    <>
      <div className="scroll-x">
        <table className="values">
          <caption className="visually-hidden">{t("report.miti")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("report.mitiTurns", { n: miti.turns })}</th>
              <th scope="col">{t("report.mitiHere")}</th>
              <th scope="col">{t("report.mitiFair")}</th>
              <th scope="col">{t("report.mitiGood")}</th>
              <th scope="col">{t("report.mitiReached")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <tr key={one.name}>
                <th scope="row">{one.name}</th>
                <td>{one.value}</td>
                <td>{one.fair ?? "–"}</td>
                <td>{one.good ?? "–"}</td>
                <td>{one.level ?? "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Text size="sm" c="dimmed" mt="sm">
        {t("report.mitiNote")}
      </Text>
      <Text size="sm" c="dimmed" mt={4}>
        {t("report.mitiSource")}
      </Text>
    </>
  );
}
