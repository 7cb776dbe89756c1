// Writes a contact sheet of the page's own faces, as a page for a browser to photograph: node avatar.mjs feelings|people|mouths,
// or, with "asked", the landmarks of the drawn face for the action units asked of it, for perception to read again.
import { createServer } from "vite";

const root = new URL(".", import.meta.url).pathname;
process.chdir(root);
const vite = await createServer({ root, configFile: false, logLevel: "error", server: { middlewareMode: true, ws: false } });
try {
  const { feelings, feelingsSheet, mouthsSheet, peopleSheet } = await vite.ssrLoadModule("/test/sheets.tsx");
  const { askedFaces } = await vite.ssrLoadModule("/test/askedFaces.ts");
  const sheets = { asked: () => askedFaces(), feelings: () => feelingsSheet(feelings()), people: () => peopleSheet(), mouths: () => mouthsSheet() };
  const wanted = process.argv[2] ?? "";
  if (!Object.hasOwn(sheets, wanted)) {
    console.error(`avatar.mjs: which sheet? One of ${Object.keys(sheets).join(", ")}`);
    process.exitCode = 2;
  } else {
    process.stdout.write(sheets[wanted]());
  }
} finally {
  await vite.close();
}
