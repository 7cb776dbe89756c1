import { describe, expect, it } from "vitest";
import { piecesOf } from "../src/report/pieces";
import { remark } from "./shapes";

describe("remarks in the learner's own words", () => {
  it("mark the span that they name, and leave the rest alone", () => {
    expect(piecesOf("I saw it. Cheer up!", [remark("gives_room", 0, 9)], [remark("judging", 10, 19)])).toEqual([
      { text: "I saw it.", kinds: ["good"], begins: [{ kind: "good", code: "gives_room" }] },
      { text: " ", kinds: [], begins: [] },
      { text: "Cheer up!", kinds: ["poor"], begins: [{ kind: "poor", code: "judging" }] },
    ]);
  });
  it("count in UTF-16 units, so that an emoji before a span does not shift it", () => {
    const marked = piecesOf("🙂别难过", [], [remark("judging", 2, 5)]).find(({ kinds }) => kinds.length > 0);
    expect(marked?.text).toBe("别难过");
  });
  it("may overlap: each is named where it begins", () => {
    expect(piecesOf("abcd", [remark("gives_room", 0, 3)], [remark("judging", 2, 4)])).toEqual([
      { text: "ab", kinds: ["good"], begins: [{ kind: "good", code: "gives_room" }] },
      { text: "c", kinds: ["good", "poor"], begins: [{ kind: "poor", code: "judging" }] },
      { text: "d", kinds: ["poor"], begins: [] },
    ]);
  });
  it("never lose a word, and mark nothing where the span is empty, turned about or lies outside", () => {
    const pieces = piecesOf("short", [remark("gives_room", 9, 4)], [remark("judging", 2, 99), remark("arguing", 3, 3), remark("ignoring", -1, 2)]);
    expect(pieces).toEqual([{ text: "short", kinds: [], begins: [] }]);
    expect(piecesOf("", [], [])).toEqual([]);
  });
});
