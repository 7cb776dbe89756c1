import type { Pose } from "./pose";

/** What a mouth looks like while it makes a sound: `closed` m b p, `lip_teeth` f v, `open` a, `mid` e er, `spread` i, `round` o, `pucker` u ü w, `tongue` l n d t th, `hiss` s z sh zh ch j q x c r. */
export type MouthShape = "rest" | "closed" | "lip_teeth" | "open" | "mid" | "spread" | "round" | "pucker" | "tongue" | "hiss";

/** From when on, in milliseconds of the sound, the mouth has a shape; it keeps it until the next. */
export interface MouthMark {
  from_ms: number;
  shape: MouthShape;
}

/** A mouth's way through one utterance, by rising time. */
export type MouthTrack = readonly MouthMark[];

/** Controls that a sound needs. The others are the feeling's own. */
export type Mouth = Pick<Pose, "jaw" | "part" | "stretch" | "pucker" | "funnel" | "tighten" | "bite" | "tongue" | "seal">;

interface Target {
  mouth: Partial<Mouth>;
  /** How much the sound insists on its jaw and its lips' opening. */
  opening: number;
  /** How much it insists on how wide or round the lips are. */
  rounding: number;
}

/** Our own, by what phonetics says each sound needs and leaves free (lips must close for m; n leaves them to its neighbours). */
const TARGETS: Readonly<Record<MouthShape, Target>> = {
  rest: { mouth: {}, opening: 0.8, rounding: 0.8 },
  closed: { mouth: { seal: 1, tighten: 0.18 }, opening: 8, rounding: 0.5 },
  lip_teeth: { mouth: { bite: 1, jaw: 0.05, part: 0.1 }, opening: 5, rounding: 0.5 },
  open: { mouth: { jaw: 0.55, part: 0.5 }, opening: 1.2, rounding: 0.9 },
  mid: { mouth: { jaw: 0.28, part: 0.5 }, opening: 1, rounding: 0.7 },
  spread: { mouth: { jaw: 0.1, part: 0.5, stretch: 0.45 }, opening: 1, rounding: 1.2 },
  round: { mouth: { jaw: 0.34, funnel: 0.75 }, opening: 1.1, rounding: 1.8 },
  pucker: { mouth: { jaw: 0.1, pucker: 0.9, funnel: 0.35 }, opening: 1.1, rounding: 2.4 },
  tongue: { mouth: { jaw: 0.18, part: 0.5, tongue: 1 }, opening: 0.9, rounding: 0.25 },
  hiss: { mouth: { jaw: 0.05, part: 0.65, stretch: 0.12, funnel: 0.12 }, opening: 1.3, rounding: 0.5 },
};
const ROUNDING: ReadonlySet<keyof Mouth> = new Set(["stretch", "pucker", "funnel"]);
const CONTROLS: readonly (keyof Mouth)[] = ["jaw", "part", "stretch", "pucker", "funnel", "tighten", "bite", "tongue", "seal"];

/** From one shape to the next; from a tenth to nine tenths it takes 69 ms. */
const BLEND_MS = 130;
/** Lips set out before their sound does. */
const AHEAD_MS = 40;
/** A track that does not end at rest is let go after this long. */
const LAST_MS = 250;

export const MOUTH_SHAPES = Object.keys(TARGETS) as readonly MouthShape[];

/** How much of a blend is over, `ms` after its middle: the integral of a raised cosine. */
function over(ms: number): number {
  const x = Math.max(-1, Math.min(1, ms / (BLEND_MS / 2)));
  return (1 + x + Math.sin(Math.PI * x) / Math.PI) / 2;
}

/** The last mark at or before a time; -1 before all. */
function markAt(track: MouthTrack, ms: number): number {
  let low = -1;
  let high = track.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((track[middle]?.from_ms ?? Infinity) <= ms) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * The mouth at a time of the sound, and how much of it speaks (0 at rest, 1 within an utterance). Each shape is mixed with those
 * around it, the more the shorter it is, and by how much each insists: dominance functions after Cohen and Massaro, "Modeling
 * coarticulation in synthetic visual speech" (1993), with one window for all. Pure.
 *
 * @param ms since the sound began
 */
export function mouthAt(track: MouthTrack, ms: number): { mouth: Mouth; speaking: number } {
  const now = ms + AHEAD_MS;
  const mouth = Object.fromEntries(CONTROLS.map((control) => [control, 0])) as Record<keyof Mouth, number>;
  let opening = 0;
  let rounding = 0;
  let resting = 0;
  const end = (track.at(-1)?.from_ms ?? 0) + LAST_MS;
  const first = markAt(track, now - BLEND_MS / 2);
  for (let i = first; i < track.length; i++) {
    const from = track[i]?.from_ms ?? -Infinity;
    if (from > now + BLEND_MS / 2) break;
    const until = track[i + 1]?.from_ms ?? end;
    const shape = track[i]?.shape ?? "rest";
    const share = over(now - from) - over(now - until);
    add(shape, share);
  }
  if (track.length === 0) add("rest", 1);
  else add("rest", over(now - end));
  for (const control of CONTROLS) mouth[control] /= ROUNDING.has(control) ? rounding : opening;
  return { mouth, speaking: Math.max(0, Math.min(1, 1 - resting)) };

  function add(shape: MouthShape, share: number): void {
    const target = TARGETS[shape];
    if (shape === "rest") resting += share;
    opening += share * target.opening;
    rounding += share * target.rounding;
    for (const control of CONTROLS) {
      mouth[control] += share * (ROUNDING.has(control) ? target.rounding : target.opening) * (target.mouth[control] ?? 0);
    }
  }
}

/**
 * A feeling's face that speaks. The corners of the mouth, the nose and the chin stay the feeling's; how far it is open is the sound's,
 * since an m closes the lips of the surprised too.
 */
export function speakOver(pose: Pose, { mouth, speaking }: { mouth: Mouth; speaking: number }): Pose {
  const still = 1 - speaking;
  const round = Math.max(mouth.pucker, 0.6 * mouth.funnel);
  return {
    ...pose,
    jaw: Math.min(1, still * pose.jaw + mouth.jaw * (1 + 0.3 * pose.jaw)),
    part: Math.min(1, still * pose.part + mouth.part),
    tighten: Math.min(1, (still + 0.35 * speaking) * pose.tighten + mouth.tighten),
    stretch: 1 - (1 - pose.stretch * (1 - 0.4 * speaking) * (1 - 0.6 * round)) * (1 - mouth.stretch),
    pucker: Math.max(still * pose.pucker, mouth.pucker),
    funnel: Math.max(still * pose.funnel, mouth.funnel),
    bite: Math.max(still * pose.bite, mouth.bite),
    chin: pose.chin * (1 - 0.5 * speaking),
    smile: pose.smile * (1 - 0.35 * round),
    frown: pose.frown * (1 - 0.25 * round),
    tongue: mouth.tongue,
    seal: mouth.seal,
  };
}

/** Whether the sound, as far as the mouth goes, is over. */
export const isOver = (track: MouthTrack, ms: number): boolean => ms > (track.at(-1)?.from_ms ?? 0) + LAST_MS + BLEND_MS;

