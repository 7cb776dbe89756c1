import { MantineProvider } from "@mantine/core";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Cohort, CourseStep, Enrolment, Trial, Turn } from "../src/api/types";
import { JoinForm } from "../src/course/JoinForm";
import { TrialPart } from "../src/course/TrialPart";
import { ReplyResult } from "../src/course/ReplyResult";
import { startI18n } from "../src/i18n";
import { Landed } from "../src/pages/Landed";
import ReportPage from "../src/pages/Report";
import { blocksOf, planOf, seedOf } from "../src/teach/trialDraft";
import { TrialPanel } from "../src/teach/TrialPanel";

const cohort = { id: "c1", name: "3 B", course: "stairs", language: "en", code: "K7QM-2XPD", seats: 30, created_at: "", members: [] } as unknown as Cohort;
const trial = (part: Partial<Trial> = {}): Trial => ({
  cohort: "c1", name: "3 B", hypothesis: "Feedback helps.", outcome: "final", what: "the final", blocks: [4, 6], registered: "2026-03-01T10:00:00Z",
  seal: "ab12", running: true, joined: 7, finished: 3, dropped: 1, ...part,
});
const ended = trial({
  running: false, ended: "2026-04-01T10:00:00Z", seed: "42",
  result: {
    trial: "3 B", hypothesis: "", registered: "", seal: "ab12", look: 1, primary_analysis: "difference", says: "With feedback people came out 9.00 points higher.",
    arms: [{ arm: "practice_only", assigned: 4, seen: 3, missing: 1, mean: 41, sd: 6 }, { arm: "practice_with_feedback", assigned: 3, seen: 3, missing: 0, mean: 50, sd: 7 }],
    difference: { value: 9, low: 1, high: 17, p: 0.03, df: 4 }, hedges_g: { value: 1.1, low: 0.1, high: 2.2 }, adjusted: null, not_adjusted: null, filled_baselines: 0,
    if_missing_did_worse: [{ missing_from: "practice_only", sd: -0.5, value: 10, low: 2, high: 18 }],
  },
});

let sent: { path: string; method: string; body: unknown }[];
function serve(answers: Record<string, object>): void {
  sent = [];
  vi.stubGlobal("fetch", (address: string, init: RequestInit) => {
    const path = address.replace(/^.*\/api\/v1/, "").replace(/\?.*$/, "");
    const method = init.method ?? "GET";
    sent.push({ path, method, body: init.body === undefined ? null : JSON.parse(init.body as string) });
    const answer = answers[`${method} ${path}`] ?? answers[path] ?? {};
    return Promise.resolve("type" in answer ? Response.json(answer, { status: 409 }) : Response.json(answer));
  });
}
const wrap = (page: React.ReactNode) => render(<MantineProvider>{page}</MantineProvider>);
const problem = (kind: string) => ({ type: `/problems/${kind}`, detail: "server words" });
const posted = () => sent.filter((one) => one.method === "POST");

beforeEach(() => { startI18n(); });

describe("the plan of a trial", () => {
  it("is written and sealed before anybody joins", async () => {
    serve({ "GET /cohorts/c1/trial": problem("unknown-trial"), "POST /cohorts/c1/trial": trial({ joined: 0, finished: 0, dropped: 0 }) });
    wrap(<TrialPanel cohort={cohort} />);
    fireEvent.change(await screen.findByLabelText("What you expect, in a sentence"), { target: { value: " Feedback helps. " } });
    await userEvent.click(screen.getByRole("button", { name: "Seal the plan" }));
    expect(await screen.findByText("0 take part · 0 have an outcome · 0 are gone")).toBeTruthy();
    expect(posted().map((one) => one.body)).toEqual([{ hypothesis: "Feedback helps.", outcome: "final", blocks: [4, 6] }]);
  });

  it("comes too late once people have joined", async () => {
    serve({ "GET /cohorts/c1/trial": problem("unknown-trial") });
    wrap(<TrialPanel cohort={{ ...cohort, members: [{ name: "0C5F" }] as never }} />);
    expect(await screen.findByText(/People have joined already/)).toBeTruthy();
  });

  it("takes even blocks and a whole seed, or one that is drawn", () => {
    expect([blocksOf("4, 6"), blocksOf("4，6"), blocksOf("3"), blocksOf(""), blocksOf("42"), blocksOf("x")]).toEqual([[4, 6], [4, 6], null, null, null, null]);
    expect([seedOf(" "), seedOf("-7"), seedOf("1.5")]).toEqual([undefined, -7, null]);
    expect(planOf("A.", "scale", "2", "9")).toEqual({ hypothesis: "A.", outcome: "scale", blocks: [2], seed: 9 });
    expect(planOf(" ", "scale", "2", "")).toBeNull();
  });
});

