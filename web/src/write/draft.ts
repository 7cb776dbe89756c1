import type { Mark } from "../api/types";
import { isBlank } from "../practice/blank";

/** What the author has written so far. */
export interface Draft {
  text: string;
  /** What the file is called, without its ending. */
  name: string;
  marks: Mark[];
}

export const NOTHING: Draft = { text: "", name: "person", marks: [] };

const KEPT = "tongli.write";

/** A mark as `./tongli scenario lint` takes it: words that are not blank, and the rest where it is known. */
function markOf(kept: unknown): Mark | null {
  if (typeof kept !== "object" || kept === null) return null;
  const { line = "", words, why = "", instead = "" } = kept as Record<string, unknown>;
  if (typeof words !== "string" || isBlank(words)) return null;
  if (typeof line !== "string" || typeof why !== "string" || typeof instead !== "string") return null;
  return { line, words, why, ...(isBlank(instead) ? {} : { instead }) };
}

/** What this browser has kept; nothing where it kept nothing, or what it kept makes no sense. */
export function keptDraft(): Draft {
  try {
    const kept = JSON.parse(window.localStorage.getItem(KEPT) ?? "null") as Partial<Draft> | null;
    if (typeof kept?.text !== "string" || typeof kept.name !== "string" || !Array.isArray(kept.marks)) return NOTHING;
    return { text: kept.text, name: kept.name, marks: kept.marks.map(markOf).filter((mark) => mark !== null) };
  } catch {
    return NOTHING;
  }
}

/** Whether the browser could keep it: private windows may forbid it, and there may be no room. */
export function keepDraft(draft: Draft): boolean {
  try {
    if (draft.text === "" && draft.marks.length === 0) window.localStorage.removeItem(KEPT);
    else window.localStorage.setItem(KEPT, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** A file of marks as `./tongli scenario lint` reads it: one a line. */
export const markLines = (marks: readonly Mark[]): string => marks.map((mark) => `${JSON.stringify(mark)}\n`).join("");

/** The marks of such a file, or the number of the first line that is none. */
export function parseMarks(text: string): Mark[] | number {
  const marks: Mark[] = [];
  for (const [at, line] of text.split("\n").entries()) {
    if (isBlank(line)) continue;
    let mark: Mark | null;
    try {
      mark = markOf(JSON.parse(line));
    } catch {
      return at + 1;
    }
    if (mark === null) return at + 1;
    marks.push(mark);
  }
  return marks;
}

/** The words in double quotes on a line of the file, those that are said before those that are thought. */
export function wordsOn(line: string): string | undefined {
  const quoted = /"(?:[^"\\]|\\.)*"/.exec(line)?.[0];
  try {
    return quoted === undefined ? undefined : (JSON.parse(quoted) as string);
  } catch {
    return undefined;
  }
}

/** What files made of `zh.yaml` or `zh.marks.jsonl` are called. */
export const baseName = (file: string): string => file.replace(/(\.marks)?\.[^.]*$/, "") || NOTHING.name;
