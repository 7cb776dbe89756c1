import { SenseError } from "./trouble";

/**
 * Asks the browser for a camera or a microphone, and gives it back the moment the signal says so. What it brings is handed to
 * nothing but this page.
 */
export async function device(wanted: MediaStreamConstraints, signal: AbortSignal): Promise<MediaStream> {
  // browsers name no devices to a page that came over plain http, save from this machine
  if (!window.isSecureContext || !("mediaDevices" in navigator)) throw new SenseError("insecure");
  const stream = await navigator.mediaDevices.getUserMedia(wanted);
  const stop = () => {
    for (const track of stream.getTracks()) track.stop();
  };
  if (signal.aborted) stop();
  else signal.addEventListener("abort", stop, { once: true });
  return stream;
}

/** Rejects when a device is pulled out or taken away; resolves when the signal ends it. */
export function untilGone(stream: MediaStream, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => { resolve(); }, { once: true });
    for (const track of stream.getTracks()) {
      const gone = () => { reject(new SenseError("gone")); };
      // while a network was being loaded, perhaps
      if (track.readyState === "ended") gone();
      else track.addEventListener("ended", gone, { once: true });
    }
  });
}

export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => { clearTimeout(timer); resolve(); }, { once: true });
  });
