import { createRoot } from "react-dom/client";
import { Face } from "../src/face/Face";
import { MOUTH_SHAPES } from "../src/face/speaking";

const PERSONA = { name: "林晚", called: "林晚", age: 23, pronoun: "她", avatar: { hair: "long", skin: 2, top: "#7C8FA6", glasses: true } };
const WARM_UP = 1000;

/** Counts animation frames of a page with one face that speaks all the time, and how long its own callbacks took. */
export function measure(at: HTMLElement, seconds: number): void {
  const track = Array.from({ length: seconds * 12 }, (_, i) => ({ from_ms: 100 * i, shape: MOUTH_SHAPES[i % MOUTH_SHAPES.length] ?? "rest" }));
  const spent: number[] = [];
  const asked = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (draw) =>
    asked((now) => {
      const before = performance.now();
      draw(now);
      spent.push(performance.now() - before);
    });
  const began = performance.now();
  createRoot(at).render(<Face persona={PERSONA} units={{ AU6: 0.5, AU12: 0.6 }} speech={{ track, startedAt: began }} />);
  setTimeout(() => {
    spent.length = 0;
    const from = performance.now();
    setTimeout(() => {
      const lasted = (performance.now() - from) / 1000;
      const sorted = [...spent].sort((a, b) => a - b);
      const quantile = (share: number): number => Math.round(100 * (sorted[Math.floor(share * (sorted.length - 1))] ?? 0)) / 100;
      void fetch("/told", {
        method: "POST",
        body: JSON.stringify({ seconds: lasted, frames_a_second: Math.round((10 * spent.length) / lasted) / 10, median_ms: quantile(0.5), p95_ms: quantile(0.95) }),
      });
    }, 1000 * seconds);
  }, WARM_UP);
}
