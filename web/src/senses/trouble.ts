/** Why nothing can be seen or heard, as the catalogues name it. */
export type Trouble = "insecure" | "missing" | "refused" | "busy" | "gone" | "broken";

export class SenseError extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble);
  }
}

const BY_NAME: Record<string, Trouble> = {
  NotFoundError: "missing",
  OverconstrainedError: "missing",
  NotAllowedError: "refused",
  SecurityError: "refused",
  NotReadableError: "busy",
  AbortError: "busy",
};

export function troubleOf(caught: unknown): Trouble {
  if (caught instanceof SenseError) return caught.trouble;
  return (caught instanceof Error || caught instanceof DOMException ? BY_NAME[caught.name] : undefined) ?? "broken";
}
