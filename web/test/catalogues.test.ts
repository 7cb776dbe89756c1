import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { firstLanguage } from "../src/i18n";
import { en } from "../src/i18n/en";
import { zh } from "../src/i18n/zh";

const leaves = (node: object, path = ""): [string, string][] =>
  Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    typeof value === "string"
      ? [[`${path}${key}`, value] as [string, string]]
      : leaves(value as object, `${path}${key}.`),
  );

const slots = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => String(m[1])).sort();

const source = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith("i18n"))
  .map((name) => readFileSync(join("src", name), "utf8"))
  .join("\n");

describe("the catalogues", () => {
  it("have the same keys in both languages", () => {
    expect(leaves(en).map(([key]) => key)).toEqual(leaves(zh).map(([key]) => key));
  });

  it("fill the same slots in both languages", () => {
    const chinese = new Map(leaves(zh));
    for (const [key, text] of leaves(en)) expect([key, slots(chinese.get(key) ?? "")]).toEqual([key, slots(text)]);
  });

  it("say something in each language, and only in that language", () => {
    const numbersOnly = ["report.scoreOf", "talk.risk"];
    for (const [key, text] of leaves(zh).filter(([key]) => !numbersOnly.includes(key))) expect([key, /\p{Script=Han}/u.test(text)]).toEqual([key, true]);
    for (const [key, text] of leaves(en)) expect([key, /\p{Script=Han}/u.test(text)]).toEqual([key, false]);
  });

  it("hold no word that no page says", () => {
    // Codes are named by `label`, the rest by its key; templates with a variable end are listed by their stem.
    const byCode = /^(difficulty|miti|emotion|skill|misstep|strength|flag|status|intent|strategy|behaviour|try|role|scope|audit|job|purpose|erased|region)\./;
    const byTemplate = /^(trial\.part|perceive\.(feeling|strength|modality)|correct\.(kind|standing)|review\.standing|jobs\.state|talk\.(fault|why|level|whose)|write\.(rule|learner)|course\.kind|purposes\.state|senses\.(trouble|pitch|level|energy|smiling|atRest)|operate\.(guardian|onCall\.level)|models\.(state|steps|language)|risk\.onCall|progress\.(why|help|state))\./; // typed by the interface's codes, and held against them below
    const stems = ["guess.s", "practice.", "me.", "report.", "talk.", "teach."].filter((stem) => source.includes(`t(\`${stem}\${`));
    const spoken = (key: string) =>
      byCode.test(key) || byTemplate.test(key) || source.includes(`"${key}"`) || stems.some((stem) => key.startsWith(stem) && VARIABLE.has(key));
    expect(leaves(zh).map(([key]) => key).filter((key) => !spoken(key))).toEqual([]);
  });
});

describe("the codes of the interface", () => {
  const { schemas } = (JSON.parse(readFileSync("../docs/openapi.json", "utf8")) as Description).components;
  const codes = (schema: string, field: string): string[] => {
    const shape = schemas[schema]?.properties[field];
    return ((shape?.items ?? shape)?.enum ?? []).filter((code): code is string => code !== null); // null is no word
  };
  it.each([
    ["JobJson", "state", Object.keys(en.jobs.state)],
    ["JobJson", "kind", Object.keys(en.job)],
    ["ModelOnShelf", "state", Object.keys(en.models.state)],
    ["NewPromotion", "step", Object.keys(en.models.steps)],
    ["ModelSlot", "language", Object.keys(en.models.language)],
    ["RemarkJson", "code", [...Object.keys(en.misstep), ...Object.keys(en.strength)]],
    ["AssessmentJson", "flags", Object.keys(en.flag)],
    ["SessionSummaryJson", "status", Object.keys(en.status)],
    ["NewGuess", "emotion", Object.keys(en.emotion)],
    ["NewName", "feeling", Object.keys(en.perceive.feeling)],
    ["NewRound", "strength", Object.keys(en.perceive.strength)],
    ["NewCorrection", "kind", Object.keys(en.correct.kind)],
    ["CorrectionJson", "standing", Object.keys(en.correct.standing)],
    ["ReviewTaken", "standing", Object.keys(en.review.standing)],
    ["NewRound", "modality", Object.keys(en.perceive.modality)],
    ["ShareJson", "level", Object.keys(en.miti)],
    ["GoalJson", "skill", Object.keys(en.skill)],
    ["BidJson", "bid", Object.keys(en.intent)],
    ["TalkFaultJson", "code", Object.keys(en.talk.fault)],
    ["PassedOverJson", "why", Object.keys(en.talk.why)],
    ["PersonaTurnJson", "behaviour", Object.keys(en.behaviour)],
    ["FileRemarkJson", "rule", Object.keys(en.write.rule)],
    ["SimulatedLearnerJson", "learner", Object.keys(en.write.learner)],
    ["UnitJson", "kind", Object.keys(en.course.kind)],
    ["GoalJson", "skill", Object.keys(en.try)],
    ["NextStepJson", "reason", Object.keys(en.progress.why)],
    ["HelpJson", "feedback", Object.keys(en.progress.help)],
    ["SkillStandingJson", "state", Object.keys(en.progress.state)],
    ["RiskJson", "level", ["none", ...Object.keys(en.talk.level)]],
    ["AccountStateJson", "role", Object.keys(en.role)],
    ["TokenJson", "scopes", Object.keys(en.scope)],
    ["AuditEntryJson", "action", Object.keys(en.audit)],
    ["DeletedJson", "kind", Object.keys(en.erased)],
    ["PurposeJson", "purpose", Object.keys(en.purpose)],
    ["PurposeJson", "decision", Object.keys(en.purposes.state)],
    ["GuardianConsentJson", "decision", Object.keys(en.operate.guardian)],
    ["LookedUpJson", "level", Object.keys(en.operate.onCall.level)],
    ["OwnEventJson", "state", [...Object.keys(en.risk.onCall), "withheld"]], // of which nothing is said
    ["RiskJson", "speaker", Object.keys(en.talk.whose)],
  ])("of %s.%s have words, and there are no words for others", (schema, field, words) => {
    expect([...words].sort()).toEqual([...codes(schema, field)].sort());
  });
});

interface Shape {
  enum?: (string | null)[];
  items?: Shape;
}
interface Description {
  components: { schemas: Record<string, { properties: Record<string, Shape> }> };
}

const VARIABLE = new Set([
  ...["warmer", "cooler", "same"].map((s) => `practice.${s}`),
  ...["granted", "refused", "unanswered"].map((s) => `me.${s}`),
  ...["trust", "distress", "openness", "energy"].map((s) => `report.${s}`),
  ...["s1", "s2", "s3"].map((s) => `guess.${s}`),
  ...["emotional_reaction", "interpretation", "exploration", "level0", "level1", "level2"].map((s) => `teach.${s}`),
  ...["away", "brushed_aside", "against", "mixed"].map((s) => `talk.${s}`),
]);

describe("the first language", () => {
  it("is the one chosen before", () => {
    expect(firstLanguage("zh", ["en-GB"])).toBe("zh");
  });
  it("is else the first of the browser's that we speak", () => {
    expect(firstLanguage(null, ["fr", "zh-Hant-TW", "en"])).toBe("zh");
    expect(firstLanguage("klingon", ["EN-us", "zh"])).toBe("en");
  });
  it("is English for everyone else", () => {
    expect(firstLanguage(null, ["fr", "de"])).toBe("en");
  });
});
