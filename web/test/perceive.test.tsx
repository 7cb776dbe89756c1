import { MantineProvider } from "@mantine/core";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Round, Showing, ShowingResult } from "../src/api/types";
import { startI18n } from "../src/i18n";
import { feelingOf } from "../src/perceive/keys";
import PerceivePage from "../src/perceive/PerceivePage";

const persona = { name: "Ann Lee", called: "Ann", age: 30, pronoun: "she", avatar: { hair: "bob", skin: 2, top: "#223344", glasses: false } };
const showing = (number: number, otherwise: Partial<Showing> = {}): Showing => ({
  number, persona, line: `Line ${String(number)}.`, asked: "face", action_units: { AU1: 0.65, AU15: 0.5 }, in_words: "the inner brows drawn up", voice_url: null,
  ...otherwise,
});
const result = (number: number, right: boolean): ShowingResult => ({
  showing: showing(number), feeling: "sadness", voice_feeling: null, strength: 0.65, named: { feeling: right ? "sadness" : "fear", strength: 2 },
  right, score: right ? 100 : 40, gave_away: "Look: the inner brows.", apart: right ? null : "Fear widens the eyes.", strength_note: null,
  named_units: { AU1: 0.65, AU5: 0.6 }, prosody: null,
});
const round = (otherwise: Partial<Round> = {}): Round => ({
  id: "r1", language: "en", modality: "face", strength: "clear", count: 2, mixed: false, created_at: "2026-03-01T12:00:00Z",
  updated_at: "2026-03-01T12:00:00Z", stored: false, showing: showing(1), results: [], report: null,
  ...otherwise,
});
const report: NonNullable<Round["report"]> = {
  right: 1, count: 2, score: 70, unbiased_hit_rate: 0.5, feelings: [], confusions: [{ shown: "sadness", named: "fear", count: 1 }],
  strengths: [{ strength: 0.65, shown: 2, right: 1 }], threshold: null, advice: "Look at the lids.",
};

let asked: { path: string; body: Record<string, unknown>; key: string | null }[];
let answers: (() => Response)[];

// A browser that is drawn in full takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

beforeEach(() => {
  startI18n();
  asked = [];
  answers = [];
  vi.stubGlobal("fetch", (address: string, init: RequestInit) => {
    asked.push({
      path: new URL(address).pathname.split("/v1")[1] ?? "",
      body: init.body === undefined ? {} : (JSON.parse(init.body as string) as Record<string, unknown>),
      key: new Headers(init.headers).get("idempotency-key"),
    });
    return Promise.resolve(answers.shift()?.() ?? Response.error());
  });
});

const json = (body: unknown) => () => Response.json(body, { status: 201 });

/** By the words on it, which is quicker than by its role; one test asks by roles. */
const press = (words: string) => fireEvent.click(screen.getByText(words));

async function begin(first: Round = round()) {
  answers.push(json(first));
  render(<MantineProvider><PerceivePage /></MantineProvider>);
  press("Start");
  await screen.findByText("1 of 2");
}

describe("whoever comes to practise where face and voice disagree", () => {
  it("finds it chosen", async () => {
    answers.push(json(round({ mixed: true })));
    render(<MantineProvider><PerceivePage mixed /></MantineProvider>);
    expect(screen.getByRole<HTMLInputElement>("checkbox").checked).toBe(true);
    press("Start");
    await waitFor(() => { expect(asked[0]?.body).toMatchObject({ modality: "both", mixed: true }); });
  });
});

