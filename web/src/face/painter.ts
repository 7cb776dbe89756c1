import type { Frame } from "./geometry";

/** Paints frames on a drawing. Finds each moving part once, and touches only what has changed. */
export function painter(root: SVGSVGElement): (frame: Frame) => void {
  const parts = new Map<string, Element[]>();
  for (const element of root.querySelectorAll("[data-part]")) {
    const name = element.getAttribute("data-part") ?? "";
    parts.set(name, [...(parts.get(name) ?? []), element]);
  }
  const shown = new Map<string, string>();
  return (frame) => {
    for (const [part, elements] of parts) {
      for (const [name, value] of Object.entries(frame[part] ?? {})) {
        const key = `${part} ${name}`;
        if (shown.get(key) === value) continue;
        shown.set(key, value);
        for (const element of elements) element.setAttribute(name, value);
      }
    }
  };
}
