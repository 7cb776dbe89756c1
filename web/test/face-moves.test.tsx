import { render } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Face, type Speech } from "../src/face/Face";

const PERSONA = { name: "林晚", called: "林晚", age: 23, pronoun: "她", avatar: { hair: "long", skin: 2, top: "#7C8FA6", glasses: true } };
const SAYS_A: Speech = { track: [{ from_ms: 0, shape: "open" }, { from_ms: 400, shape: "rest" }], startedAt: 1000 };

let frames: FrameRequestCallback[] = [];
const upTo = (ms: number): void => {
  const due = frames;
  frames = [];
  for (const draw of due) draw(ms);
};
const mouth = (root: HTMLElement): string => root.querySelector("[data-part=lowerLip]")?.getAttribute("d") ?? "";

function motion(reduced: boolean): void {
  vi.spyOn(window, "matchMedia").mockImplementation(() => ({ matches: reduced }) as MediaQueryList);
}

describe("a face on the page", () => {
  beforeEach(() => {
    frames = [];
    vi.spyOn(window, "requestAnimationFrame").mockImplementation((draw) => frames.push(draw));
    vi.spyOn(window, "cancelAnimationFrame").mockImplementation(() => {
      frames = [];
    });
  });
  afterEach(() => {
    motion(true);
    vi.restoreAllMocks();
  });

  it("opens its mouth while a sound asks for it, and shuts it after", () => {
    motion(false);
    const { container } = render(<Face persona={PERSONA} units={{}} speech={SAYS_A} />);
    upTo(0);
    upTo(500);
    const before = mouth(container);
    upTo(1200);
    const during = mouth(container);
    upTo(3000);
    expect(during).not.toBe(before);
    expect(mouth(container)).toBe(before);
  });
  it("has one frame asked for at a time, and none once it is gone", () => {
    motion(false);
    const { unmount, rerender } = render(<Face persona={PERSONA} units={{}} speech={SAYS_A} />);
    for (const ms of [0, 500, 1100, 1300]) {
      upTo(ms);
      expect(frames).toHaveLength(1);
    }
    rerender(<Face persona={PERSONA} units={{ AU12: 1 }} />);
    expect(frames).toHaveLength(1);
    unmount();
    expect(frames).toHaveLength(0);
  });
  it("keeps its mouth still with reduced motion, and yet shows another feeling", () => {
    motion(true);
    const { container, rerender } = render(<Face persona={PERSONA} units={{}} speech={SAYS_A} />);
    const before = mouth(container);
    upTo(1200);
    expect(frames).toHaveLength(0);
    expect(mouth(container)).toBe(before);
    rerender(<Face persona={PERSONA} units={{ AU12: 1 }} speech={SAYS_A} />);
    expect(mouth(container)).not.toBe(before);
  });
});
