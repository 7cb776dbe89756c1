const KEY = "tongli.left";
const PROBLEM = /^#\/sign-in\/([a-z-]+)$/;

interface Left {
  /** Where the page was. */
  hash: string;
  /** Who was signed in until then; null for nobody. */
  who: string | null;
}

let problem = "";

/** Leads the browser to another site. */
let visit = (address: string): void => { window.location.assign(address); };

/** In a test nothing can be left. */
export function sendTo(other: (address: string) => void): void {
  visit = other;
}

/** To the page where one is signed in still. */
export const leaveTo = (address: string): void => { visit(address); };

function read(): Left | null {
  try {
    const kept = window.sessionStorage.getItem(KEY);
    return kept === null ? null : (JSON.parse(kept) as Left);
  } catch {
    return null;
  }
}

/** Sends the browser to the identity provider, and keeps where the page is until it is back. */
export function leaveFor(address: string, who: string | null): void {
  try {
    window.sessionStorage.setItem(KEY, JSON.stringify({ hash: window.location.hash, who }));
  } catch {
    // it then comes back to the first page
  }
  visit(address);
}

/** Takes up, when the page is loaded, what was the matter with signing in, and goes back to where it was left. */
export function takeReturn(): void {
  const found = PROBLEM.exec(window.location.hash)?.[1];
  if (found !== undefined) problem = found;
  if (found === undefined && !["", "#/"].includes(window.location.hash)) return;
  const before = read()?.hash ?? "";
  if (found !== undefined || before !== "") window.history.replaceState(null, "", before.startsWith("#/") ? before : "#/");
}

/** The code of the problem that the way back ended in; empty for none. */
export const returnProblem = (): string => problem;

/** Who was here when the page was left, once: somebody else must not find what they wrote. */
export function takeWhoLeft(): string | null {
  const who = read()?.who ?? null;
  try {
    window.sessionStorage.removeItem(KEY);
  } catch {
    // forbidden, so there is nothing in it
  }
  problem = "";
  return who;
}
