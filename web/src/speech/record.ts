import { device, untilGone } from "../senses/device";
import { beside } from "../senses/reading";
import { wav } from "./wav";

interface Recording {
  /** Called when the microphone is lent. */
  on: () => void;
  /** Ends it. */
  done: AbortSignal;
  /** Throws it away. */
  signal: AbortSignal;
}

/** Records through the microphone, in memory, until it is done. Null where it was thrown away. */
export async function record({ on, done, signal }: Recording): Promise<Blob | null> {
  const over = AbortSignal.any([done, signal]);
  const stream = await device({ audio: { echoCancellation: true, noiseSuppression: true, channelCount: 1 }, video: false }, over);
  if (over.aborted) return null;
  on();
  const context = new AudioContext(); // at the microphone's own rate: browsers connect no other, and a minute of it is sent all the same
  const pieces: Float32Array[] = [];
  try {
    await context.audioWorklet.addModule(beside("samples.js"));
    const samples = new AudioWorkletNode(context, "samples", { numberOfOutputs: 0 });
    samples.port.onmessage = ({ data }: MessageEvent<Float32Array>) => {
      if (!over.aborted) pieces.push(data);
    };
    context.createMediaStreamSource(stream).connect(samples);
    await untilGone(stream, over);
  } finally {
    await context.close();
  }
  return signal.aborted ? null : wav(pieces, context.sampleRate);
}
