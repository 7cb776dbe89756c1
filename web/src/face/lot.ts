import type { PersonaCard } from "../api/types";
import type { Build } from "./build";
import type { Frames } from "./Glasses";
import type { Back, Front } from "./hair";
import type { Beard, HairColour, Mark, Portrait } from "./people";
import type { Clothes } from "./Wear";

type Cut = readonly [Back, Front];

/** What the scenario format's words for hair can look like. */
const CUTS: Readonly<Record<string, readonly Cut[]>> = {
  long: [["long", "fringe"], ["long", "centre"], ["waves", "side"], ["long", "swept"], ["ponytail", "loose"]],
  bun: [["topknot", "slick"], ["lowBun", "centre"], ["clip", "swept"], ["ponytail", "slick"], ["topknot", "loose"]],
  curly: [["curls", "curls"], ["shortCurls", "curls"], ["waves", "centre"]],
  short: [["cap", "crop"], ["cap", "side"], ["cap", "mop"], ["cap", "quiff"], ["cap", "crew"], ["cap", "swept"]],
  jaw: [["bob", "side"], ["bob", "fringe"], ["bob", "centre"], ["cap", "pixie"], ["bob", "swept"]],
  grey: [["cap", "side"], ["cap", "receding"], ["sides", "bald"], ["cap", "crew"]],
  greyJaw: [["setCurls", "set"], ["cap", "pixie"], ["bob", "side"]],
};
const WEAR: readonly Clothes[] = ["crew", "shirt", "hoodie", "polo", "cardigan", "rollneck", "blouse", "workJacket"];
const FRAMES: readonly Frames[] = ["round", "rect", "oval", "browline", "catEye", "halfRim", "big"];
const DARK: readonly HairColour[] = ["black", "soft", "brown"];
const LIGHT: readonly HairColour[] = ["soft", "brown", "chestnut", "auburn", "blonde", "ginger"];
const MARKS: readonly Mark[] = ["freckles", "mole", "fullCheeks", "studs"];
const BEARDS: readonly Beard[] = ["none", "none", "stubble", "full", "moustache", "goatee"];

const HE = /^(he|him|他)/i;
// A woman's "short" reaches the jaw.
const SHE = /^(she|her|她)/i;

/** Numbers in [0, 1) that the name settles (FNV-1a, then xorshift): the same person always looks the same. */
function chances(name: string): () => number {
  let state = 2166136261;
  for (const letter of name) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16777619);
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}

function build(chance: () => number, age: number): Partial<Build> {
  const around = (middle: number, spread: number): number => middle + spread * (chance() + chance() - 1);
  const child = age < 16 ? 1 : 0;
  return {
    width: around(1, 0.1),
    jaw: around(1 - 0.06 * child, 0.12),
    chin: around(1 - 0.1 * child, 0.18),
    length: around(1 - 0.08 * child, 0.1),
    eye: around(1 + 0.08 * child, 0.1),
    eyeTilt: around(0, 1.8),
    browHeight: around(0, 1.4),
    browWeight: around(1, 0.45),
    browArch: around(1, 0.8),
    noseWidth: around(1.02, 0.2),
    noseLength: around(1, 0.14),
    lips: around(0.98, 0.25),
    mouth: around(1, 0.1),
  };
}

/** A face for somebody nobody has drawn, such as an instructor's own persona. */
export function drawnByLot({ name, age, pronoun, avatar }: PersonaCard): Portrait {
  const chance = chances(name);
  const one = <T>(all: readonly T[]): T => all[Math.floor(chance() * all.length)] as T;
  const grey = avatar.hair === "grey";
  const asked = grey ? (SHE.test(pronoun) ? "greyJaw" : "grey") : avatar.hair === "short" && SHE.test(pronoun) ? "jaw" : avatar.hair;
  const [back, front] = one((Object.hasOwn(CUTS, asked) ? CUTS[asked] : undefined) ?? (CUTS["short"] as readonly Cut[]));
  return {
    hair: grey ? one(["salt", "silver", "white"]) : one(avatar.skin <= 2 ? LIGHT : DARK),
    back,
    front,
    wear: one(WEAR),
    glasses: one(FRAMES),
    beard: HE.test(pronoun) && age >= 20 ? one(BEARDS) : "none",
    marks: chance() < 0.4 ? [one(MARKS)] : [],
    build: build(chance, age),
  };
}
