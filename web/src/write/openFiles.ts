import { characters } from "../practice/characters";
import { baseName, parseMarks, type Draft } from "./draft";

/** As many as the server takes. */
export const MOST_CHARACTERS = 400_000;
/** In UTF-8 a character has at most four. */
const MOST_BYTES = 4 * MOST_CHARACTERS;

/** Why a file was not opened; a line where one of its lines is no mark. */
export interface Unopened {
  name: string;
  line?: number;
}

async function textOf(file: File): Promise<string | null> {
  if (file.size > MOST_BYTES) return null;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer()).replace(/\r\n?/g, "\n");
    return characters(text) > MOST_CHARACTERS ? null : text;
  } catch {
    return null; // not in UTF-8, or gone
  }
}

/** What the draft becomes with these files: a scenario takes the place of the text, marks are added. */
export async function openFiles(draft: Draft, files: readonly File[]): Promise<{ draft: Draft; unopened: Unopened[] }> {
  const unopened: Unopened[] = [];
  let next = draft;
  for (const file of files) {
    const text = await textOf(file);
    if (text === null) {
      unopened.push({ name: file.name });
    } else if (file.name.endsWith(".jsonl")) {
      const marks = parseMarks(text);
      if (typeof marks === "number") unopened.push({ name: file.name, line: marks });
      else next = { ...next, marks: [...next.marks, ...marks] };
    } else {
      next = { ...next, text, name: baseName(file.name) };
    }
  }
  return { draft: next, unopened };
}
