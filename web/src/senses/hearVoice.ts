import { device, untilGone } from "./device";
import { beside, loadReading } from "./reading";
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
  // the browser's own evening-out would hide how loud somebody speaks
  const audio = { echoCancellation: true, noiseSuppression: false, autoGainControl: false, channelCount: 1 };
  const stream = await device({ audio, video: false }, signal);
  if (signal.aborted) return;
  tell.on();
  const context = new AudioContext(); // at the microphone's own rate: browsers connect no other, and the module brings it down
  let timer: ReturnType<typeof setInterval> | undefined;
  try {
    const voice = (await loadReading()).ownVoice(context.sampleRate);
    await context.audioWorklet.addModule(beside("samples.js"));
    const samples = new AudioWorkletNode(context, "samples", { numberOfOutputs: 0 });
    samples.port.onmessage = ({ data }: MessageEvent<Float32Array>) => {
      if (!signal.aborted) voice.hear(data);
    };
    context.createMediaStreamSource(stream).connect(samples);
    timer = setInterval(() => {
      const known = voice.known();
      const against = known < 1 ? null : { pitchSemitones: voice.pitchSemitones(), levelDb: voice.levelDb() };
      const energy = voice.energy();
      tell.told({ known, speaking: voice.speaking(), against, energy: Number.isNaN(energy) ? null : { energy, spread: voice.spread() } });
    }, TOLD_EVERY_MS);
    await untilGone(stream, signal);
  } finally {
    clearInterval(timer);
    await context.close();
  }
}
