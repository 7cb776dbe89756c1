import type { Build } from "./build";
import type { Frames } from "./Glasses";
import type { Back, Front } from "./hair";
import type { Clothes } from "./Wear";

export type Beard = "none" | "stubble" | "moustache" | "goatee" | "full";
export type HairColour = "black" | "soft" | "brown" | "chestnut" | "auburn" | "ginger" | "blonde" | "salt" | "silver" | "white";
export type Mark = "freckles" | "mole" | "tired" | "hairband" | "studs" | "fullCheeks" | "weathered";

/** What is told of a face beyond the persona's card. */
export interface Portrait {
  hair: HairColour;
  /** Where the brows have another colour than the hair, as under dye. */
  brow?: HairColour;
  back: Back;
  front: Front;
  wear: Clothes;
  /** Which frames, where the card says that glasses are worn. */
  glasses?: Frames;
  beard?: Beard;
  marks?: readonly Mark[];
  build?: Partial<Build>;
}

/**
 * The people who ship, by their names: each as the scenario tells them. Hair under a bun, a trade's clothes, the age in the skin;
 * build is not told there, and dealt out so that no two are alike.
 */
export const PEOPLE: Readonly<Record<string, Portrait>> = {
  // 23, a student twice over: long hair, round glasses
  "林晚": { hair: "black", back: "long", front: "fringe", wear: "crew", glasses: "round", build: { width: 0.94, jaw: 0.94, chin: 0.86, eye: 1.05, browWeight: 0.8, mouth: 0.92, noseWidth: 0.92 } },
  // 36, a programmer of few words
  "覃岚": { hair: "soft", back: "bob", front: "side", wear: "rollneck", glasses: "halfRim", build: { jaw: 1.06, chin: 1.08, browArch: 0.6, browWeight: 0.95, lips: 0.85, noseLength: 1.06, eyeTilt: 0.6 } },
  // 46, the accountant of a school's canteen
  "罗敏": { hair: "black", back: "setCurls", front: "set", wear: "blouse", glasses: "oval", marks: ["fullCheeks"], build: { width: 1.05, jaw: 1.08, length: 0.96, browWeight: 0.7, browHeight: 1.2, noseWidth: 1.12, mouth: 1.04 } },
  // 70, once a radio announcer; dyes his hair every month, not his brows
  "葛长鸣": { hair: "black", brow: "silver", back: "cap", front: "receding", wear: "shirt", glasses: "browline", build: { width: 0.97, length: 1.1, jaw: 0.98, browWeight: 1.25, noseLength: 1.14, noseWidth: 1.08, lips: 0.7, eye: 0.9 } },
  // 14, in the school's tracksuit
  "骆一鸣": { hair: "black", back: "cap", front: "mop", wear: "tracksuit", build: { width: 0.97, jaw: 0.9, chin: 0.84, length: 0.86, eye: 1.14, browWeight: 1, noseLength: 0.86, noseWidth: 0.9, lips: 0.95, mouth: 0.9 } },
  // 52, teaches driving in the sun
  "段红卫": { hair: "salt", back: "cap", front: "crew", wear: "polo", beard: "stubble", marks: ["weathered"], build: { width: 1.07, jaw: 1.16, chin: 1.2, length: 1.02, browWeight: 1.45, browHeight: -1.4, noseWidth: 1.2, eye: 0.92, lips: 0.85 } },
  // 37, a barber
  "蒲顺才": { hair: "black", back: "sides", front: "quiff", wear: "apron", beard: "goatee", build: { width: 0.98, jaw: 0.98, chin: 0.94, browWeight: 1.15, browArch: 1.3, eyeTilt: -0.8, noseWidth: 1.05, mouth: 1.08 } },
  // 30, keeps monkeys and rides a motorbike; five weeks after a birth
  "邬桐": { hair: "soft", back: "ponytail", front: "loose", wear: "dungarees", marks: ["freckles", "tired"], build: { width: 1.02, jaw: 1.02, chin: 0.96, browWeight: 1.1, browArch: 0.5, browHeight: -0.5, lips: 1.1, noseWidth: 1.02 } },
  // 34, a dental technician; skates
  "隋莉": { hair: "black", back: "topknot", front: "slick", wear: "crew", marks: ["mole", "hairband"], build: { width: 1, jaw: 0.9, chin: 0.78, browArch: 1.7, browWeight: 0.9, eyeTilt: 1.8, lips: 1.15, mouth: 1.05, noseLength: 0.94 } },
  // 33, a nurse in intensive care
  "佟丽娜": { hair: "soft", back: "lowBun", front: "centre", wear: "scrubs", marks: ["tired"], build: { width: 0.97, length: 1.08, jaw: 1.04, chin: 1, browWeight: 1.3, browArch: 1.1, eye: 0.98, noseLength: 1.08, lips: 0.95 } },
  // 35, an optician
  "苗青": { hair: "brown", back: "clip", front: "swept", wear: "cardigan", glasses: "catEye", marks: ["studs"], build: { width: 0.96, jaw: 1, chin: 0.9, length: 1.03, browWeight: 0.75, browHeight: 1, eyeTilt: 1, lips: 1.05, mouth: 0.96, noseWidth: 0.9 } },
  // 29, cooks for his guild; sleeps badly
  "三勺盐": { hair: "soft", back: "cap", front: "swept", wear: "hoodie", beard: "stubble", marks: ["tired", "fullCheeks"], build: { width: 1.1, jaw: 1.12, chin: 1.08, length: 0.97, eye: 0.94, eyeTilt: -0.6, browWeight: 1.2, browArch: 0.4, noseWidth: 1.15, lips: 1.05 } },
  // 24, on nights on a stroke ward
  "Hannah Reid": { hair: "ginger", back: "topknot", front: "loose", wear: "scrubs", marks: ["freckles"], build: { width: 0.96, jaw: 0.95, chin: 0.9, eye: 1.06, browWeight: 0.75, noseLength: 0.92, lips: 0.95, mouth: 1.05 } },
  // 51, mends lifts; big and quiet
  "Neil Rennie": { hair: "salt", back: "sides", front: "bald", wear: "workJacket", glasses: "rect", beard: "full", build: { width: 1.09, jaw: 1.12, chin: 1.14, browWeight: 1.25, browHeight: -0.8, noseWidth: 1.2, noseLength: 1.04, eye: 0.9 } },
  // 47, a dinner lady
  "Denise Walker": { hair: "blonde", brow: "brown", back: "ponytail", front: "swept", wear: "crew", glasses: "oval", marks: ["studs"], build: { width: 1, jaw: 1.04, chin: 1.02, browArch: 1.6, browWeight: 0.65, browHeight: 1.4, lips: 0.8, mouth: 1.06, noseLength: 1.04 } },
  // 73, drove buses
  "Ray Toone": { hair: "white", back: "cap", front: "side", wear: "cardigan", glasses: "big", beard: "moustache", build: { width: 1.03, jaw: 1.02, length: 1.04, browWeight: 1.3, eyeTilt: -1.6, noseWidth: 1.25, noseLength: 1.12, eye: 0.9 } },
  // 14, the tallest in her year
  "Marnie Pell": { hair: "brown", back: "curls", front: "curls", wear: "blazer", build: { width: 0.95, length: 0.97, jaw: 0.94, chin: 0.86, eye: 1.12, browWeight: 1.15, noseWidth: 1.05, noseLength: 0.9, lips: 1.2 } },
  // 57, a postwoman in all weathers
  "Gill Hosking": { hair: "silver", brow: "salt", back: "cap", front: "pixie", wear: "polo", glasses: "round", marks: ["weathered"], build: { width: 1, jaw: 1.02, chin: 0.98, browWeight: 0.9, browArch: 0.7, lips: 0.75, noseLength: 1.06, eye: 0.95 } },
  // 44, teaches swimming
  "Lynsey Purvis": { hair: "blonde", brow: "brown", back: "lowBun", front: "slick", wear: "lanyard", marks: ["fullCheeks"], build: { width: 1.07, jaw: 1.08, chin: 1.04, length: 0.95, browWeight: 0.95, eye: 1.02, lips: 1, mouth: 1.12, noseWidth: 1.04 } },
  // 37, a registrar; a mother for some months
  "Bethan Pugh": { hair: "chestnut", back: "waves", front: "centre", wear: "blouse", marks: ["tired"], build: { width: 1.03, jaw: 1, chin: 0.9, length: 0.95, browArch: 1.2, browWeight: 1, eye: 1.06, lips: 1.15, noseLength: 0.92 } },
  // 55, a school's laboratory technician
  "Mervyn Gault": { hair: "ginger", brow: "salt", back: "cap", front: "side", wear: "labCoat", glasses: "round", build: { width: 0.92, length: 1.12, jaw: 0.96, chin: 0.94, browWeight: 0.9, browArch: 0.6, noseLength: 1.16, lips: 0.7, eye: 0.92 } },
  // 43, a nurse, six foot three, once a painter and decorator
  "Huw Prosser": { hair: "brown", back: "cap", front: "quiff", wear: "scrubs", glasses: "rect", beard: "full", marks: ["tired"], build: { width: 1.02, length: 1.1, jaw: 1.1, chin: 1.06, browWeight: 1.35, noseLength: 1.08, noseWidth: 1.1, eyeTilt: -0.8 } },
  // 57, mends traffic signals at night
  "Graham Lofthouse": { hair: "salt", back: "cap", front: "beanie", wear: "hiVis", marks: ["weathered"], build: { width: 1, length: 1.06, jaw: 1.06, chin: 1.1, browWeight: 1.5, browHeight: -0.6, noseLength: 1.12, noseWidth: 1.12, lips: 0.7, mouth: 1.06, eye: 0.94 } },
  // 71, keeps the log of a falcons' nest
  "Pauline Tandy": { hair: "white", brow: "silver", back: "setCurls", front: "set", wear: "cardigan", glasses: "halfMoon", build: { width: 0.92, length: 1.06, jaw: 0.92, chin: 0.86, browWeight: 0.65, browArch: 1.5, lips: 0.65, noseLength: 1.12, noseWidth: 0.92, eye: 0.96 } },
};
