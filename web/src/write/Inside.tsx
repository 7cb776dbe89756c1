import type { InnerState } from "../api/types";
import { useWords } from "../i18n/useWords";

const PARTS = ["trust", "distress", "openness", "energy"] as const;

/** The hidden state, as numbers and bars. */
export function Inside({ state }: { state: InnerState }) {
  const { t } = useWords();
  return (
    <dl className="inside">
      {PARTS.map((part) => (
        <div className="skill" key={part}>
          <dt>{t(`report.${part}`)}</dt>
          <dd className="meter" aria-hidden="true">
            <i style={{ width: `${String(100 * state[part])}%` }} />
          </dd>
          <dd className="numbers">{Math.round(100 * state[part])}</dd>
        </div>
      ))}
    </dl>
  );
}
