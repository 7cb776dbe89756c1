import { api } from "../api/client";
import type { Lang, PersonaCard, Spoken } from "../api/types";
import { tagOf } from "../i18n";
import type { Speech } from "../face/Face";
import { browserVoices, ownVoice } from "./ownVoice";

/** A line of a person's, and what they feel as they say it. */
export interface PersonLine {
  readonly key: string;
  readonly text: string;
  readonly emotion: { readonly emotions: readonly { readonly label: string; readonly probability: number }[] };
}

interface Telling {
  /** Called when the sound begins. */
  began: (speech: Speech) => void;
  audio: HTMLAudioElement;
  signal: AbortSignal;
}

/** In thousandths and never more than 1 in all, as shares are sent. */
const shares = ({ emotions }: PersonLine["emotion"]): Record<string, number> =>
  Object.fromEntries(emotions.map(({ label, probability }) => [label, Math.floor(probability * 1000) / 1000]));

/** Says a line, and resolves when it has been said or was stopped. */
export async function say(line: PersonLine, persona: PersonaCard, language: Lang, told: Telling): Promise<void> {
  const { name, age, pronoun } = persona;
  const voice = ownVoice(browserVoices(), language, persona);
  const body = { text: line.text, language, mixture: shares(line.emotion), speaker: { name, age, pronoun }, sound: voice === null };
  const spoken = await api.say(body);
  if (told.signal.aborted) return;
  await (voice === null ? play(spoken, told) : speak(line.text, voice, language, spoken, told));
}

/** The server's sound. */
async function play({ visemes, audio: sound }: Spoken, { began, audio, signal }: Telling): Promise<void> {
  if (sound === undefined) throw new Error("There is no sound in the answer");
  const bytes = Uint8Array.from(atob(sound.base64), (one) => one.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: sound.media_type }));
  const over = new AbortController();
  try {
    const done = new Promise<void>((resolve, reject) => {
      const on = { once: true, signal: over.signal };
      audio.addEventListener("ended", () => { resolve(); }, on);
      audio.addEventListener("error", () => { reject(new Error("The sound does not play")); }, on);
      signal.addEventListener("abort", () => { resolve(); }, on);
    });
    done.catch(() => undefined); // it may fail before it begins, which play() tells
    audio.src = address;
    await audio.play();
    began({ track: visemes, startedAt: performance.now() - audio.currentTime * 1000 });
    await done;
  } catch (caught) {
    if (!signal.aborted) throw caught; // what is stopped before it begins is no failure
  } finally {
    over.abort();
    audio.pause();
    audio.removeAttribute("src");
    URL.revokeObjectURL(address);
  }
}

/** The browser's own voice, by the same numbers. */
function speak(text: string, voice: SpeechSynthesisVoice, language: Lang, { prosody, visemes }: Spoken, { began, signal }: Telling): Promise<void> {
  const utterance = new SpeechSynthesisUtterance(text.replaceAll("*", ""));
  utterance.voice = voice;
  utterance.lang = tagOf(language);
  utterance.rate = prosody.rate;
  utterance.pitch = prosody.pitch;
  utterance.volume = Math.min(1, prosody.volume);
  return new Promise((resolve, reject) => {
    utterance.onstart = () => { began({ track: visemes, startedAt: performance.now() }); };
    utterance.onend = () => { resolve(); };
    utterance.onerror = () => {
      if (signal.aborted) resolve();
      else reject(new Error("The browser's voice does not speak"));
    };
    signal.addEventListener("abort", () => { window.speechSynthesis.cancel(); resolve(); }, { once: true });
    window.speechSynthesis.speak(utterance);
  });
}
