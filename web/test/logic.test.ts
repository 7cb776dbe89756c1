import { describe, expect, it } from "vitest";
import type { Report } from "../src/api/types";
import { isBlank } from "../src/practice/blank";
import { pendingFor } from "../src/practice/kept";
import { sends } from "../src/practice/keys";
import { dialable } from "../src/practice/dialable";
import { typingMillis } from "../src/practice/rhythm";
import { nearestFirst, regionOf } from "../src/practice/region";
import { feelingCurves, lastShared, since, trustCurves } from "../src/report/chartRows";
import { feedbackLine } from "../src/report/feedback";
import { moved } from "../src/report/moved";
import { parseRoute, toHash, type Route } from "../src/shell/route";
import { assessment, remark } from "./shapes";

const enter = { key: "Enter", shiftKey: false, isComposing: false, keyCode: 13 };

describe("Enter", () => {
  it("sends", () => {
    expect(sends(enter)).toBe(true);
  });
  it("starts a new line with Shift", () => {
    expect(sends({ ...enter, shiftKey: true })).toBe(false);
  });
  it("only picks a word while an input method composes", () => {
    expect(sends({ ...enter, isComposing: true })).toBe(false);
    expect(sends({ ...enter, keyCode: 229 })).toBe(false);
  });
});

describe("a text", () => {
  it("is blank when it shows nothing, as the server judges", () => {
    const blank = ["", " ", "\t\n", "\u00a0", "\u3000", "\u200b \u200d", "\ufeff", "\u202e", "\ufe0f", "\u0301", "\u0000", "\u2800", "\u3164",
      "\u115f\u1160\uffa0", "\u00ad", "\u2065", "\u{e0080}"];
    expect(blank.filter((text) => !isBlank(text))).toEqual([]);
  });
  it("is not when anything shows", () => {
    const shown = ["a", "嗯", "7", "?", "……", "😀", "\u200ba", "👨\u200d👩\u200d👧", "\ud800", "e\u0301"];
    expect(shown.filter(isBlank)).toEqual([]);
  });
});

describe("a turn on its way", () => {
  it("keeps its key when the same words are sent again", () => {
    const first = pendingFor({ text: "我在" }, null);
    expect(pendingFor({ text: "我在" }, first).key).toBe(first.key);
  });
  it("gets a new key when the words changed, or silence became words", () => {
    const first = pendingFor({ text: "我在" }, null);
    expect(pendingFor({ text: "我在听" }, first).key).not.toBe(first.key);
    expect(pendingFor({ wait: true }, first).key).not.toBe(first.key);
  });
});

describe("a route", () => {
  it("comes back from its own address", () => {
    const routes: Route[] = [
      { page: "home" },
      { page: "drill", id: null },
      { page: "drill", id: "夜班/1" },
      { page: "practice", id: "a b" },
      { page: "report", id: "x" },
      { page: "me" },
      { page: "me", ask: "voice" },
      { page: "perceive", mixed: false, lang: null },
      { page: "perceive", mixed: true, lang: "zh" },
    ];
    for (const route of routes) expect(parseRoute(toHash(route))).toEqual(route);
  });
  it("wishes for mixed rounds, and for no language that we do not speak", () => {
    expect(parseRoute("#/perceive?mixed&lang=zh")).toEqual({ page: "perceive", mixed: true, lang: "zh" });
    expect(parseRoute("#/perceive?lang=de")).toEqual({ page: "perceive", mixed: false, lang: null });
  });
  it("is lost on an address that no page has", () => {
    for (const hash of ["#/nowhere", "#/practice/", "#/report/%E0%A4%A"]) {
      expect(parseRoute(hash)).toEqual({ page: "lost" });
    }
  });
});

describe("the rhythm of typing", () => {
  it("grows with the text but never tries one's patience", () => {
    expect(typingMillis("嗯。", "zh")).toBeLessThan(typingMillis("差四分，在楼道里查的。", "zh"));
    expect(typingMillis("x".repeat(5000), "en")).toBeLessThan(3500);
  });
});

describe("the numbers to ring", () => {
  const contacts = ["US", "US", "GB", "CN"].map((region, at) => ({ region, at }));
  it("of one's own region come first, and the others keep their order", () => {
    expect(nearestFirst(contacts, regionOf(["en-GB", "en-US"])).map(({ at }) => at)).toEqual([2, 0, 1, 3]);
    expect(nearestFirst(contacts, regionOf(["en", "zh-Hans-CN"])).map(({ at }) => at)).toEqual([3, 0, 1, 2]);
    expect(nearestFirst(contacts, regionOf(["fr-FR"])).map(({ at }) => at)).toEqual([0, 1, 2, 3]);
    expect(nearestFirst(contacts, regionOf(["en", "not a tag"])).map(({ at }) => at)).toEqual([0, 1, 2, 3]);
  });
});

describe("the report", () => {
  const affect = (valence: number) => ({ valence, arousal: 0, dominance: 0 });
  const report = {
    trust: [0.3, 0.424],
    turns: [{ turn: 1 }],
    feeling: { persona: [affect(-0.5), affect(-0.2)], learner: [affect(0.1)] },
    compare: { parent: { session: "p", trust: [0.3, 0.2], from_turn: 1 }, trust: [0.3, 0.424] },
  } as unknown as Report;

  it("draws both tries in hundredths, the earlier one dashed", () => {
    expect(trustCurves(report, "now", "before")).toEqual([
      { name: "now", values: [30, 42] },
      { name: "before", values: [30, 20], past: true },
    ]);
  });
  it("begins where both tries part, and reads both after the same turn", () => {
    const curves = [{ name: "now", values: [30, 42, 50, 61] }, { name: "before", values: [30, 42, 35], past: true }];
    expect(since(curves, 1).map(({ values }) => values)).toEqual([[42, 50, 61], [42, 35]]);
    expect(lastShared([0.3, 0.42, 0.5, 0.61], [0.3, 0.42, 0.35], 2)).toEqual({ at: 2, now: 50, before: 35 });
    expect(lastShared([0.3, 0.42], [0.3, 0.42, 0.35], 2)).toBeUndefined();
  });
  it("sets a list without a value before the first turn one step on", () => {
    expect(feelingCurves(report, "Lin", "you")).toEqual([
      { name: "Lin", values: [-50, -20] },
      { name: "you", values: [null, 10] },
    ]);
  });
  it("names only what moved", () => {
    const before = { trust: 0.3, distress: 0.7, openness: 0.3, energy: 0.4 };
    expect(moved(before, { ...before, trust: 0.22, distress: 0.74 })).toEqual([
      { part: "trust", by: -8 },
      { part: "distress", by: 4 },
    ]);
    expect(moved(undefined, before)).toEqual([]);
    expect(moved({ trust: 0.25 }, before)).toEqual([{ part: "trust", by: 5 }]);
  });
  it("says first what went astray", () => {
    const good = remark("gives_room", 0, 1, "good");
    const poor = remark("judging", 0, 1, "astray");
    expect(feedbackLine(assessment({ missteps: [poor], strengths: [good] }))).toBe("astray");
    expect(feedbackLine(assessment({ strengths: [good] }))).toBe("good");
    expect(feedbackLine(assessment({ explanation: "all in all" }))).toBe("all in all");
    expect(feedbackLine(null)).toBe("");
  });
});

describe("numbers to ring", () => {
  it("stand each on its own", () => {
    expect(dialable("110 / 120")).toEqual(["110", "120"]);
    expect(dialable("116 123")).toEqual(["116 123"]);
  });
});
