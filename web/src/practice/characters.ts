/**
 * How many characters a text has, for limits and for telling: code points, so that an emoji is one and not two. The server
 * counts alike (`PlainText.characters`).
 */
export const characters = (text: string): number => Array.from(text).length;
