import { readFileSync } from "node:fs";
import { expect, it, vi } from "vitest";
import { FaceReader } from "../src/senses/faceReader";
import type { FaceLook } from "../src/senses/reading";

const NETWORKS = "../perception/src/main/resources/tongli/perception/face/network/";
const given: Record<string, number[]> = {};
let foundAt = 0;

const gave = (network: string, numbers: Float32Array) => {
  (given[network] ??= []).push(numbers.length);
};
const look: FaceLook = {
  detectorPixels: (side) => new Float32Array(3 * side * side),
  detector: (side, numbers) => { gave("detector", numbers); return side === foundAt; },
  landmarksPixels: () => new Float32Array(3 * 112 * 112),
  landmarks: (numbers) => { gave("landmarks", numbers); return true; },
  expressionPixels: () => new Float32Array(3 * 112 * 112),
  expression: (numbers) => { gave("expression", numbers); return new Float64Array(7); },
  uncertain: () => false,
  dominant: () => "joy",
  confidence: () => 0.9,
};

vi.mock("../src/senses/reading", () => ({
  beside: (name: string) => NETWORKS + name,
  loadReading: () => Promise.resolve({ faceLook: () => look }),
}));

it("hands on what the very networks of the server answer, from the look that found a face", async () => {
  vi.stubGlobal("fetch", (file: string) => Promise.resolve(new Response(new Uint8Array(readFileSync(file)))));
  const reader = await FaceReader.open();
  const picture = { width: 1, height: 1, data: new Uint8ClampedArray(4) };
  expect(await reader.look(picture)).toEqual({ face: false });
  foundAt = 224;
  expect(await reader.look(picture)).toEqual({ face: true, dominant: "joy", confidence: 0.9, uncertain: false });
  await reader.close();
  // 5 shapes of 5 numbers each, in cells of 32 pixels; 68 points; 7 expressions
  const [near, nearer, far] = [160, 224, 416].map((side) => 25 * (side / 32) ** 2);
  expect(given).toEqual({ detector: [near, nearer, far, near, nearer], landmarks: [136], expression: [7] });
}, 60_000); // ten megabytes of runtime start with it
