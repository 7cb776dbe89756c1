import type { Assessment, Remark } from "../src/api/types";

/** An assessment that noticed nothing; a test says what it wants noticed. */
export function assessment(noticed: Partial<Assessment> = {}): Assessment {
  return {
    context: "", reply: "", language: "en", score: 50, interval: null, abstained: false, flags: [], empathy: {},
    strategies: [], behaviours: [], missteps: [], strengths: [], explanation: "", suggestion: "",
    model: { id: "none", version: "0" },
    ...noticed,
  };
}

export const remark = (code: Remark["code"], start: number, end: number, message = ""): Remark => ({ code, start, end, message });
