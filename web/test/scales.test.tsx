import { MantineProvider } from "@mantine/core";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { AskedScale, Scale, ScaleScore, Scales } from "../src/api/types";
import { startI18n } from "../src/i18n";
import ScalesPage from "../src/scales/ScalesPage";
import { leftOut, openNow, sheetOf, shortly } from "../src/scales/sheet";
import { parseRoute, toHash } from "../src/shell/route";

const BARE: Scale = {
  id: "who-5", name: "WHO-5", items: 2, answers: [0, 5], range: [0, 40], missing_at_most: 0, about: "How good it was.", is_not: "No diagnosis.",
  source: "WHO, 1998", licence: "Theirs.", where: "https://example.org/", words_file: "scales/who-5-en.yaml",
};
const scale = (): Scale => ({
  ...BARE,
  words: { source: "made up", intro: "Made up.", answers: ["none", "b", "c", "d", "e", "all"], items: ["First statement", "Second statement"] },
});
const asked = (part: Partial<AskedScale> = {}): AskedScale => ({
  enrolment: "e1", course: "stairs", cohort: "3 B", scale: "who-5", before: "open", after: "not_yet", ...part,
});
const score = (part: Partial<ScaleScore> = {}): ScaleScore => ({
  scale: "who-5", answered: 2, missing: 0, missing_at_most: 0, filled: false, filled_by: "none", raw: 9, score: 36, range: [0, 40], marks: [],
  about: "How good it was.", is_not: "No diagnosis.", source: "WHO, 1998", kept: false, ...part,
});

let sent: { path: string; body: unknown }[];
function serve(scales: Scales, answer: ScaleScore = score()): void {
  sent = [];
  vi.stubGlobal("fetch", (address: string, init: RequestInit) => {
    if (init.method !== "POST") return Promise.resolve(Response.json(scales));
    sent.push({ path: address.replace(/^.*\/api\/v1/, ""), body: JSON.parse(init.body as string) });
    return Promise.resolve(Response.json(answer));
  });
}
const open = () => render(<MantineProvider><ScalesPage /></MantineProvider>);
const answerBoth = async () => {
  for (const name of ["d", "all"]) {
    const [first, second] = await screen.findAllByRole("radio", { name });
    fireEvent.click((name === "d" ? first : second) as HTMLElement);
  }
};

beforeEach(() => { startI18n(); });

describe("the page of questionnaires", () => {
  it("has an address", () => {
    expect(toHash(parseRoute("#/scales"))).toBe("#/scales");
  });

  it("says why the questions are not here, and what to do", async () => {
    serve({ scales: [BARE], asked: [] });
    open();
    expect(await screen.findByText("Its questions aren’t here yet.")).toBeTruthy();
    expect(screen.getByText(/data folder as scales\/who-5-en\.yaml/)).toBeTruthy();
    expect(screen.queryByRole("radio")).toBeNull();
  });

  it("names the fault of a file that cannot be used", async () => {
    serve({ scales: [{ ...BARE, words_fault: "scales/who-5-en.yaml:3: items has 4 entries" }], asked: [] });
    open();
    expect(await screen.findByText(/items has 4 entries/)).toBeTruthy();
  });

  it("scores for oneself, says what it is not, and keeps nothing", async () => {
    serve({ scales: [scale()], asked: [] });
    open();
    await userEvent.click(await screen.findByRole("button", { name: "Fill in: WHO-5" }));
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Show my score" }).disabled).toBe(true);
    await answerBoth();
    await userEvent.click(screen.getByRole("button", { name: "Show my score" }));
    const told = await screen.findByText("36 points, from 0 to 40");
    await waitFor(() => { expect(document.activeElement).toBe(told); });
    expect(screen.getByText("No diagnosis.")).toBeTruthy();
    expect(screen.getByText("Source: WHO, 1998")).toBeTruthy();
    expect(screen.getByText("Nothing of it was kept.")).toBeTruthy();
    expect(sent).toEqual([{ path: "/scales/who-5/answers?language=en", body: { answers: [{ item: 1, answer: 3 }, { item: 2, answer: 5 }] } }]);
  });

  it("is kept with a course only where one says so, and a low one shows people first to the ear", async () => {
    serve(
      { scales: [scale()], asked: [asked()] },
      score({ kept: true, marks: [{ of: "score_at_most", value: 50, source: "Topp, 2015" }], help: { title: "Hard lately", lines: ["Good moments have been few."], contacts: [] } }),
    );
    open();
    expect(await screen.findByText("Asked by “3 B”, before you begin")).toBeTruthy();
    expect(screen.getByText(/never what you answered/)).toBeTruthy();
    await answerBoth();
    await userEvent.click(screen.getByRole("button", { name: "Show my score and keep it with the course" }));
    const title = await screen.findByRole("heading", { name: "Hard lately" });
    await waitFor(() => { expect(document.activeElement).toBe(title); });
    expect(screen.getByText(/a score of 50 or less/)).toBeTruthy();
    expect(sent[0]?.body).toMatchObject({ enrolment: "e1", time: "before" });
  });

  it("lets whoever is asked see the score without keeping it", async () => {
    serve({ scales: [scale()], asked: [asked()] });
    open();
    await answerBoth();
    await userEvent.click(screen.getByRole("button", { name: "Only show my score" }));
    await screen.findByText("Nothing of it was kept.");
    expect(sent[0]?.body).toEqual({ answers: [{ item: 1, answer: 3 }, { item: 2, answer: 5 }] });
  });
});

describe("a sheet", () => {
  it("is asked for after before it is asked for before", () => {
    const after = asked({ enrolment: "e2", before: "done", after: "open" });
    expect(openNow([asked(), after, asked({ before: "missed" })]).map((one) => [one.asked.enrolment, one.time])).toEqual([["e2", "after"], ["e1", "before"]]);
  });

  it("holds what was answered, by number", () => {
    expect(sheetOf({ 2: 0 }, null)).toEqual({ answers: [{ item: 2, answer: 0 }] });
    expect(leftOut(scale(), { 2: 0 })).toBe(1);
    expect([shortly(48), shortly(40.5)]).toEqual(["48", "40.50"]);
  });
});
