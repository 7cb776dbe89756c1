// Draws the page's own face with the action units of each feeling at three strengths, as a page for a browser to photograph:
// node avatar.mjs > sheet.html. Reads an object a line from standard input: {"label":"joy","action_units":{"AU6":0.9,"AU12":1}}.
import { createInterface } from "node:readline";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { createServer } from "vite";

const root = new URL(".", import.meta.url).pathname;
const vite = await createServer({ root, configFile: false, logLevel: "error", server: { middlewareMode: true } });
const { FaceDrawing } = await vite.ssrLoadModule("/src/face/FaceDrawing.tsx");
const { frameOf } = await vite.ssrLoadModule("/src/face/geometry.ts");
const { STILL } = await vite.ssrLoadModule("/src/face/idle.ts");
const { looksOf } = await vite.ssrLoadModule("/src/face/looks.ts");
const { poseOf } = await vite.ssrLoadModule("/src/face/pose.ts");

const avatar = { hair: "bun", skin: 2, top: "#6F8F7A", glasses: false };
const looks = looksOf({ name: "A", called: "A", age: 36, pronoun: "she", avatar });

function face(id, units, strength) {
  const shown = Object.fromEntries(Object.entries(units).map(([unit, value]) => [unit, value * strength]));
  const drawing = createElement("svg", { viewBox: "0 0 240 240", width: 200, height: 200 },
    createElement(FaceDrawing, { id: `${id}-${strength}`, looks, first: frameOf(poseOf(shown), STILL) }));
  return `<td>${renderToStaticMarkup(drawing)}</td>`;
}

console.log("<style>body{margin:8px;font:16px sans-serif}.face-ground{fill:#eef1f0}</style><table>");
console.log("<tr><th></th><th>0.33</th><th>0.67</th><th>1</th></tr>");
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === "") continue;
  const { label, action_units: units } = JSON.parse(line);
  const faces = [0.33, 0.67, 1].map((strength) => face(label, units, strength));
  console.log(`<tr><th>${label.replace(/[^a-z]/g, "")}</th>${faces.join("")}</tr>`);
}
console.log("</table>");
await vite.close();
