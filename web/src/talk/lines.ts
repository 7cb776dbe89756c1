import type { Said } from "../api/types";
import { isBlank } from "../practice/blank";
import { characters } from "../practice/characters";

export const MOST_TURNS = 300;
export const MOST_CHARACTERS = 2000;
export const MOST_TOGETHER = 40_000;
export const MOST_SPEAKERS = 12;

/** As the server ends lines (`PlainText.java`). */
const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/u;

/** The class matches no more than a name may have, so that a long line costs no more than a short one. */
const NAMED = /^([^:：]{1,60})[:：]\s*(.*)$/u;

/** What is wrong with the lines; `line` counts from 1. */
export type Fault =
  | { what: "noName"; line: number }
  | { what: "tooLong"; line: number; max: number }
  | { what: "tooMany" | "tooLongTogether" | "tooManySpeakers"; n: number; max: number };

/** "name: words", with either colon; a line without a name goes on with the turn before it. Blank lines are passed over. */
export function parseLines(text: string): { turns: Said[]; fault: Fault | null } {
  const turns: Said[] = [];
  const starts: number[] = [];
  for (const [at, raw] of text.split(LINE_END).entries()) {
    if (isBlank(raw)) continue;
    const line = raw.trim();
    const [, name = "", said = ""] = NAMED.exec(line) ?? [];
    const last = turns.at(-1);
    if (!isBlank(name) && !isBlank(said) && !isTime(name, line)) {
      turns.push({ speaker: name.trim(), text: said });
      starts.push(at + 1);
    } else if (last) {
      last.text += `\n${line}`;
    } else {
      return { turns, fault: { what: "noName", line: at + 1 } };
    }
  }
  if (turns.length > MOST_TURNS) return { turns, fault: { what: "tooMany", n: turns.length, max: MOST_TURNS } };
  const long = turns.findIndex((turn) => characters(turn.text) > MOST_CHARACTERS);
  if (long >= 0) return { turns, fault: { what: "tooLong", line: starts[long] ?? 0, max: MOST_CHARACTERS } };
  const together = turns.reduce((sum, turn) => sum + characters(turn.text), 0);
  if (together > MOST_TOGETHER) return { turns, fault: { what: "tooLongTogether", n: together, max: MOST_TOGETHER } };
  const speakers = new Set(turns.map((turn) => turn.speaker)).size;
  return { turns, fault: speakers > MOST_SPEAKERS ? { what: "tooManySpeakers", n: speakers, max: MOST_SPEAKERS } : null };
}

/** "We meet at 10:30": the colon after the would-be name stands within a number. */
const isTime = (name: string, line: string): boolean => /\d$/u.test(name) && /^\d/u.test(line.slice(name.length + 1));