describe("a trial", () => {
  it("tells counts and nothing by arm while it runs, and is ended only when asked twice", async () => {
    serve({ "GET /cohorts/c1/trial": trial(), "POST /cohorts/c1/trial/end": ended });
    wrap(<TrialPanel cohort={cohort} />);
    expect(await screen.findByText("7 take part · 3 have an outcome · 1 are gone")).toBeTruthy();
    expect(screen.queryByText("Practice only")).toBeNull();
    expect(screen.queryByRole("link", { name: "Outcomes by code (CSV)" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "End the trial" }));
    expect(posted()).toEqual([]);
    const dialog = await screen.findByRole("dialog");
    fireEvent.click(within(dialog).getByRole("button", { name: "End the trial" }));
    expect(await screen.findByText("With feedback people came out 9.00 points higher.")).toBeTruthy();
    expect(screen.getByText("Effect size, Hedges’ g: 1.10 (95 %: 0.10 to 2.20)")).toBeTruthy();
    expect(screen.getByRole("link", { name: "Outcomes by code (CSV)", hidden: true })).toBeTruthy();
  });
});

describe("joining", () => {
  it("asks before anybody is drawn, and both answers are taken", async () => {
    serve({ "POST /cohorts/enrolments": problem("trial-asks") });
    wrap(<JoinForm />);
    fireEvent.change(screen.getByLabelText("Access code"), { target: { value: "K7QM-2XPD" } });
    await userEvent.click(screen.getByRole("button", { name: "Join" }));
    const title = await screen.findByRole("heading", { name: "This course comes with a trial" });
    expect(document.activeElement).toBe(title);
    expect(screen.queryByRole("alert")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Just take the course" }));
    await waitFor(() => { expect(posted()).toHaveLength(2); });
    expect(posted().map((one) => one.body)).toEqual([{ code: "K7QM-2XPD" }, { code: "K7QM-2XPD", trial: false }]);
  });
});

describe("practice only", () => {
  const withheld = { id: "e1", course: "stairs", trial: { arm: "practice_only", ended: false, withheld: true } } as Enrolment;

  it("shows what the person answers to a reply, and no judgement", () => {
    const step: CourseStep = { enrolment: withheld, answer: { unit: "first", at: "", text: "Only you now." }, said: { say: "I slipped." } };
    wrap(<ReplyResult step={step} />);
    expect(screen.getByText("I slipped.")).toBeTruthy();
    expect(screen.getByText(/without feedback until the trial ends/)).toBeTruthy();
    expect(screen.queryByText("Your reply")).toBeNull();
  });

  it("can be left, when asked twice", async () => {
    serve({});
    wrap(<TrialPart enrolment={withheld} />);
    await userEvent.click(screen.getByRole("button", { name: "Leave the trial" }));
    expect(sent).toEqual([]);
    fireEvent.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Leave the trial" }));
    await waitFor(() => { expect(window.location.hash).toBe("#/courses"); });
    expect(sent.map((one) => `${one.method} ${one.path}`)).toEqual(["DELETE /courses/stairs/enrolments/e1"]);
  });

  it("shows neither sign nor line after a drill", () => {
    const turn = { turn: 1, learner: "Hm.", assessment: null, persona: { text: "Right.", thought: "", sign: "warmer" }, risk: { level: "none" } } as unknown as Turn;
    wrap(<Landed turn={turn} name="Ms Hall" session="s1" />);
    expect(screen.getByText("Right.")).toBeTruthy();
    expect(screen.queryByText("A little closer")).toBeNull();
  });

  it("has its report when the trial ends", async () => {
    serve({ "/sessions/s1": { id: "s1", language: "en", status: "finished", turns: [] }, "/sessions/s1/report": problem("feedback-withheld") });
    wrap(<ReportPage id="s1" />);
    expect(await screen.findByText(/Nothing is lost/)).toBeTruthy();
    expect(screen.queryByRole("alert")).toBeNull();
  });
});
