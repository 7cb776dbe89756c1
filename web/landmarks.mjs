// Reads action units from standard input, an object a line as in {"AU12":0.8}, and prints the drawn face's 68 landmarks for
// each, {"action_units":…,"landmarks":[[x,y],…]}. To see whether a reader of faces finds again what was asked of the face.
import { createInterface } from "node:readline";
import { createServer } from "vite";

const root = new URL(".", import.meta.url).pathname;
const vite = await createServer({ root, configFile: false, logLevel: "error", server: { middlewareMode: true } });
const { landmarksOf } = await vite.ssrLoadModule("/src/face/landmarks.ts");
const { poseOf } = await vite.ssrLoadModule("/src/face/pose.ts");
const rounded = (x) => Math.round(x * 100) / 100;
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === "") continue;
  const units = JSON.parse(line);
  const landmarks = landmarksOf(poseOf(units)).map((point) => point.map(rounded));
  console.log(JSON.stringify({ action_units: units, landmarks }));
}
await vite.close();
