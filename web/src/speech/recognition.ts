import type { Lang } from "../api/types";
import { tagOf } from "../i18n";
import { SenseError } from "../senses/trouble";

/** The part of the browser's own recogniser that is used here; TypeScript knows none of it. */
interface Recognition extends EventTarget {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  start: () => void;
  stop: () => void;
  abort: () => void;
  onstart: (() => void) | null;
  onend: (() => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  onresult: ((event: { results: ArrayLike<ArrayLike<{ transcript: string }> & { isFinal: boolean }> }) => void) | null;
}
interface Owner {
  SpeechRecognition?: new () => Recognition;
  webkitSpeechRecognition?: new () => Recognition;
}

const made = (): (new () => Recognition) | undefined => {
  const owner = window as unknown as Owner;
  return owner.SpeechRecognition ?? owner.webkitSpeechRecognition;
};

const KEPT = "tongli.recognition";

/** The browser's own recogniser. It may send the sound to the browser's maker, so that it is used only by whoever allowed that. */
export const recognition = {
  there: (): boolean => made() !== undefined,
  /** @param who by their account; what somebody allowed holds for nobody else at this browser */
  allowed: (who: string): boolean => {
    try {
      return window.localStorage.getItem(KEPT) === who;
    } catch {
      return false;
    }
  },
  allow: (who: string, yes: boolean): void => {
    try {
      if (yes) window.localStorage.setItem(KEPT, who);
      else window.localStorage.removeItem(KEPT);
    } catch {
      // forbidden or full: it is asked again next time
    }
  },
};

const TROUBLES: Record<string, "refused" | "missing" | undefined> = { "not-allowed": "refused", "service-not-allowed": "refused", "audio-capture": "missing" };

/** What was said until it is done; null where it was thrown away. */
export function recognised(language: Lang, { on, done, signal }: { on: () => void; done: AbortSignal; signal: AbortSignal }): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const Made = made();
    if (Made === undefined) {
      reject(new SenseError("missing"));
      return;
    }
    const one = new Made();
    let words = "";
    one.lang = tagOf(language);
    one.continuous = true;
    one.interimResults = false;
    one.onstart = on;
    one.onresult = ({ results }) => {
      words = Array.from(results, (result) => result[0]?.transcript ?? "").join("");
    };
    one.onerror = ({ error }) => {
      if (error !== "no-speech" && error !== "aborted") reject(new SenseError(TROUBLES[error] ?? "broken"));
    };
    one.onend = () => { resolve(signal.aborted ? null : words.trim()); };
    done.addEventListener("abort", () => { one.stop(); }, { once: true });
    signal.addEventListener("abort", () => { one.abort(); }, { once: true });
    one.start();
  });
}
