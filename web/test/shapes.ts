import type { Assessment, AskedPurpose, Consents, Remark } from "../src/api/types";

/** An assessment that noticed nothing; a test says what it wants noticed. */
export function assessment(noticed: Partial<Assessment> = {}): Assessment {
  return {
    context: "", reply: "", language: "en", score: 50, interval: null, abstained: false, flags: [], empathy: {},
    strategies: [], behaviours: [], missteps: [], strengths: [], explanation: "", suggestion: "",
    model: { id: "none", version: "0" },
    ...noticed,
  };
}

/** A purpose that nobody has answered; a test says what is otherwise. */
export function purpose(otherwise: Partial<AskedPurpose> = {}): AskedPurpose {
  return {
    purpose: "storage", title: "Shall we keep your conversations?", text: "Keep: stored.\n\nDon’t keep: gone.", language: "en", version: 1,
    sha256: "", decision: "unanswered", decided_at: null, holds: false, asked_anew: false, offer: "open", needed: "own", days: 365, why: [],
    ...otherwise,
  };
}

/** Where this was said about keeping, and nothing about the rest. */
export const consents = (decision: Consents["storage"]["decision"], ...others: AskedPurpose[]): Consents => ({
  storage: { decision, decided_at: null },
  purposes: [purpose(), ...others],
  history: [],
});

export const remark = (code: Remark["code"], start: number, end: number, message = ""): Remark => ({ code, start, end, message });
