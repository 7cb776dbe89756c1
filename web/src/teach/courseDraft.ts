const KEPT = "tongli.course";

/** What this browser has kept of a course that is being written. */
export function keptCourse(): string {
  try {
    return window.localStorage.getItem(KEPT) ?? "";
  } catch {
    return "";
  }
}

/** Whether the browser could keep it. */
export function keepCourse(text: string): boolean {
  try {
    if (text === "") window.localStorage.removeItem(KEPT);
    else window.localStorage.setItem(KEPT, text);
    return true;
  } catch {
    return false;
  }
}

/** What the file calls itself, for the name of a download. */
export const nameOf = (yaml: string): string => /^language: *"?(\w+)/m.exec(yaml)?.[1] ?? "course";
