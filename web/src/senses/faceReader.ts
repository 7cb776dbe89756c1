import { env, InferenceSession, Tensor } from "onnxruntime-web/wasm";
import { beside, loadReading, type ReadingModule } from "./reading";

/** What one look at a camera's picture found. */
export type FaceSeen = { face: false } | { face: true; dominant: string; confidence: number; uncertain: boolean };

/** Pixels a side that a face is searched in, as on the server: one before a camera is found in the smallest, one further off in the largest. */
const LOOKS = [160, 224, 416];
const FACE_SIDE = 112;

/** Runs the three networks that the server runs, in this browser, on one thread, from the page's own origin. */
export class FaceReader {
  private constructor(
    private readonly reading: ReadingModule,
    private readonly networks: Record<"detector" | "landmarks" | "expression", InferenceSession>,
  ) {}

  static async open(): Promise<FaceReader> {
    env.wasm.numThreads = 1;
    env.wasm.proxy = false;
    env.logLevel = "error"; // it warns of every processor that it does not know
    const load = (name: string) => InferenceSession.create(beside(`${name}.onnx`), { executionProviders: ["wasm"] });
    const reading = await loadReading();
    // one after the other, for the runtime starts with the first
    const detector = await load("detector");
    return new FaceReader(reading, { detector, landmarks: await load("landmarks"), expression: await load("expression") });
  }

  async look({ width, height, data }: Pick<ImageData, "width" | "height" | "data">): Promise<FaceSeen> {
    const look = this.reading.faceLook(width, height, new Int8Array(data.buffer, data.byteOffset, data.byteLength));
    let found = false;
    for (const side of LOOKS) {
      found = look.detector(side, await this.run("detector", look.detectorPixels(side), side));
      if (found) break;
    }
    if (!found || !look.landmarks(await this.run("landmarks", look.landmarksPixels(), FACE_SIDE))) return { face: false };
    look.expression(await this.run("expression", look.expressionPixels(), FACE_SIDE));
    return { face: true, dominant: look.dominant(), confidence: look.confidence(), uncertain: look.uncertain() };
  }

  async close(): Promise<void> {
    await Promise.all(Object.values(this.networks).map((network) => network.release()));
  }

  private async run(name: keyof FaceReader["networks"], pixels: Float32Array, side: number): Promise<Float32Array> {
    const network = this.networks[name];
    const answers = await network.run({ pixels: new Tensor("float32", pixels, [1, 3, side, side]) });
    // each has one output, by a name of its own
    const [answer] = network.outputNames.map((output) => answers[output]?.data);
    if (!(answer instanceof Float32Array)) throw new Error(`The network ${name} answered no numbers`);
    return answer;
  }
}
