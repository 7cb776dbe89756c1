import type { ActionUnits, PersonaTurn } from "../api/types";

type Feeling = PersonaTurn["emotion"]["dominant"];

/**
 * The feeling that a face shows most, from its action units alone: whoever hides something must not be given away by the
 * words for a screen reader. Takes back what the server made of a mixture of feelings (`FacialActions`): each has a unit
 * that is moved by no other, but surprise, which shares its own with fear; what is left is calm.
 */
export function looking(units: ActionUnits): Feeling {
  const unit = (n: number): number => units[`AU${String(n)}`] ?? 0;
  const fear = unit(20) / 0.8;
  const shown: [Feeling, number][] = [
    ["joy", unit(12)],
    ["sadness", unit(17) / 0.4],
    ["anger", unit(23) / 0.9],
    ["fear", fear],
    ["disgust", unit(9)],
    ["surprise", 1 - (1 - unit(26)) / (1 - 0.4 * fear)],
  ];
  const calm = 1 - shown.reduce((sum, [, share]) => sum + share, 0);
  return shown.reduce((most, one) => (one[1] > most[1] ? one : most), ["neutral", calm])[0];
}
