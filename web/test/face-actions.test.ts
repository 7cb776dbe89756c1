import { describe, expect, it } from "vitest";
import { frameOf } from "../src/face/geometry";
import { STILL } from "../src/face/idle";
import { landmarksOf } from "../src/face/landmarks";
import { poseOf } from "../src/face/pose";

type Units = Record<string, number>;
type Seen = (x: (i: number) => number, y: (i: number) => number) => number;

function measured(seen: Seen, units: Units): number {
  const points = landmarksOf(poseOf(units));
  const at = (i: number): readonly [number, number] => points[i] ?? [Number.NaN, Number.NaN];
  return seen((i) => at(i)[0], (i) => at(i)[1]);
}

/** Multi-PIE's numbers: brows 17–26, nose 27–35, eyes 36–47, outer lips 48–59, inner lips 60–67, chin 8. y goes down. */
const MEASURES = {
  innerBrowsUp: (_, y) => -(y(21) + y(22)) / 2,
  outerBrowsUp: (_, y) => -(y(18) + y(25)) / 2,
  browsApart: (x) => x(22) - x(21),
  upperLidUp: (_, y) => -(y(37) + y(38)) / 2,
  lowerLidUp: (_, y) => -(y(40) + y(41)) / 2,
  eyesOpen: (_, y) => (y(41) + y(40) - y(37) - y(38)) / 2,
  wingsUp: (_, y) => -(y(31) + y(35)) / 2,
  upperLipUp: (_, y) => -(y(50) + y(52)) / 2,
  cornersUp: (_, y) => -(y(48) + y(54)) / 2,
  mouthWide: (x) => x(54) - x(48),
  lipsThick: (_, y) => y(62) - y(51) + y(57) - y(66),
  lipsApart: (_, y) => y(66) - y(62),
  lowerLipUp: (_, y) => -y(57),
  chinUp: (_, y) => -y(8),
  archOfMouth: (_, y) => (y(48) + y(54)) / 2 - y(62),
} satisfies Record<string, Seen>;
type Measure = keyof typeof MEASURES;

/** What each unit does to a face at rest, as the FACS manual describes its appearance (Ekman, Friesen and Hager 2002). */
const FACS: readonly [unit: string, grows: readonly Measure[], shrinks: readonly Measure[]][] = [
  ["AU1", ["innerBrowsUp"], []],
  ["AU2", ["outerBrowsUp"], []],
  ["AU4", [], ["innerBrowsUp", "browsApart"]],
  ["AU5", ["upperLidUp", "eyesOpen"], []],
  ["AU6", ["lowerLidUp"], ["eyesOpen", "outerBrowsUp"]],
  ["AU7", ["lowerLidUp"], ["eyesOpen"]],
  ["AU9", ["wingsUp", "upperLipUp", "lowerLidUp"], ["innerBrowsUp", "eyesOpen"]],
  ["AU10", ["upperLipUp", "wingsUp"], []],
  ["AU12", ["cornersUp", "mouthWide"], []],
  ["AU14", ["cornersUp", "mouthWide"], []],
  ["AU15", ["archOfMouth"], ["cornersUp"]],
  ["AU17", ["chinUp", "lowerLipUp", "archOfMouth"], []],
  ["AU18", [], ["mouthWide"]],
  ["AU20", ["mouthWide"], ["cornersUp"]],
  ["AU22", ["lipsApart"], ["mouthWide"]],
  ["AU23", [], ["lipsThick", "mouthWide"]],
  ["AU24", [], ["lipsThick"]],
  ["AU25", ["lipsApart"], ["lowerLipUp"]],
  ["AU26", ["lipsApart"], ["chinUp"]],
  ["AU27", ["lipsApart"], ["chinUp"]],
  ["AU43", [], ["eyesOpen"]],
  ["AU45", [], ["eyesOpen"]],
];

const STEPS = [0, 0.25, 0.5, 0.75, 1];

describe.each(FACS)("%s", (unit, grows, shrinks) => {
  it(`moves the face as FACS says, more the more it acts: ${[...grows.map((m) => `+${m}`), ...shrinks.map((m) => `-${m}`)].join(" ")}`, () => {
    for (const [measure, sign] of [...grows.map((m) => [m, 1] as const), ...shrinks.map((m) => [m, -1] as const)]) {
      const grown = STEPS.map((strength) => sign * measured(MEASURES[measure], { [unit]: strength }));
      for (const [i, value] of grown.slice(1).entries()) expect(value, `${measure} at ${String(STEPS[i + 1])}`).toBeGreaterThan(grown[i] ?? Number.NaN);
      expect((grown[4] ?? 0) - (grown[0] ?? 0), measure).toBeGreaterThan(0.6);
    }
  });
  it("moves nothing by leaps", () => {
    let before = landmarksOf(poseOf({ [unit]: 0 }));
    for (let strength = 0.02; strength <= 1; strength += 0.02) {
      const now = landmarksOf(poseOf({ [unit]: strength }));
      for (const [i, [x, y]] of now.entries()) {
        const [px, py] = before[i] ?? [Number.NaN, Number.NaN];
        expect(Math.hypot(x - px, y - py)).toBeLessThan(0.6); // the jaw goes 20 pixels in all
      }
      before = now;
    }
  });
});

describe("units together", () => {
  it("lift and draw together the brows of the frightened, whose outer ends stay higher than those of the sad", () => {
    const fear = { AU1: 1, AU2: 0.8, AU4: 0.7 };
    const sadness = { AU1: 1, AU4: 0.7 };
    expect(measured(MEASURES.innerBrowsUp, fear)).toBeGreaterThan(measured(MEASURES.innerBrowsUp, {}));
    expect(measured(MEASURES.browsApart, fear)).toBeLessThan(measured(MEASURES.browsApart, {}));
    expect(measured(MEASURES.outerBrowsUp, fear)).toBeGreaterThan(measured(MEASURES.outerBrowsUp, sadness) + 3);
  });
  it("show the white above the iris of whoever stares, and not of whoever is calm or narrows the eyes", () => {
    const white = (units: Units): number => {
      const irisTop = 113.3 - 5.3;
      return irisTop + measured(MEASURES.upperLidUp, units);
    };
    expect(white({})).toBeLessThan(0);
    expect(white({ AU5: 0.9 })).toBeGreaterThan(1.5);
    expect(white({ AU5: 0.6, AU7: 0.9, AU4: 1 })).toBeLessThan(white({ AU5: 0.9 }));
  });
  it("never turn the lips inside out, whatever acts at once", () => {
    for (const units of [{ AU17: 1, AU23: 1 }, { AU17: 1, AU15: 1, AU24: 1 }, { AU9: 1, AU17: 1 }, { AU12: 1, AU23: 1, AU28: 1 }]) {
      expect(measured(MEASURES.lipsApart, units)).toBeGreaterThanOrEqual(0);
    }
  });
  it("fold the skin beside the nose of the disgusted and wrinkle the brow of the surprised", () => {
    const opacity = (part: string, units: Units): number => Number(frameOf(poseOf(units), STILL)[part]?.["opacity"]);
    expect(opacity("noseFold", { AU9: 1, AU10: 0.6 })).toBeGreaterThan(0.5);
    expect(opacity("noseFold", {})).toBe(0);
    expect(opacity("forehead", { AU1: 0.9, AU2: 1 })).toBeGreaterThan(0.5);
    expect(opacity("furrow", { AU4: 1 })).toBeGreaterThan(0.7);
  });
});
