import { describe, expect, it } from "vitest";
import { feelings, feelingsSheet, mouthsSheet, peopleSheet } from "./sheets";

const parsed = (html: string): Document => new DOMParser().parseFromString(html, "text/html");
const drawings = (html: string): SVGSVGElement[] => [...parsed(html).querySelectorAll("svg")];

describe("the contact sheets", { timeout: 60_000 }, () => {
  it("show seven feelings at three strengths, each another face than the one before", () => {
    const faces = drawings(feelingsSheet(feelings()));
    expect(faces).toHaveLength(21);
    const outlines = faces.map((face) => ["brows", "eyes", "upperLip", "lowerLip"].map((part) => face.querySelector(`[data-part=${part}]`)?.getAttribute("d")).join());
    // all but the three that are calm differ
    expect(new Set(outlines).size).toBe(19);
  });
  it("show everybody, large and small", () => {
    const sheet = peopleSheet();
    expect(drawings(sheet)).toHaveLength(48);
    for (const name of ["林晚", "葛长鸣", "Ray Toone"]) expect(parsed(sheet).body.textContent).toContain(name);
  });
  it("hold nothing but numbers where numbers belong, though everything acts at once", () => {
    const all = Object.fromEntries([1, 2, 4, 5, 6, 7, 9, 10, 12, 14, 15, 16, 17, 18, 20, 22, 23, 24, 25, 26, 27, 28, 32, 43].map((unit) => [`AU${String(unit)}`, 1]));
    expect(peopleSheet(all)).not.toMatch(/NaN|undefined|Infinity/);
  });
  it("show each shape of a mouth with four feelings", () => {
    expect(drawings(mouthsSheet())).toHaveLength(40);
  });
  it("name each clip of their own", () => {
    const ids = [...parsed(peopleSheet()).querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