describe("a round of naming feelings", () => {
  it("begins as it was chosen, and takes the reader to what came of a name", async () => {
    await begin();
    expect(asked[0]).toMatchObject({ path: "/showings", body: { language: "en", modality: "both", strength: "clear", mixed: false } });
    press("sadness");
    answers.push(json({ result: result(1, true), round: round({ showing: showing(2) }) }));
    press("That’s it");
    const told = await screen.findByText("Yes, sadness. 100 points");
    await waitFor(() => { expect(document.activeElement).toBe(told); });
    expect(asked[1]).toMatchObject({ path: "/showings/r1/guesses", body: { feeling: "sadness", strength: 2 } });
    press("Next");
    expect(screen.getByText("2 of 2")).toBeTruthy();
  });

  it("ends with one piece of advice", async () => {
    await begin();
    fireEvent.keyDown(window, { key: "4" });
    press("strongly");
    answers.push(json({ result: result(1, false), round: round({ showing: null, report }) }));
    press("That’s it");
    await screen.findByText("Fear widens the eyes.");
    expect(asked[1]).toMatchObject({ body: { feeling: "fear", strength: 3 } });
    press("See how it went");
    expect(screen.getByText("Look at the lids.")).toBeTruthy();
    expect(screen.getByText("1 of 2 right, 70 points on average")).toBeTruthy();
  });

  it("sends an answer that did not get through once more under the same key", async () => {
    await begin();
    fireEvent.keyDown(window, { key: "2" });
    answers.push(() => { throw new TypeError("no network"); });
    press("That’s it");
    await screen.findByRole("alert");
    answers.push(json({ result: result(1, true), round: round({ showing: showing(2) }) }));
    press("That’s it");
    await screen.findByText(/Yes, sadness/);
    expect(asked[2]?.key).toBe(asked[1]?.key);
  });

  it("shows what came of an answer whose reply was lost, and lets another name no other showing", async () => {
    await begin();
    fireEvent.keyDown(window, { key: "2" });
    answers.push(() => { throw new TypeError("no network"); });
    press("That’s it");
    await screen.findByRole("alert");
    fireEvent.keyDown(window, { key: "3" });
    answers.push(() => Response.json({ type: "/problems/key-reused", status: 409, title: "Key used before" }, { status: 409 }));
    answers.push(json(round({ showing: showing(2), results: [result(1, true)] })));
    press("That’s it");
    await screen.findByText(/Yes, sadness/);
    expect(asked[2]?.key).toBe(asked[1]?.key);
    expect(asked[3]?.path).not.toContain("guesses");
  });

  it("shows what it was and what it was taken for side by side", async () => {
    await begin();
    fireEvent.keyDown(window, { key: "4" });
    answers.push(json({ result: result(1, false), round: round({ showing: showing(2) }) }));
    press("That’s it");
    fireEvent.click(await screen.findByText("Show me both faces"));
    expect(screen.getByText("What it was: sadness")).toBeTruthy();
    expect(screen.getByText("What you said: fear")).toBeTruthy();
    expect(screen.getAllByRole("img").map((face) => face.getAttribute("aria-label"))).toEqual(["sadness", "fear"]);
  });

  it("asks for no strength of calm, and tells the movements in words to whoever wants them", async () => {
    await begin();
    expect(screen.getByRole("radiogroup", { name: "How strongly" })).toBeTruthy();
    fireEvent.keyDown(window, { key: "7" });
    await waitFor(() => { expect(screen.queryByRole("radiogroup", { name: "How strongly" })).toBeNull(); });
    expect(screen.getByText("What moves in the face, in words (makes it easier)").closest("details")?.textContent).toContain("the inner brows drawn up");
  });

  it("says so where faces are shown because no voice is installed, and where only a voice was asked for", async () => {
    await begin();
    expect(screen.getByText("No voice is installed on the server, so this round is faces only.")).toBeTruthy();
    answers.push(() => Response.json({ type: "/problems/no-voice", status: 503, title: "No voice" }, { status: 503 }));
    render(<MantineProvider><PerceivePage /></MantineProvider>);
    press("Voice only");
    press("Start");
    expect((await screen.findByRole("alert")).textContent).toContain("no voice on the server");
  });

  it("lets a voice be heard, and says so where no sound comes", async () => {
    const play = vi.fn(() => Promise.reject(new Error("no sound")));
    vi.spyOn(HTMLMediaElement.prototype, "play").mockImplementation(play);
    vi.spyOn(HTMLMediaElement.prototype, "pause").mockImplementation(() => undefined);
    await begin(round({ modality: "voice", showing: showing(1, { asked: "voice", action_units: null, in_words: null, voice_url: "/api/v1/showings/r1/1/voice" }) }));
    expect(screen.queryByRole("img")).toBeNull();
    press("Hear the line");
    expect((await screen.findByRole("alert")).textContent).toContain("No sound came");
    expect(play).toHaveBeenCalledOnce();
  });
});

describe("the number keys", () => {
  const pressed = (key: string, ctrlKey = false) => feelingOf({ key, ctrlKey, altKey: false, metaKey: false });
  it("name the feelings in the order of the buttons", () => {
    expect([pressed("1"), pressed("7"), pressed("8"), pressed("0"), pressed("a")]).toEqual(["joy", "neutral", null, null, null]);
  });
  it("leave the browser its shortcuts", () => {
    expect(pressed("1", true)).toBeNull();
  });
});
