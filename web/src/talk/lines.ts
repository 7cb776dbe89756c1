import type { Said } from "../api/types";
import { isBlank } from "../practice/blank";
import { characters } from "../practice/characters";

export const MOST_TURNS = 300;
export const MOST_CHARACTERS = 2000;
const MOST_NAME = 60;

/** What is wrong with the lines; `line` counts from 1. */
export type Fault =
  | { what: "noName"; line: number }
  | { what: "tooLong"; line: number; max: number }
  | { what: "tooMany"; n: number; max: number };

/** "name: words", with either colon; a line without a name goes on with the turn before it. Blank lines are passed over. */
export function parseLines(text: string): { turns: Said[]; fault: Fault | null } {
  const turns: Said[] = [];
  const starts: number[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (isBlank(line)) continue;
    const named = /^\s*([^:：]+?)\s*[:：](.*)$/u.exec(line);
    const [name = "", said = ""] = named?.slice(1) ?? [];
    const last = turns.at(-1);
    if (named && !isBlank(name) && !isBlank(said) && characters(name) <= MOST_NAME) {
      turns.push({ speaker: name, text: said.trim() });
      starts.push(at + 1);
    } else if (last) {
      last.text += `\n${line.trim()}`;
    } else {
      return { turns, fault: { what: "noName", line: at + 1 } };
    }
  }
  if (turns.length > MOST_TURNS) return { turns, fault: { what: "tooMany", n: turns.length, max: MOST_TURNS } };
  const long = turns.findIndex((turn) => characters(turn.text) > MOST_CHARACTERS);
  return { turns, fault: long < 0 ? null : { what: "tooLong", line: starts[long] ?? 0, max: MOST_CHARACTERS } };
}
