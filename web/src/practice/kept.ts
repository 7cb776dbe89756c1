import type { Use } from "../shell/unbroken";
import type { Skill, TurnBody } from "../api/types";
import type { CourseNote } from "../course/courseNote";

/**
 * What must outlive a reload in this tab: unsent words, a turn on its way, and where a branch came from.
 * Lives in sessionStorage, so it goes with the tab. Where storage is forbidden, everything is simply forgotten.
 */
export interface Pending {
  key: string;
  body: TurnBody;
}

export interface BranchNote {
  turn: number;
  yours: string;
  suggestion: string | null;
}

function read(name: string): string | null {
  try {
    return window.sessionStorage.getItem(name);
  } catch {
    return null;
  }
}

function write(name: string, value: string | null): void {
  try {
    if (value === null || value === "") window.sessionStorage.removeItem(name);
    else window.sessionStorage.setItem(name, value);
  } catch {
    // forbidden or full: the words stay in the page, only a reload would lose them
  }
}

function readJson(name: string): unknown {
  const kept = read(name);
  if (kept === null) return null;
  try {
    return JSON.parse(kept);
  } catch {
    return null;
  }
}

const name = (what: string, session: string): string => `tongli.${what}.${session}`;

const isUse = (value: unknown): value is Use =>
  typeof value === "object" && value !== null && "since" in value && typeof value.since === "number" && "seen" in value &&
  typeof value.seen === "number";

/** Beyond this tab: that a profile's notice was read once. */
function readForGood(name: string): boolean {
  try {
    return window.localStorage.getItem(name) !== null;
  } catch {
    return false;
  }
}

export const kept = {
  use: (): Use | null => {
    const use = readJson("tongli.use");
    return isUse(use) ? use : null;
  },
  keepUse: (use: Use) => {
    write("tongli.use", JSON.stringify(use));
  },
  toldNow: (profile: string) => read(name("told", profile)) !== null,
  toldOnce: (profile: string) => readForGood(name("told", profile)),
  keepTold: (profile: string) => {
    write(name("told", profile), "1");
    try {
      window.localStorage.setItem(name("told", profile), "1");
    } catch {
      // forbidden or full: it is told in full again
    }
  },
  draft: (session: string) => read(name("draft", session)) ?? "",
  keepDraft: (session: string, text: string) => {
    write(name("draft", session), text);
  },
  pending: (session: string) => readJson(name("pending", session)) as Pending | null,
  keepPending: (session: string, pending: Pending | null) => {
    write(name("pending", session), pending === null ? null : JSON.stringify(pending));
  },
  branch: (session: string) => readJson(name("branch", session)) as BranchNote | null,
  keepBranch: (session: string, note: BranchNote | null) => {
    write(name("branch", session), note === null ? null : JSON.stringify(note));
  },
  course: (session: string) => readJson(name("course", session)) as CourseNote | null,
  keepCourse: (session: string, note: CourseNote | null) => {
    write(name("course", session), note === null ? null : JSON.stringify(note));
  },
  /** What a talk was begun for, where it was offered for one skill. */
  skill: (session: string) => read(name("skill", session)) as Skill | null,
  keepSkill: (session: string, skill: Skill) => {
    write(name("skill", session), skill);
  },
  /** The turn at which people were offered when the offer was put away; 0 for never. */
  peoplePutAway: (session: string) => Number(read(name("people", session)) ?? 0),
  putPeopleAway: (session: string, turn: number) => {
    write(name("people", session), String(turn));
  },
  noteRead: (session: string) => read(name("note", session)) !== null,
  keepNoteRead: (session: string) => {
    write(name("note", session), "read");
  },
};

/** 128 random bits; crypto.randomUUID is missing on plain http other than loopback. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");
}

const sameBody = (a: TurnBody, b: TurnBody): boolean =>
  "wait" in a ? "wait" in b : !("wait" in b) && a.text === b.text;

/** The same words sent again are the same turn: a lost answer must not make a second one. */
export function pendingFor(body: TurnBody, before: Pending | null): Pending {
  return before !== null && sameBody(before.body, body) ? before : { key: newKey(), body };
}
