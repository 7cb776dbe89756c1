import type { GateMeasured } from "../api/types";
import { useWords } from "../i18n/useWords";

/** What each gate measured beside its bound; whether it was passed is said in words, not by a colour alone. */
export function GateTable({ gates, id }: { gates: readonly GateMeasured[]; id: string }) {
  const { t, number } = useWords();
  const caption = t("models.gatesOf", { id });
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable
    <div className="wide-table" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("models.gate")}</th>
            <th scope="col" className="numbers">{t("models.figure")}</th>
            <th scope="col" className="numbers">{t("models.bound")}</th>
            <th scope="col">{t("models.outcome")}</th>
            <th scope="col">{t("models.note")}</th>
          </tr>
        </thead>
        <tbody>
          {gates.map(({ gate, figure, bound, at_least, passed, note }) => (
            <tr key={gate}>
              <th scope="row">{gate}</th>
              <td className="numbers">{figure === null ? "–" : number(figure, 4)}</td>
              <td className="numbers">{`${at_least ? "≥" : "≤"} ${number(bound, 4)}`}</td>
              <td>{passed ? t("models.passed") : <strong>{t("models.failed")}</strong>}</td>
              <td>{note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
