import { describe, expect, it } from "vitest";
import { piecesOf } from "../src/report/pieces";

const remark = (code: string, start?: number, end?: number) => ({ code, message: "", ...(start === undefined ? {} : { start, end }) }) as never;

describe("remarks in the learner's own words", () => {
  it("mark the span that they name, and leave the rest alone", () => {
    expect(piecesOf("I saw it. Cheer up!", [remark("a", 0, 9)], [remark("b", 10, 19)])).toEqual([
      { text: "I saw it.", kinds: ["good"], begins: [{ kind: "good", code: "a" }] },
      { text: " ", kinds: [], begins: [] },
      { text: "Cheer up!", kinds: ["poor"], begins: [{ kind: "poor", code: "b" }] },
    ]);
  });
  it("count in UTF-16 units, so that an emoji before a span does not shift it", () => {
    const marked = piecesOf("🙂别难过", [], [remark("b", 2, 5)]).find(({ kinds }) => kinds.length > 0);
    expect(marked?.text).toBe("别难过");
  });
  it("may overlap: each is named where it begins", () => {
    expect(piecesOf("abcd", [remark("a", 0, 3)], [remark("b", 2, 4)])).toEqual([
      { text: "ab", kinds: ["good"], begins: [{ kind: "good", code: "a" }] },
      { text: "c", kinds: ["good", "poor"], begins: [{ kind: "poor", code: "b" }] },
      { text: "d", kinds: ["poor"], begins: [] },
    ]);
  });
  it("never lose a word, and mark nothing where the span is missing or lies outside", () => {
    const pieces = piecesOf("short", [remark("a")], [remark("b", 2, 99), remark("c", 3, 3), remark("d", -1, 2)]);
    expect(pieces).toEqual([{ text: "short", kinds: [], begins: [] }]);
    expect(piecesOf("", [], [])).toEqual([]);
  });
});
