import type { PersonaCard } from "../api/types";

/** The fixed colours and features of one drawn person. */
export interface Looks {
  skin: string;
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
  style: HairStyle;
  glasses: boolean;
  lined: boolean;
}

export type HairStyle = "long" | "short" | "bob" | "bun" | "curly" | "grey";
const STYLES: readonly HairStyle[] = ["long", "short", "bun", "curly", "grey"];

const SKINS = [
  { skin: "#f7dcc9", shade: "#cf9f86", lip: "#d08f86", lipShade: "#c07c74", mouthLine: "#7d3f3b", blush: "#ea9c8c" },
  { skin: "#f0caab", shade: "#c48f6b", lip: "#c98476", lipShade: "#b87164", mouthLine: "#733a33", blush: "#e58f78" },
  { skin: "#e0b088", shade: "#ad7a52", lip: "#b87063", lipShade: "#a75f53", mouthLine: "#66312a", blush: "#d57a5f" },
  { skin: "#c58d5f", shade: "#935f38", lip: "#a05a4e", lipShade: "#8f4c42", mouthLine: "#552722", blush: "#b85f45" },
  { skin: "#98633f", shade: "#6b4127", lip: "#82453c", lipShade: "#713932", mouthLine: "#401c19", blush: "#8d4430" },
  { skin: "#6d452d", shade: "#482a19", lip: "#66352f", lipShade: "#552a26", mouthLine: "#2c1311", blush: "#6e3324" },
] as const;

const HAIR = [
  { hair: "#6a4630", hairShine: "#84593d", brow: "#5a3a27", iris: "#4d6a72" },
  { hair: "#3a2b26", hairShine: "#52403a", brow: "#33251f", iris: "#4a3226" },
  { hair: "#2a2220", hairShine: "#443734", brow: "#2a2220", iris: "#3a261c" },
] as const;
const GREY = { hair: "#a9a5a0", hairShine: "#c4c0bb", brow: "#86817b", iris: "#4a4a4a" };

// A woman's "short" reaches the jaw.
const SHE = /^(she|her|她)/i;
const hex = /^#[0-9a-f]{6}$/i;

/** Any avatar gives a whole face: what is unknown or out of range falls back to something plain. */
export function looksOf({ avatar, age, pronoun }: PersonaCard): Looks {
  const tone = Math.min(6, Math.max(1, Math.round(avatar.skin) || 3));
  const named = STYLES.find((s) => s === avatar.hair) ?? "short";
  const style = named === "short" && SHE.test(pronoun) ? "bob" : named;
  const hair = style === "grey" ? GREY : HAIR[tone === 1 ? 0 : tone === 2 ? 1 : 2];
  return {
    ...(SKINS[tone - 1] as (typeof SKINS)[number]),
    ...hair,
    top: hex.test(avatar.top) ? avatar.top : "#5b7c86",
    style,
    glasses: avatar.glasses,
    lined: age >= 42 || style === "grey",
  };
}
