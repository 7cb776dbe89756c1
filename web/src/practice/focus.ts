/** Puts the focus into a text box, except on a touch screen, where the keyboard that follows would hide the person. */
export function focusBox(box: HTMLTextAreaElement | null): void {
  if (window.matchMedia("(pointer: fine)").matches) box?.focus();
}
