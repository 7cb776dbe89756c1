import type { NewTrial } from "../api/types";

const LARGEST = 40;

/** Sizes of blocks as somebody typed them; null unless each is an even number from 2 to 40. */
export function blocksOf(typed: string): number[] | null {
  const sizes = typed.split(/[\s,，、]+/).filter((part) => part !== "").map(Number);
  const good = (size: number) => Number.isInteger(size) && size >= 2 && size <= LARGEST && size % 2 === 0;
  return sizes.length > 0 && sizes.every(good) ? sizes : null;
}

/** Undefined for a seed that is to be drawn; null for what is no whole number. */
export function seedOf(typed: string): number | null | undefined {
  if (typed.trim() === "") return undefined;
  const seed = Number(typed.trim());
  return Number.isSafeInteger(seed) ? seed : null;
}

/** The plan as the server takes it; null while something in it does not fit. */
export function planOf(hypothesis: string, outcome: NewTrial["outcome"], blocks: string, seed: string): NewTrial | null {
  const sizes = blocksOf(blocks);
  const start = seedOf(seed);
  if (hypothesis.trim() === "" || sizes === null || start === null) return null;
  return { hypothesis: hypothesis.trim(), outcome, blocks: sizes, ...(start === undefined ? {} : { seed: start }) };
}
