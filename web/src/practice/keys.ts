/** The part of a key press that matters here. */
export interface KeyPress {
  key: string;
  shiftKey: boolean;
  isComposing: boolean;
  keyCode: number;
}

/**
 * Enter sends, Shift+Enter does not, and an Enter that only picks a word in an input method never does.
 * Safari ends the composition before its Enter arrives, yet marks that Enter with the old key code 229.
 */
export function sends({ key, shiftKey, isComposing, keyCode }: KeyPress): boolean {
  return key === "Enter" && !shiftKey && !isComposing && keyCode !== 229;
}
