import type { Mark } from "../api/types";
import { baseName, parseMarks } from "./draft";
import { isTooLong, MOST_BYTES } from "./size";

/** Why a file was not opened; a line where one of its lines is no mark. */
export interface Unopened {
  name: string;
  line?: number;
}

async function textOf(file: File): Promise<string | null> {
  if (file.size > MOST_BYTES) return null;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer()).replace(/\r\n?/g, "\n");
    return isTooLong(text, []) ? null : text;
  } catch {
    return null; // not in UTF-8, or gone
  }
}

/** What files hold: a scenario that takes the place of the text, and marks that are added. */
export interface Opened {
  scenario: { text: string; name: string } | null;
  marks: Mark[];
  unopened: Unopened[];
}

export async function openFiles(files: readonly File[]): Promise<Opened> {
  const opened: Opened = { scenario: null, marks: [], unopened: [] };
  for (const file of files) {
    const text = await textOf(file);
    if (text === null) {
      opened.unopened.push({ name: file.name });
    } else if (file.name.endsWith(".jsonl")) {
      const marks = parseMarks(text);
      if (typeof marks === "number") opened.unopened.push({ name: file.name, line: marks });
      else opened.marks.push(...marks);
    } else {
      opened.scenario = { text, name: baseName(file.name) };
    }
  }
  return opened;
}
