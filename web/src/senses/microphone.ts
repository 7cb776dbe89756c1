import { device, untilGone } from "./device";
import { beside } from "./reading";

interface Microphone {
  /** What the browser may do to the sound before it is heard. */
  clean: { noiseSuppression: boolean; autoGainControl: boolean };
  /** Called when the microphone is lent, with the rate at which it hears, in Hz; what it answers is given every piece of sound. */
  lent: (rateHz: number) => Promise<(samples: Float32Array) => void>;
}

/** Hears through the microphone until the signal ends it. Nothing is kept here. */
export async function microphone({ clean, lent }: Microphone, signal: AbortSignal): Promise<void> {
  const stream = await device({ audio: { echoCancellation: true, channelCount: 1, ...clean }, video: false }, signal);
  if (signal.aborted) return;
  const context = new AudioContext(); // at the microphone's own rate: browsers connect no other
  try {
    const heard = await lent(context.sampleRate);
    await context.audioWorklet.addModule(beside("samples.js"));
    const samples = new AudioWorkletNode(context, "samples", { numberOfOutputs: 0 });
    samples.port.onmessage = ({ data }: MessageEvent<Float32Array>) => {
      if (!signal.aborted) heard(data);
    };
    context.createMediaStreamSource(stream).connect(samples);
    await untilGone(stream, signal);
  } finally {
    await context.close();
  }
}
