import type { Feeling } from "../api/types";

/** In the order of their number keys, from 1. */
export const FEELINGS: readonly Feeling[] = ["joy", "sadness", "anger", "fear", "disgust", "surprise", "neutral"];

interface Pressed {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

/** The feeling whose number was pressed; null for any other key, and for the browser's own shortcuts. */
export function feelingOf({ key, ctrlKey, altKey, metaKey }: Pressed): Feeling | null {
  if (ctrlKey || altKey || metaKey || !/^[1-7]$/.test(key)) return null;
  return FEELINGS[Number(key) - 1] ?? null;
}
