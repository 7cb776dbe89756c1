import type { Kind } from "./pieces";

/** A round tick for a strength, a triangle with a stroke for a misstep: told apart by shape, whatever the colours. */
export function RemarkSign({ kind }: { kind: Kind }) {
  return (
    <svg className={`remark-sign ${kind}`} viewBox="0 0 16 16" aria-hidden="true">
      {kind === "good" ? (
        <>
          <circle cx="8" cy="8" r="7" className="ground" />
          <path d="M4.8 8.3l2.2 2.2 4.2-4.8" className="stroke" />
        </>
      ) : (
        <>
          <path d="M8 1.6 15 14.2H1z" className="ground" />
          <path d="M8 6v3.8M8 11.9v.3" className="stroke" />
        </>
      )}
    </svg>
  );
}
