import { MantineProvider } from "@mantine/core";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { TalkReading } from "../src/api/types";
import { startI18n } from "../src/i18n";
import { lookOf, type Look } from "../src/report/looks";
import { parseRoute, toHash } from "../src/shell/route";
import { talkCurves } from "../src/talk/curves";
import { Talk } from "../src/talk/Talk";

const NO_RISK = { level: "none", speaker: "self", signals: [] };
const turn = (n: number, speaker: string, valence: number, feeling: string | null = "sadness", risk: object = NO_RISK) => ({
  turn: n, speaker, smoothed_valence: valence, strategies: [], emotion: { dominant: "sadness", uncertain: false }, feeling, risk,
  meaning: { intents: [{ label: "vent" }], acts: [], needs: [], topics: [], specificity: 0 },
});
const reading = {
  turns: [turn(1, "Ana", -0.5), turn(2, "<b>Ben</b>", 0.25)],
  speakers: [{ speaker: "Ana" }, { speaker: "<b>Ben</b>" }],
  shifts: [], turning_points: [],
  unanswered_bids: [{ turn: 1, speaker: "Ana", bid: "vent", answer: 2, turning: "away" }],
} as unknown as TalkReading;

describe("the curves of a talk", () => {
  it("stand at the turns that each one took", () => {
    expect(talkCurves(reading)).toEqual([
      { name: "Ana", values: [null, -50, null] },
      { name: "<b>Ben</b>", values: [null, null, 25] },
    ]);
  });
});

describe("the look of a curve", () => {
  it("tells twelve apart by any two of colour, mark and dash", () => {
    const looks = Array.from({ length: 12 }, (_, at) => lookOf(at));
    const different = (pick: (look: Look) => unknown[]) => new Set(looks.map((look) => JSON.stringify(pick(look)))).size;
    expect(new Set(looks.slice(0, 5).map(({ colour }) => colour)).size).toBe(5);
    expect(new Set(looks.slice(0, 5).map(({ symbol }) => symbol)).size).toBe(5);
    expect(different(({ colour, symbol }) => [colour, symbol])).toBe(12);
    expect(different(({ colour, dash }) => [colour, dash])).toBe(12);
    expect(different(({ symbol, dash }) => [symbol, dash])).toBe(12);
  });
});

describe("the page of a talk", () => {
  beforeEach(() => { startI18n(); });

  it("has an address", () => {
    expect(parseRoute(toHash({ page: "talk" }))).toEqual({ page: "talk" });
    expect(parseRoute("#/analyze/else")).toEqual({ page: "lost" });
  });

  /** Answers as the server would; what was sent, by address. */
  function serve(pasted: object, read: object = reading): Map<string, string> {
    const sent = new Map<string, string>();
    vi.stubGlobal("fetch", (address: string, { body }: RequestInit) => {
      const path = address.replace(/^.*api\/v1/, "");
      sent.set(path, body as string);
      return Promise.resolve(Response.json(path.endsWith("/lines") ? pasted : read));
    });
    return sent;
  }
  const turns = [
    { line: 1, speaker: "Ana", text: "I can't sleep." },
    { line: 4, speaker: "<b>Ben</b>", text: "Match on?" },
  ];
  function paste(text: string) {
    render(<MantineProvider><Talk /></MantineProvider>);
    fireEvent.change(screen.getByLabelText("The talk"), { target: { value: text } });
    fireEvent.click(screen.getByRole("button", { name: "Read it" }));
  }

  it("has the server take the lines apart, sends the turns and tells what went unanswered and what was left out", async () => {
    const sent = serve({ turns, passed_over: [{ line: 2, why: "time" }, { line: 3, why: "media" }] });
    paste("Ana: I can't sleep.\n10:30\n[图片]\n<b>Ben</b>: Match on?");
    expect(await screen.findByText("Turn 1, Ana (vents): turn 2 says nothing to it")).toBeTruthy();
    expect(screen.getByRole("status").textContent).toBe(
      "Read 2 turns; what was found stands below."
      + "Left out, as nobody’s words (2): line 2 (a time), line 3 (a picture or recording).",
    );
    expect(sent.get("/analyze/dialogue/lines")).toBe(JSON.stringify({ text: "Ana: I can't sleep.\n10:30\n[图片]\n<b>Ben</b>: Match on?" }));
    expect(sent.get("/analyze/dialogue")).toBe('{"turns":[{"speaker":"Ana","text":"I can\'t sleep."},{"speaker":"<b>Ben</b>","text":"Match on?"}]}');
    expect(screen.getAllByText("<b>Ben</b>").length).toBeGreaterThan(0);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("puts people to call before any figure where a life is at stake, and names no feeling that hardly leads", async () => {
    const risk = { level: "high", speaker: "self", signals: [{ code: "wish_to_die", start: 2, end: 13 }] };
    serve(
      { turns: [{ line: 1, speaker: "Ana", text: "I want to die." }], passed_over: [] },
      {
        ...reading,
        hand_off: {
          turns: [1],
          card: { title: "People first, then the talk", lines: ["It may have been misread."], contacts: [{ name: "Line", number: "988", region: "US", note: "" }] },
        },
        turns: [turn(1, "Ana", -0.5, null, risk)],
        unanswered_bids: [{ turn: 1, speaker: "Ana", bid: "vent", answer: 2, turning: "mixed" }],
      },
    );
    paste("Ana: I want to die.");
    const card = await screen.findByRole("alert");
    expect(card.textContent).toContain("988");
    expect(card.querySelector("button")).toBeNull();
    const heading = screen.getByText("How each of them feels (−100 unpleasant, 100 pleasant; smoothed over their turns)");
    expect(card.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(screen.getByRole("cell", { name: "high (their own life): “want to die”" })).toBeTruthy();
    expect(screen.getByRole("cell", { name: "unclear" })).toBeTruthy();
    expect(screen.getByText("Turn 1, Ana (vents): turn 2 takes it up and pushes it away as well")).toBeTruthy();
  });

  it("takes a reading away when the next talk has a fault, and moves to the card of the next one at stake", async () => {
    const atStake = (title: string) => ({ ...reading, hand_off: { turns: [1], card: { title, lines: [], contacts: [] } } });
    const read = () => { fireEvent.click(screen.getByRole("button", { name: "Read it" })); };
    serve({ turns, passed_over: [] }, atStake("The first card"));
    paste("Ana: I want to die.");
    await waitFor(() => { expect(screen.getByRole("heading", { name: "The first card" })).toBe(document.activeElement); });
    screen.getByLabelText("The talk").focus();
    serve({ turns, passed_over: [] }, atStake("The second card"));
    read();
    await waitFor(() => { expect(screen.getByRole("heading", { name: "The second card" })).toBe(document.activeElement); });
    serve({ turns: [], passed_over: [], fault: { code: "no_name", at: 1, found: 0, most: 0, message: "" } });
    read();
    expect(await screen.findByText(/^Line 1 has no name/)).toBeTruthy();
    expect(screen.queryByRole("alert")).toBeNull();
    expect(screen.getByRole("status").textContent).toBe("");
  });

  it("says which line has no name, until it is mended", async () => {
    const sent = serve({ turns: [], passed_over: [], fault: { code: "no_name", at: 1, found: 0, most: 0, message: "" } });
    paste("hello");
    expect(await screen.findByText(/^Line 1 has no name/)).toBeTruthy();
    expect(sent.has("/analyze/dialogue")).toBe(false);
    fireEvent.change(screen.getByLabelText("The talk"), { target: { value: "Ana: hello" } });
    expect(screen.queryByText(/^Line 1 has no name/)).toBeNull();
  });
});
