import { MantineProvider } from "@mantine/core";
import { fireEvent, render, screen } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { TalkReading } from "../src/api/types";
import { startI18n } from "../src/i18n";
import { lookOf, type Look } from "../src/report/looks";
import { parseRoute, toHash } from "../src/shell/route";
import { talkCurves } from "../src/talk/curves";
import { MOST_TURNS, parseLines } from "../src/talk/lines";
import { Talk } from "../src/talk/Talk";

describe("the lines of a talk", () => {
  it("have a name before either colon, and go on without one", () => {
    expect(parseLines("甲：在吗\n\nBo: Here.\nStill here.")).toEqual({
      turns: [{ speaker: "甲", text: "在吗" }, { speaker: "Bo", text: "Here.\nStill here." }],
      fault: null,
    });
  });
  it("are refused where the first has no name, a turn is too long or there are too many", () => {
    expect(parseLines("\nhello").fault).toEqual({ what: "noName", line: 2 });
    expect(parseLines(`A: ok\nB: ${"x".repeat(2001)}`).fault).toMatchObject({ what: "tooLong", line: 2 });
    expect(parseLines("A: hm\n".repeat(MOST_TURNS + 1)).fault).toMatchObject({ what: "tooMany", n: MOST_TURNS + 1 });
  });
  it("are refused where they are too long together or too many people speak", () => {
    expect(parseLines(`A: ${"x".repeat(2000)}\n`.repeat(21)).fault).toEqual({ what: "tooLongTogether", n: 42_000, max: 40_000 });
    const crowd = Array.from({ length: 13 }, (_, at) => `${"abcdefghijklm".charAt(at)}: hm`).join("\n");
    expect(parseLines(crowd).fault).toEqual({ what: "tooManySpeakers", n: 13, max: 12 });
  });
  it("do not take a time for a name", () => {
    expect(parseLines("Ana: When?\nWe meet at 10:30\n7：15 then?").turns)
      .toEqual([{ speaker: "Ana", text: "When?\nWe meet at 10:30\n7：15 then?" }]);
    expect(parseLines("Ana 2: Hm.").turns).toEqual([{ speaker: "Ana 2", text: "Hm." }]);
  });
  it("are read quickly however many blanks there are", () => {
    const start = performance.now();
    parseLines(`Ana: hm\n${" ".repeat(20_000)}x${" ".repeat(20_000)}`);
    parseLines(`Ana${" ".repeat(20_000)}`);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

const turn = (n: number, speaker: string, valence: number) => ({
  turn: n, speaker, smoothed_valence: valence, strategies: [], emotion: { dominant: "sadness", uncertain: false },
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

  it("sends the turns and tells what went unanswered", async () => {
    const sent: string[] = [];
    vi.stubGlobal("fetch", (_: string, { body }: RequestInit) => {
      sent.push(body as string);
      return Promise.resolve(Response.json(reading));
    });
    render(<MantineProvider><Talk /></MantineProvider>);
    const read = screen.getByRole("button", { name: "Read it" });
    expect((read as HTMLButtonElement).disabled).toBe(true);
    fireEvent.change(screen.getByLabelText("The talk"), { target: { value: "Ana: I can't sleep.\n<b>Ben</b>: Match on?" } });
    fireEvent.click(read);
    expect(await screen.findByText("Turn 1, Ana (vents): turn 2 says nothing to it")).toBeTruthy();
    expect(screen.getByRole("status").textContent).toBe("Read 2 turns; what was found stands below.");
    expect(sent).toEqual(['{"turns":[{"speaker":"Ana","text":"I can\'t sleep."},{"speaker":"<b>Ben</b>","text":"Match on?"}]}']);
    expect(screen.getAllByText("<b>Ben</b>").length).toBeGreaterThan(0);
  });

  it("says which line has no name", () => {
    render(<MantineProvider><Talk /></MantineProvider>);
    fireEvent.change(screen.getByLabelText("The talk"), { target: { value: "hello" } });
    expect(screen.getByText(/^Line 1 has no name/)).toBeTruthy();
  });
});
