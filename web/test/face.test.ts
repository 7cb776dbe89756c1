import { describe, expect, it } from "vitest";
import { frameOf } from "../src/face/geometry";
import { blinkAt, idleMotion, STILL } from "../src/face/idle";
import { landmarksOf } from "../src/face/landmarks";
import { looking } from "../src/face/looking";
import { looksOf } from "../src/face/looks";
import { poseOf, REST } from "../src/face/pose";
import { step } from "../src/face/spring";

describe("a pose", () => {
  it("rests when no unit acts", () => {
    expect(poseOf({})).toEqual(REST);
  });
  it("reads AU4 and AU04 alike and keeps values within bounds", () => {
    expect(poseOf({ AU04: 7 })).toEqual(poseOf({ AU4: 1 }));
    expect(poseOf({ AU4: Number.NaN, nonsense: 1 })).toEqual(REST);
  });
  it("turns into numbers only, whatever the units", () => {
    const frame = frameOf(poseOf({ AU1: 1, AU4: 1, AU12: 1, AU26: 1, AU43: 1, AU62: 1 }), STILL);
    expect(JSON.stringify(frame)).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe("what a face looks like", () => {
  it("is the feeling that is shown most, and calm where little is", () => {
    expect(looking({})).toBe("neutral");
    // anger 0.6, sadness 0.3 of a mixture: AU23 = 0.9 x 0.6, AU17 = 0.4 x 0.3
    expect(looking({ AU4: 0.672, AU17: 0.12, AU23: 0.54 })).toBe("anger");
    // half of both held back
    expect(looking({ AU4: 0.426, AU17: 0.06, AU23: 0.27 })).toBe("neutral");
    expect(looking({ AU1: 0.6, AU15: 0.54, AU17: 0.24 })).toBe("sadness");
    expect(looking({ AU6: 0.54, AU12: 0.6 })).toBe("joy");
    expect(looking({ AU9: 0.7, AU10: 0.42, AU15: 0.35 })).toBe("disgust");
  });
  it("tells surprise from fear, whose jaw drops too", () => {
    expect(looking({ AU1: 0.8, AU20: 0.64, AU26: 0.32 })).toBe("fear");
    expect(looking({ AU1: 0.72, AU2: 0.8, AU26: 0.8 })).toBe("surprise");
  });
});

describe("a critically damped spring", () => {
  it("arrives without overshooting", () => {
    let spring = { at: 0, speed: 0 };
    for (let i = 0; i < 120; i++) {
      spring = step(spring, 1, 6.5, 1 / 60);
      expect(spring.at).toBeLessThanOrEqual(1);
    }
    expect(spring.at).toBeGreaterThan(0.99);
  });
  it("goes the same way in one long step as in many short ones", () => {
    let short = { at: 0, speed: 2 };
    for (let i = 0; i < 10; i++) short = step(short, 1, 5, 0.05);
    const long = step({ at: 0, speed: 2 }, 1, 5, 0.5);
    expect(short.at).toBeCloseTo(long.at, 9);
    expect(short.speed).toBeCloseTo(long.speed, 9);
  });
});

describe("a living face", () => {
  /** Ten minutes at 60 frames a second, by a generator whose seed is told. */
  const minutes = (seed: number, speaking: boolean) => {
    let state = seed;
    const at = idleMotion(() => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 4294967296;
    });
    return Array.from({ length: 36000 }, (_, i) => at(i / 60, speaking));
  };
  const blinks = (idles: ReturnType<typeof minutes>): number =>
    idles.filter(({ blink }, i) => blink > 0 && (idles[i - 1]?.blink ?? 0) === 0).length / 10;
  const looking = (idles: ReturnType<typeof minutes>): number =>
    idles.filter(({ gazeX, gazeY }) => Math.hypot(gazeX, gazeY) < 0.1).length / idles.length;

  it("blinks 15 to 20 times a minute at rest, and more while it speaks", () => {
    for (const seed of [1, 7, 42]) {
      expect(blinks(minutes(seed, false))).toBeGreaterThan(15);
      expect(blinks(minutes(seed, false))).toBeLessThan(20);
      expect(blinks(minutes(seed, true))).toBeGreaterThan(blinks(minutes(seed, false)) + 2);
    }
  });
  it("shuts its eyes in a tenth of a second and opens them in twice that", () => {
    expect(blinkAt(0)).toBe(0);
    expect(blinkAt(0.05)).toBeCloseTo(0.5, 9);
    expect(blinkAt(0.11)).toBe(1);
    expect(blinkAt(0.23)).toBeCloseTo(0.5, 9);
    expect(blinkAt(0.34)).toBe(0);
  });
  it("looks at whom it listens to for three quarters of the time, and for less than half while it speaks", () => {
    for (const seed of [1, 7, 42]) {
      expect(looking(minutes(seed, false))).toBeGreaterThan(0.68);
      expect(looking(minutes(seed, false))).toBeLessThan(0.84);
      expect(looking(minutes(seed, true))).toBeLessThan(0.5);
      expect(looking(minutes(seed, true))).toBeGreaterThan(0.35);
    }
  });
  it("looks away when it begins to speak and back when it ends", () => {
    const at = idleMotion(() => 0.5);
    at(0);
    const began = [at(0.1, true), at(0.2, true)];
    expect(began[1]?.gazeX).not.toBe(0);
    at(0.3, false);
    expect(at(0.4, false).gazeX).toBe(0);
  });
  it("turns its head after its eyes, without a jerk", () => {
    const idles = minutes(7, true);
    for (const [i, idle] of idles.slice(1).entries()) {
      expect(Math.abs(idle.headX - (idles[i]?.headX ?? 0))).toBeLessThan(0.09);
      expect(Math.abs(idle.breath)).toBeLessThanOrEqual(1);
    }
  });
});

describe("the looks", () => {
  it("fall back to something plain when the avatar is odd", () => {
    const looks = looksOf({ name: "X", called: "X", age: 30, pronoun: "they", avatar: { hair: "mohawk", skin: 99, top: "red;}", glasses: true } });
    expect(["crop", "side", "mop", "quiff", "crew", "swept"]).toContain(looks.front);
    expect(looks.top).toMatch(/^#[0-9a-f]{6}$/i);
    expect(looks.skin).toMatch(/^#/);
  });
});

describe("the landmarks of the drawn face", () => {
  const of = (units: Record<string, number>) => landmarksOf(poseOf(units));
  const x = (points: ReturnType<typeof of>, i: number): number => points[i]?.[0] ?? Number.NaN;
  const y = (points: ReturnType<typeof of>, i: number): number => points[i]?.[1] ?? Number.NaN;

  it("are 68 in the order of Multi-PIE, the left of the picture first", () => {
    const rest = of({});
    expect(rest).toHaveLength(68);
    expect(rest.flat().every(Number.isFinite)).toBe(true);
    // jaw, brows, eyes and mouth each go from left to right
    for (const [from, to] of [[0, 16], [17, 21], [22, 26], [36, 39], [42, 45], [48, 54], [60, 64]] as const) {
      expect(x(rest, from)).toBeLessThan(x(rest, to));
    }
    // chin under mouth under nose under eyes under brows
    const down = [8, 57, 51, 33, 27, 37, 19].map((i) => y(rest, i));
    expect(down).toEqual([...down].sort((a, b) => b - a));
  });
  it("are the same on both sides of a face that looks straight ahead", () => {
    const rest = of({ AU1: 0.5, AU12: 0.7, AU26: 0.4 });
    for (const [left, right] of [[0, 16], [17, 26], [21, 22], [36, 45], [39, 42], [48, 54], [60, 64]] as const) {
      expect(x(rest, left) + x(rest, right)).toBeCloseTo(240, 6);
      expect(y(rest, left)).toBeCloseTo(y(rest, right), 6);
    }
  });
  it("move with the units: each as much as is asked", () => {
    const measures: [string, (points: ReturnType<typeof of>) => number][] = [
      ["AU1", (p) => -y(p, 21)],
      ["AU2", (p) => -y(p, 17)],
      ["AU4", (p) => y(p, 21)],
      ["AU5", (p) => -y(p, 37)],
      ["AU12", (p) => -y(p, 48)],
      ["AU15", (p) => y(p, 48)],
      ["AU20", (p) => x(p, 54) - x(p, 48)],
      ["AU26", (p) => y(p, 66) - y(p, 62)],
    ];
    for (const [unit, measure] of measures) {
      const grown = [0, 0.33, 0.67, 1].map((value) => measure(of({ [unit]: value })));
      expect(grown, unit).toEqual([...grown].sort((a, b) => a - b));
      expect((grown[3] ?? 0) - (grown[0] ?? 0), unit).toBeGreaterThan(1.5);
    }
  });
});
