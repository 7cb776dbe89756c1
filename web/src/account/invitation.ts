const LINK = /^#\/?join\?(?:.*&)?invitation=([^&]*)/;

let held = "";

/**
 * Takes an invitation out of the address as soon as it is read there, so that it stays neither in the bar nor in the
 * history. It then lives in this page alone, and a reload forgets it.
 */
export function takeInvitation(): void {
  const found = LINK.exec(window.location.hash)?.[1];
  if (found === undefined) return;
  try {
    held = decodeURIComponent(found);
  } catch {
    held = "";
  }
  window.history.replaceState(null, "", "#/join");
}

/** The invitation that came by the address; empty for none. */
export const heldInvitation = (): string => held;

export function dropInvitation(): void {
  held = "";
}

/** What is handed to somebody who is invited. */
export const invitationLink = (invitation: string): string =>
  new URL(`#/join?invitation=${encodeURIComponent(invitation)}`, document.baseURI).toString();
