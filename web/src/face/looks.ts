import type { PersonaCard } from "../api/types";
import { AVERAGE } from "./build";
import type { Shape } from "./geometry";
import type { Frames } from "./Glasses";
import type { Back, Front } from "./hair";
import { drawnByLot } from "./lot";
import { PEOPLE, type Beard, type HairColour, type Mark } from "./people";
import type { Clothes } from "./Wear";

/** All that is fixed of one drawn person: colours, features, and how the face is made. */
export interface Looks {
  skin: string;
  /** Where light does not reach: neck and ears. */
  neck: string;
  /** Lines in the skin. */
  shade: string;
  lip: string;
  lipShade: string;
  mouthLine: string;
  blush: string;
  hair: string;
  hairShine: string;
  brow: string;
  iris: string;
  top: string;
  back: Back;
  front: Front;
  wear: Clothes;
  glasses: Frames | null;
  frameColour: string;
  beard: Beard;
  marks: readonly Mark[];
  shape: Shape;
}

const SKINS = [
  { skin: "#f7dcc9", neck: "#e3b99f", shade: "#cf9f86", lip: "#d08f86", lipShade: "#c07c74", mouthLine: "#7d3f3b", blush: "#ea9c8c" },
  { skin: "#f0caab", neck: "#d9a580", shade: "#c48f6b", lip: "#c98476", lipShade: "#b87164", mouthLine: "#733a33", blush: "#e58f78" },
  { skin: "#e5b88f", neck: "#c5936a", shade: "#b07e56", lip: "#bb7567", lipShade: "#a96356", mouthLine: "#68332c", blush: "#d57a5f" },
  { skin: "#cb9465", neck: "#a8734a", shade: "#96623b", lip: "#a35d50", lipShade: "#924f44", mouthLine: "#552722", blush: "#b85f45" },
  { skin: "#98633f", neck: "#774a2c", shade: "#6b4127", lip: "#82453c", lipShade: "#713932", mouthLine: "#401c19", blush: "#8d4430" },
  { skin: "#6d452d", neck: "#50301d", shade: "#482a19", lip: "#66352f", lipShade: "#552a26", mouthLine: "#2c1311", blush: "#6e3324" },
] as const;

const HAIR: Record<HairColour, { hair: string; shine: string; brow: string }> = {
  black: { hair: "#231f22", shine: "#423b41", brow: "#262123" },
  soft: { hair: "#382a26", shine: "#54413a", brow: "#33261f" },
  brown: { hair: "#5a3d2b", shine: "#7a573f", brow: "#4b3323" },
  chestnut: { hair: "#744026", shine: "#96593a", brow: "#5c3421" },
  auburn: { hair: "#8a4627", shine: "#ab6541", brow: "#6d3c24" },
  ginger: { hair: "#b5652f", shine: "#d08a52", brow: "#94562e" },
  blonde: { hair: "#c9a263", shine: "#e2c48d", brow: "#a07f4c" },
  salt: { hair: "#6b6560", shine: "#8d8782", brow: "#524c48" },
  silver: { hair: "#9b9791", shine: "#bdb9b3", brow: "#817c76" },
  white: { hair: "#bfb9ae", shine: "#dcd7cd", brow: "#9b958b" },
};

const EYES: Partial<Record<HairColour, string>> = { ginger: "#5b7a68", blonde: "#5f7f93", chestnut: "#6b5a36", salt: "#5a6f7c", silver: "#64788a", white: "#6a7f8c", brown: "#5a4330" };

const hex = /^#[0-9a-f]{6}$/i;

/** Age shows from the middle of the thirties on, and sooner where the weather was. */
const linesAt = (age: number, marks: readonly Mark[]): number =>
  Math.max(0, Math.min(1, (age - 33) / 38 + (marks.includes("weathered") ? 0.15 : 0)));

/** Any avatar gives a whole face: what is unknown or out of range falls back to something plain. */
export function looksOf(card: PersonaCard): Looks {
  const { avatar, age, name } = card;
  const tone = Math.min(6, Math.max(1, Math.round(avatar.skin) || 3));
  const portrait = (Object.hasOwn(PEOPLE, name) ? PEOPLE[name] : undefined) ?? drawnByLot(card);
  const hair = HAIR[portrait.hair];
  const marks = portrait.marks ?? [];
  return {
    ...(SKINS[tone - 1] as (typeof SKINS)[number]),
    hair: hair.hair,
    hairShine: hair.shine,
    brow: HAIR[portrait.brow ?? portrait.hair].brow,
    iris: tone <= 2 ? (EYES[portrait.hair] ?? "#46332a") : "#3a2a22",
    top: hex.test(avatar.top) ? avatar.top : "#5b7c86",
    back: portrait.back,
    front: portrait.front,
    wear: portrait.wear,
    glasses: avatar.glasses ? (portrait.glasses ?? "oval") : null,
    frameColour: portrait.glasses === "round" || portrait.glasses === "halfMoon" ? "#6a5a3c" : portrait.glasses === "catEye" ? "#7a2f3a" : "#33302f",
    beard: portrait.beard ?? "none",
    marks,
    shape: { build: { ...AVERAGE, ...portrait.build }, lines: linesAt(age, marks) },
  };
}
