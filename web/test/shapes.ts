import type { PersonVoice } from "../src/speech/useVoice";
import type { Assessment, AskedPurpose, Consents, Erased, Remark } from "../src/api/types";

/** An assessment that noticed nothing; a test says what it wants noticed. */
export function assessment(noticed: Partial<Assessment> = {}): Assessment {
  return {
    context: "", reply: "", language: "en", score: 50, interval: null, abstained: false, flags: [], empathy: {},
    strategies: [], behaviours: [], missteps: [], strengths: [], explanation: "", suggestion: "",
    model: { id: "none", version: "0" },
    ...noticed,
  };
}

/** That three talks were deleted, and nothing was found afterwards. */
export const receipt = (left = 0): Erased => ({
  receipt: "00000000-0000-0000-0000-00000000000f",
  erased_at: "2026-01-02T03:04:05Z",
  verify: "/api/v1/erasures/00000000-0000-0000-0000-00000000000f",
  deleted: [{ kind: "sessions", count: 3 }],
  kept: [{ kind: "backups", what: "Backups that were made before", why: "Ask the operator." }],
  checks: [{ check: "rows", columns: 41, left }, { check: "files", columns: 0, left: 0 }],
});

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

/** Where the machine has no voice. */
export const noVoice: PersonVoice = {
  there: false, aloud: false, saying: null, speech: null, failure: null,
  setAloud: () => undefined, setAudio: () => undefined, toggle: () => undefined, stop: () => undefined,
};
