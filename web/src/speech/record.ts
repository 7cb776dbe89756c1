import { microphone } from "../senses/microphone";
import { wav } from "./wav";

interface Recording {
  /** Called when the microphone is lent. */
  on: () => void;
  /** Ends it. */
  done: AbortSignal;
  /** Throws it away. */
  signal: AbortSignal;
}

/** Records through the microphone, in memory, until it is done. Null where it was thrown away, or done before anything was lent. */
export async function record({ on, done, signal }: Recording): Promise<Blob | null> {
  const pieces: Float32Array[] = [];
  let rate = 0;
  await microphone({
    clean: { noiseSuppression: true, autoGainControl: true },
    lent: (rateHz) => {
      on();
      rate = rateHz;
      return Promise.resolve((samples) => { pieces.push(samples); });
    },
  }, AbortSignal.any([done, signal]));
  return signal.aborted || rate === 0 ? null : wav(pieces, rate);
}
