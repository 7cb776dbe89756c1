/** What the page says of each kind of problem; those of requests that it should never have sent share one word. */
const WORDS = {
  "unknown-session": "error.notFound",
  "not-found": "error.notFound",
  "unknown-scenario": "error.notOffered",
  "unknown-drill": "error.notOffered",
  "session-not-open": "practice.ended",
  "no-such-turn": "error.noSuchTurn",
  "invalid-scenario": "error.faultyFile",
  "busy": "error.busy",
  "took-too-long": "error.tooSlow",
  stopping: "error.stopping",
  "blank-text": "error.blank",
  "text-too-long": "error.tooLong",
  "body-too-large": "error.tooLong",
  "cannot-meet-again": "error.cannotMeetAgain",
  "too-many": "error.tooMany",
  "storage-failed": "error.storage",
  "unreadable-session": "error.unreadable",
  "foreign-host": "error.address",
  "foreign-origin": "error.address",
  "font-missing": "error.noFont",
  "internal": "error.broken",
  "bad-request": "error.misfit",
  "invalid-field": "error.misfit",
  "invalid-key": "error.misfit",
  "key-reused": "error.misfit",
  "malformed-json": "error.misfit",
  "malformed-request": "error.misfit",
  "method-not-allowed": "error.misfit",
  "not-acceptable": "error.misfit",
  "unsupported-media-type": "error.misfit",
} as const;

/** The catalogue's key; undefined for a kind that is newer than the page. */
export function wordsFor(code: string): (typeof WORDS)[keyof typeof WORDS] | undefined {
  return Object.hasOwn(WORDS, code) ? WORDS[code as keyof typeof WORDS] : undefined;
}
