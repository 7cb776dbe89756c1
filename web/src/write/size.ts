import type { Mark } from "../api/types";
import { characters } from "../practice/characters";

/** As many as the server takes in a file, and in a whole request: a Chinese character has three bytes. */
export const MOST_CHARACTERS = 400_000;
export const MOST_BYTES = 1_000_000;

/** Six bytes, for what JSON escapes, is the most that a UTF-16 unit comes to. */
const MOST_OF_A_UNIT = 6;

/** Whether the server would refuse a text and its marks for their length, as they are sent. */
export function isTooLong(text: string, marks: readonly Mark[]): boolean {
  if (characters(text) > MOST_CHARACTERS) return true;
  const body = JSON.stringify({ yaml: text, marks });
  return body.length * MOST_OF_A_UNIT > MOST_BYTES && new TextEncoder().encode(body).length > MOST_BYTES;
}
