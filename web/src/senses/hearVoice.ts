import { microphone } from "./microphone";
import { loadReading } from "./reading";
import type { Tell } from "./useSense";

/** How a voice lies against how it began, and its energy. Null where too little was heard. */
export interface VoiceHeard {
  known: number;
  speaking: boolean;
  against: { pitchSemitones: number; levelDb: number } | null;
  energy: { energy: number; spread: number } | null;
}

const TOLD_EVERY_MS = 500;

/** Listens through the microphone until the signal ends it. Samples live until they are measured, some hundredths of a second. */
export async function hearVoice(tell: Tell<VoiceHeard>, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setInterval> | undefined;
  try {
    await microphone({
      clean: { noiseSuppression: false, autoGainControl: false }, // evening-out would hide how loud somebody speaks
      lent: async (rateHz) => {
        tell.on();
        const voice = (await loadReading()).ownVoice(rateHz);
        timer = setInterval(() => {
          const known = voice.known();
          const against = known < 1 ? null : { pitchSemitones: voice.pitchSemitones(), levelDb: voice.levelDb() };
          const energy = voice.energy();
          tell.told({ known, speaking: voice.speaking(), against, energy: Number.isNaN(energy) ? null : { energy, spread: voice.spread() } });
        }, TOLD_EVERY_MS);
        return (samples) => { voice.hear(samples); };
      },
    }, signal);
  } finally {
    clearInterval(timer);
  }
}
