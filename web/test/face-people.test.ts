import { describe, expect, it } from "vitest";
import { AVERAGE } from "../src/face/build";
import { looksOf, type Looks } from "../src/face/looks";
import { PEOPLE } from "../src/face/people";
import { people } from "./sheets";

const ALL = [...people("zh"), ...people("en")];

/** What somebody at the other side of a room would tell people apart by. */
function features(looks: Looks): Record<string, unknown> {
  const { width, jaw, chin, length, browWeight, browArch, noseLength, noseWidth, lips, eye } = looks.shape.build;
  const kind = (x: number, step: number): number => Math.round((x - 1) / step);
  return {
    back: looks.back,
    front: looks.front,
    hair: looks.hair,
    skin: looks.skin,
    top: looks.top,
    wear: looks.wear,
    glasses: looks.glasses,
    beard: looks.beard,
    age: Math.round(looks.shape.lines * 3),
    head: `${String(kind(width, 0.05))} ${String(kind(length, 0.06))}`,
    jaw: `${String(kind(jaw, 0.08))} ${String(kind(chin, 0.1))}`,
    brows: `${String(kind(browWeight, 0.25))} ${String(kind(browArch, 0.5))}`,
    nose: `${String(kind(noseLength, 0.08))} ${String(kind(noseWidth, 0.1))}`,
    mouth: kind(lips, 0.15),
    eyes: kind(eye, 0.06),
    marks: looks.marks.join(" "),
  };
}

const differing = (a: Looks, b: Looks): string[] => {
  const one = features(a);
  const other = features(b);
  return Object.keys(one).filter((feature) => one[feature] !== other[feature]);
};

describe("the people who ship", () => {
  it("are drawn, every one, and nobody else is", () => {
    expect(ALL).toHaveLength(24);
    expect(ALL.map(({ name }) => name).sort()).toEqual(Object.keys(PEOPLE).sort());
  });
  it("differ, any two of them, in at least seven features of sixteen, and in hair, glasses, beard or clothes among these", () => {
    for (const [i, one] of ALL.entries()) {
      for (const other of ALL.slice(i + 1)) {
        const apart = differing(looksOf(one), looksOf(other));
        const pair = `${one.name} and ${other.name}`;
        expect(apart.length, pair).toBeGreaterThanOrEqual(7);
        // a silhouette of 64 pixels still tells these
        expect(apart.filter((f) => ["back", "front", "glasses", "beard", "wear"].includes(f)).length, pair).toBeGreaterThanOrEqual(2);
      }
    }
  });
  it("wear glasses where their scenario says so, and the colour it names", () => {
    for (const card of ALL) {
      const looks = looksOf(card);
      expect(looks.glasses !== null, card.name).toBe(card.avatar.glasses);
      expect(looks.top.toLowerCase()).toBe(card.avatar.top.toLowerCase());
    }
  });
  it("stay within what a face can be", () => {
    for (const card of ALL) {
      const { eyeTilt, browHeight, ...factors } = looksOf(card).shape.build;
      expect(Math.max(Math.abs(eyeTilt), Math.abs(browHeight)), card.name).toBeLessThanOrEqual(2);
      for (const [name, factor] of Object.entries(factors)) {
        expect(factor, `${card.name}: ${name}`).toBeGreaterThanOrEqual(0.4);
        expect(factor, `${card.name}: ${name}`).toBeLessThanOrEqual(1.8);
      }
    }
  });
});

describe("somebody nobody has drawn", () => {
  const card = { name: "Nobody", called: "Nobody", age: 50, pronoun: "she", avatar: { hair: "long", skin: 3, top: "#123456", glasses: false } };
  it("looks the same each time, and another does not", () => {
    expect(looksOf(card)).toEqual(looksOf({ ...card }));
    const other = looksOf({ ...card, name: "Somebody" });
    expect(other.shape.build).not.toEqual(looksOf(card).shape.build);
    expect(other.shape.build).not.toEqual(AVERAGE);
  });
  it("has no beard unless he is a grown man, whatever the name draws", () => {
    for (let i = 0; i < 200; i++) {
      const name = `Nobody ${String(i)}`;
      expect(looksOf({ ...card, name }).beard).toBe("none");
      expect(looksOf({ ...card, name, pronoun: "he", age: 14 }).beard).toBe("none");
    }
  });
  it("is not taken from the prototype of an object", () => {
    expect(looksOf({ ...card, name: "constructor", avatar: { ...card.avatar, hair: "toString" } }).front).toBeTypeOf("string");
  });
});
