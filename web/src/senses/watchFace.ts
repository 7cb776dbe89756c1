import { device, pause, untilGone } from "./device";
import type { FaceReader as Reader, FaceSeen } from "./faceReader";
import { SenseError } from "./trouble";
import type { Tell } from "./useSense";

const BETWEEN_LOOKS_MS = 700;
/** A picture of this width is enough for one face, and is soon looked at. */
const WIDTH = 480;

/** Looks through the camera now and then until the signal ends it. A picture lives for one look. */
export async function watchFace(video: HTMLVideoElement, tell: Tell<FaceSeen>, signal: AbortSignal): Promise<void> {
  const stream = await device({ video: { facingMode: "user", width: { ideal: 640 } }, audio: false }, signal);
  if (signal.aborted) return;
  tell.on();
  video.srcObject = stream;
  let reader: Reader | undefined;
  try {
    await video.play();
    reader = await (await import("./faceReader")).FaceReader.open();
    await Promise.race([untilGone(stream, signal), lookOn(video, reader, tell, signal)]);
  } finally {
    // it may have been switched on again meanwhile
    if (video.srcObject === stream) video.srcObject = null;
    await reader?.close();
  }
}

async function lookOn(
  video: HTMLVideoElement,
  reader: Reader,
  tell: Tell<FaceSeen>,
  signal: AbortSignal,
): Promise<void> {
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (pen === null) throw new SenseError("broken");
  while (!signal.aborted) {
    if (video.videoWidth > 0) {
      canvas.width = Math.min(WIDTH, video.videoWidth);
      canvas.height = Math.max(1, Math.round((canvas.width * video.videoHeight) / video.videoWidth));
      pen.drawImage(video, 0, 0, canvas.width, canvas.height);
      const seen = await reader.look(pen.getImageData(0, 0, canvas.width, canvas.height));
      // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- it may have been ended meanwhile
      if (!signal.aborted) tell.told(seen);
    }
    await pause(BETWEEN_LOOKS_MS, signal);
  }
}
