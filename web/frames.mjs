// Measures how often the page's face is drawn anew, and how long one drawing keeps the page's thread: node frames.mjs [SECONDS].
// A single face at 360 pixels that is glad and speaks, in the headless Chromium of the machine. Prints one line of JSON.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { createServer } from "vite";

const seconds = Number(process.argv[2] ?? 10);
if (!(seconds >= 1 && seconds <= 120)) {
  console.error("frames.mjs: for how many seconds? From 1 to 120");
  process.exit(2);
}
const root = new URL(".", import.meta.url).pathname;
let told;
const measured = new Promise((resolve) => {
  told = resolve;
});
const page = {
  name: "one-face",
  configureServer: ({ middlewares }) => {
    middlewares.use("/told", (request, response) => {
      let said = "";
      request.on("data", (piece) => {
        said += piece;
      });
      request.on("end", () => {
        response.end();
        told(said);
      });
    });
    middlewares.use("/one-face", (_, response) => {
      response.setHeader("content-type", "text/html");
      response.end(
        `<!doctype html><body><div id="at" style="width:360px"></div><script type="module">` +
          `window.$RefreshReg$=()=>{};window.$RefreshSig$=()=>(t)=>t;window.__vite_plugin_react_preamble_installed__=true;` +
          `const{measure}=await import("/test/frames.tsx");measure(document.getElementById("at"),${String(seconds)})</script>`,
      );
    });
  },
};
const vite = await createServer({ root, configFile: false, logLevel: "error", plugins: [react(), page], server: { port: 0, host: "127.0.0.1", hmr: false } });
await vite.listen();
const profile = mkdtempSync(join(tmpdir(), "frames-"));
const { port } = vite.httpServer.address();
const browser = spawn(
  process.env.CHROMIUM ?? "/usr/bin/chromium",
  ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", `--user-data-dir=${profile}`, "--remote-debugging-port=0", `http://127.0.0.1:${port}/one-face`],
  { stdio: "ignore" },
);
const late = setTimeout(() => told('{"error":"the browser said nothing"}'), (seconds + 60) * 1000);
console.log(await measured);
clearTimeout(late);
browser.kill();
await new Promise((resolve) => browser.once("exit", resolve));
rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
await vite.close();
process.exit(0);
