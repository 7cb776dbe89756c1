import { landmarksOf } from "../src/face/landmarks";
import { poseOf } from "../src/face/pose";

/** Those that the model of `perception` tells. */
const UNITS = [1, 2, 4, 5, 6, 7, 9, 10, 12, 15, 17, 20, 23, 25, 26, 45];
const STRENGTHS = [0.25, 0.5, 0.75, 1];
const MIXTURES = 200;
const SEED = 7;

/** Numbers in [0, 1) by a linear congruential generator (Knuth and Lewis, Numerical Recipes). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

function asked(): Record<string, number>[] {
  const alone = UNITS.flatMap((unit) => STRENGTHS.map((strength) => ({ [`AU${String(unit)}`]: strength })));
  const chance = chances(SEED);
  const mixtures = Array.from({ length: MIXTURES }, () => {
    const units: Record<string, number> = {};
    const many = 1 + Math.floor(4 * chance());
    for (let i = 0; i < many; i++) {
      units[`AU${String(UNITS[Math.floor(UNITS.length * chance())])}`] = Math.round(100 * chance()) / 100;
    }
    return units;
  });
  return [{}, ...alone, ...mixtures];
}

/**
 * Faces as they were asked of the drawing, and where its 68 landmarks then lay: first one at rest and each unit alone, then one to four
 * units at once, drawn by lot. A line a face, the units before a tab, the places after it.
 */
export function askedFaces(): string {
  const lines = asked().map((units) => {
    const names = Object.entries(units).map(([unit, strength]) => `${unit}=${String(strength)}`).join(" ");
    const places = landmarksOf(poseOf(units)).flat().map((at) => at.toFixed(1)).join(" ");
    return `${names}\t${places}\n`;
  });
  return `# Made by web/avatar.mjs asked; the test of the page holds it to the drawing as it is.\n${lines.join("")}`;
}
