import type { Sign } from "../api/types";
import { useWords } from "../i18n/useWords";

/** Warmer or cooler, in words and shape as well as colour: two circles that come together or part. */
export function SignMark({ sign }: { sign: Sign | null }) {
  const { t } = useWords();
  const gap = sign === "warmer" ? 2.6 : 4.6;
  return (
    <span className="sign-place">
      {sign !== null && (
        <span className={`sign ${sign}`}>
          <svg viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.6">
            <circle cx={8 - gap} cy="8" r="3.2" />
            <circle cx={8 + gap} cy="8" r="3.2" fill={sign === "warmer" ? "currentColor" : "none"} fillOpacity="0.35" />
          </svg>
          {t(`practice.${sign}`)}
        </span>
      )}
    </span>
  );
}
