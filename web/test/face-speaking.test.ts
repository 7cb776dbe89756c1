import { describe, expect, it } from "vitest";
import { halfOf } from "../src/face/points";
import { poseOf, REST, type Pose } from "../src/face/pose";
import { isOver, MOUTH_SHAPES, mouthAt, speakOver, type MouthShape, type MouthTrack } from "../src/face/speaking";

const track = (...marks: [number, MouthShape][]): MouthTrack => marks.map(([from_ms, shape]) => ({ from_ms, shape }));
/** ma-fu, 90 ms a sound. */
const MAFU = track([0, "closed"], [90, "open"], [180, "lip_teeth"], [270, "pucker"], [400, "rest"]);
const over = (pose: Pose, of: MouthTrack, ms: number): Pose => speakOver(pose, mouthAt(of, ms));
/** How far the lips are apart in the middle, in pixels of the drawing. */
const gap = (pose: Pose): number => {
  const half = halfOf(pose);
  return (half.innerBottom[1]?.[1] ?? Number.NaN) - (half.innerTop[2]?.[1] ?? Number.NaN);
};
const width = (pose: Pose): number => halfOf(pose).lipTop[0]?.[0] ?? Number.NaN;

describe("a mouth that speaks", () => {
  it("has each shape while that lasts", () => {
    for (const shape of MOUTH_SHAPES) {
      const held = track([0, shape], [1000, "rest"]);
      // 500 ms from either end nothing else is left
      expect(mouthAt(held, 460)).toEqual(mouthAt(held, 480));
    }
    const open = mouthAt(track([0, "open"], [1000, "rest"]), 500);
    expect(open.mouth.jaw).toBeCloseTo(0.55, 9);
    expect(open.speaking).toBeCloseTo(1, 9);
  });
  it("is halfway between two that insist alike, 40 ms before the second is heard", () => {
    // mid insists on its jaw with 1, spread with 1: (0.28 + 0.1) / 2
    const both = track([0, "mid"], [500, "spread"], [1000, "rest"]);
    expect(mouthAt(both, 460).mouth.jaw).toBeCloseTo(0.19, 9);
  });
  it("goes from one tenth to nine tenths of the way in 60 to 80 ms", () => {
    const both = track([0, "spread"], [500, "mid"], [1000, "rest"]);
    const reached = (share: number): number => {
      for (let ms = 300; ms < 700; ms++) if (mouthAt(both, ms).mouth.jaw >= 0.1 + share * 0.18) return ms;
      return Number.NaN;
    };
    expect(reached(0.9) - reached(0.1)).toBeGreaterThanOrEqual(60);
    expect(reached(0.9) - reached(0.1)).toBeLessThanOrEqual(80);
  });
  it("sets out before the sound: lips round in the consonant that goes before u", () => {
    const before = (vowel: MouthShape): number => mouthAt(track([0, "tongue"], [80, vowel], [300, "rest"]), 60).mouth.pucker;
    expect(before("pucker")).toBeGreaterThan(0.5);
    expect(before("spread")).toBe(0);
  });
  it("shuts the lips for an m of 90 ms even of the surprised and the disgusted, and for one of 60 ms", () => {
    const surprise = poseOf({ AU1: 0.9, AU2: 1, AU5: 0.8, AU26: 1 });
    expect(gap(surprise)).toBeGreaterThan(8);
    expect(gap(over(surprise, MAFU, 30))).toBeLessThan(1);
    const disgust = poseOf({ AU9: 1, AU10: 0.6 });
    expect(gap(disgust)).toBeGreaterThan(2.5);
    expect(gap(over(disgust, MAFU, 30))).toBeLessThan(1);
    const short = track([0, "open"], [200, "closed"], [260, "open"], [500, "rest"]);
    expect(gap(over(surprise, short, 205))).toBeLessThan(1);
    expect(gap(over(surprise, short, 120))).toBeGreaterThan(8);
  });
  it("never leaps and never leaves its bounds, at 60 frames a second, in the quickest speech", () => {
    const shapes = [...MOUTH_SHAPES, ...MOUTH_SHAPES].map((shape, i): [number, MouthShape] => [45 * i, shape]);
    let before: Pose | null = null;
    for (let ms = -200; ms < 1400; ms += 1000 / 60) {
      const now = over(poseOf({ AU12: 1, AU26: 1 }), track(...shapes), ms);
      for (const [part, value] of Object.entries(now) as [keyof Pose, number][]) {
        expect(value, part).toBeGreaterThanOrEqual(0);
        expect(value, part).toBeLessThanOrEqual(1);
        if (before !== null) expect(Math.abs(value - before[part]), part).toBeLessThan(0.45);
      }
      before = now;
    }
  });
  it("lets a feeling keep its corners: the sad speak sadly, the glad gladly", () => {
    const sad = poseOf({ AU1: 1, AU15: 0.9 });
    const glad = poseOf({ AU12: 0.8 });
    expect(over(sad, MAFU, 130).frown).toBeGreaterThan(0.85);
    expect(over(glad, MAFU, 130).smile).toBeGreaterThan(0.75);
    expect(over(sad, MAFU, 130).browInner).toBe(1);
    expect(gap(over(sad, MAFU, 130))).toBeGreaterThan(4);
    expect(width(over(glad, MAFU, 330))).toBeLessThan(width(over(glad, MAFU, 130)) - 3);
  });
  it("is the feeling's own before, after, and where nothing is said", () => {
    const felt = poseOf({ AU12: 0.5, AU26: 0.5 });
    for (const ms of [-500, 500, 5000]) expect(over(felt, MAFU, ms)).toEqual({ ...felt, tongue: 0, seal: 0 });
    expect(over(felt, [], 100)).toEqual(felt);
    expect(isOver(MAFU, 399)).toBe(false);
    expect(isOver(MAFU, 800)).toBe(true);
  });
  it("closes in the end though the track leaves it open", () => {
    expect(gap(over(REST, track([0, "open"]), 2000))).toBeLessThan(0.3);
  });
});
