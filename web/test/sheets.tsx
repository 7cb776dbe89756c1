import { readdirSync, readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import type { ActionUnits, PersonaCard } from "../src/api/types";
import { FaceDrawing } from "../src/face/FaceDrawing";
import { frameOf } from "../src/face/geometry";
import { STILL } from "../src/face/idle";
import { looksOf, type Looks } from "../src/face/looks";
import { poseOf, type Pose } from "../src/face/pose";
import { MOUTH_SHAPES, mouthAt, speakOver } from "../src/face/speaking";

/** The contact sheets: pages for a browser to photograph, drawn by the page's own drawing. */

const SCENARIOS = "../persona/src/main/resources/scenarios/";
const LANGUAGES = ["zh", "en"] as const;

let drawn = 0;

function drawing(looks: Looks, pose: Pose, size: number): string {
  return renderToStaticMarkup(
    <svg viewBox="0 0 240 240" width={size} height={size}>
      <FaceDrawing id={`face${String(drawn++)}`} looks={looks} first={frameOf(pose, STILL, looks.shape)} />
    </svg>,
  );
}

const page = (rows: string): string =>
  `<!doctype html><meta charset="utf-8"><style>body{margin:8px;font:15px sans-serif}th,td{text-align:center;padding:2px}.face-ground{fill:#eef1f0}small{display:block}</style><table>${rows}</table>`;

/** A value of a line such as `name: "林晚"` or `avatar: {hair: "long", skin: 2}`. */
function told(text: string, key: string): string {
  const value = new RegExp(`\\b${key}: *("[^"]*"|[^,}\\n]*)`).exec(text)?.[1];
  if (value === undefined) throw new Error(`the scenario does not tell ${key}`);
  return value.replaceAll('"', "");
}

/** Those whom the scenarios tell of, in one language. */
export function people(language: (typeof LANGUAGES)[number]): PersonaCard[] {
  return readdirSync(SCENARIOS).sort().map((id) => {
    const text = readFileSync(`${SCENARIOS}${id}/${language}.yaml`, "utf8");
    const persona = text.slice(text.indexOf("\npersona:"), text.indexOf("\nstart:"));
    const name = told(persona, "name");
    return {
      name,
      called: name,
      age: Number(told(persona, "age")),
      pronoun: told(persona, "pronoun"),
      avatar: {
        hair: told(persona, "hair"),
        skin: Number(told(persona, "skin")),
        top: told(persona, "top"),
        glasses: told(persona, "glasses") === "true",
      },
    };
  });
}

/** All who ship, six in a row, at the size of a talk and of a list. */
export function peopleSheet(units: ActionUnits = {}): string {
  const one = (card: PersonaCard, size: number): string => drawing(looksOf(card), poseOf(units), size);
  const rows = LANGUAGES.flatMap((language) => {
    const all = people(language);
    return [all.slice(0, 6), all.slice(6)].flatMap((row) => [
      `<tr>${row.map((card) => `<td>${one(card, 190)}</td>`).join("")}</tr>`,
      `<tr>${row.map((card) => `<td>${one(card, 64)}<small>${card.name}, ${String(card.age)}</small></td>`).join("")}</tr>`,
    ]);
  });
  return page(rows.join(""));
}

const MODEL: PersonaCard = {
  name: "A", called: "A", age: 33, pronoun: "she", avatar: { hair: "bun", skin: 2, top: "#6F8F7A", glasses: false },
};

/** The looks of whoever shows the feelings: nobody in particular, so that only the feeling is seen. */
export const modelLooks = (): Looks => {
  const looks = looksOf({ ...MODEL, name: "邬桐" });
  return { ...looks, back: "topknot", front: "slick", wear: "crew", marks: [], shape: { ...looks.shape, build: { ...looks.shape.build, browArch: 1, browWeight: 1, lips: 1, jaw: 1, chin: 1, width: 1, browHeight: 0, noseWidth: 1 }, lines: 0 } };
};

export interface Feeling {
  label: string;
  action_units: ActionUnits;
}

/** Each feeling as a hint, halfway and in full. */
export function feelingsSheet(feelings: readonly Feeling[], strengths: readonly number[] = [0.35, 0.67, 1]): string {
  const looks = modelLooks();
  const head = `<tr><th></th>${strengths.map((strength) => `<th>${String(strength)}</th>`).join("")}</tr>`;
  const rows = feelings.map(({ label, action_units: units }) => {
    const faces = strengths.map((strength) => {
      const shown = Object.fromEntries(Object.entries(units).map(([unit, value]) => [unit, value * strength]));
      return `<td>${drawing(looks, poseOf(shown), 200)}</td>`;
    });
    return `<tr><th>${label.replace(/[^a-z]/g, "")}</th>${faces.join("")}</tr>`;
  });
  return page(head + rows.join(""));
}

export const feelings = (): Feeling[] =>
  readFileSync("test/feelings.jsonl", "utf8").split("\n").filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as Feeling);

/** Every shape that a mouth takes for a sound, calm and with each of three feelings. */
export function mouthsSheet(): string {
  const looks = modelLooks();
  const felt = ["neutral", "joy", "sadness", "surprise"].map((label) => feelings().find((feeling) => feeling.label === label)?.action_units ?? {});
  const rows = MOUTH_SHAPES.map((shape) => {
    const held = mouthAt([{ from_ms: 0, shape }, { from_ms: 2000, shape: "rest" }], 1000);
    return `<tr><th>${shape}</th>${felt.map((units) => `<td>${drawing(looks, speakOver(poseOf(units), held), 180)}</td>`).join("")}</tr>`;
  });
  return page(rows.join(""));
}
