import { MantineProvider } from "@mantine/core";
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Help, NextStep, Progress as Known, SkillStanding } from "../src/api/types";
import { startI18n } from "../src/i18n";
import { AfterReply } from "../src/practice/AfterReply";
import { kept } from "../src/practice/kept";
import { Purpose } from "../src/practice/Purpose";
import { DueRetest } from "../src/progress/DueRetest";
import Progress from "../src/progress/Progress";
import { parseRoute, toHash } from "../src/shell/route";
import { assessment, remark } from "./shapes";

const skill = (part: Partial<SkillStanding> = {}): SkillStanding => ({
  ability: { value: 0.4, interval: [-0.2, 1] }, mastery: { value: 0.6, interval: [0.45, 0.73] }, state: "practising", exercises: 3, chances: 12,
  taken: 8, feedback: "full", last: "2026-03-01T10:00:00Z", retest: null, transfer: null, ...part,
});
const talk: NextStep = {
  skill: "reflecting", reason: "retest", success: 0.7, feedback: "after_the_talk", kind: "talk", scenario: "refund", difficulty: "hard", title: "A refund",
  person: "Ms Hall", content_note: "She is angry.",
};
const known = (part: Partial<Known> = {}): Known => ({
  sessions: 1, turns: 4, history: [], next: talk,
  skills: { reflecting: skill({ retest: { due_at: "2026-03-04T10:00:00Z", due: true, passed: 1 }, transfer: { attempts: 1, observed: 0.5, expected: 0.62, margin: 0.4 } }),
    asking: skill({ chances: 0, taken: 0, last: null, state: "unknown" }) },
  ...part,
});
const wrap = (page: React.ReactNode) => render(<MantineProvider>{page}</MantineProvider>);

let sent: { path: string; body: unknown }[];
const serve = (answer: Known) => {
  sent = [];
  vi.stubGlobal("fetch", (address: string, init: RequestInit) => {
    if (init.method === "POST") sent.push({ path: address.replace(/^.*\/api\/v1/, ""), body: JSON.parse(init.body as string) });
    return Promise.resolve(Response.json(address.endsWith("/sessions") ? { id: "s9" } : answer));
  });
};

beforeEach(() => { startI18n(); window.location.hash = ""; });

describe("the page of skills", () => {
  it("has an address", () => {
    expect(toHash(parseRoute("#/progress"))).toBe("#/progress");
  });

  it("says in words what the bars show, and what there was no chance to see", async () => {
    serve(known());
    wrap(<Progress />);
    expect(await screen.findByText(/About 60%; 80% sure it’s between 45% and 73%.*Shown 8 of 12 times/)).toBeTruthy();
    expect(screen.getByText("Re-test due.")).toBeTruthy();
    expect(screen.getByText(/With people never met: 50%, where 62% was expected/)).toBeTruthy();
    expect(screen.getByText("No chance to see yet: Asking")).toBeTruthy();
  });

  it("says why the next exercise, and begins it for that skill", async () => {
    serve(known());
    wrap(<Progress />);
    expect(await screen.findByText(/For Reflecting: its re-test is due/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Start" }));
    await waitFor(() => { expect(window.location.hash).toBe("#/practice/s9"); });
    expect(sent).toEqual([{ path: "/sessions", body: { scenario: "refund", language: "en", difficulty: "hard" } }]);
    expect(kept.skill("s9")).toBe("reflecting");
  });

  it("says what may come up, and of what was never practised that it was not", async () => {
    serve(known({ next: { ...talk, reason: "first" } }));
    wrap(<Progress />);
    expect(await screen.findByText("She is angry.", { exact: false })).toBeTruthy();
    expect(screen.getByText(/Reflecting, which you haven’t practised yet/)).toBeTruthy();
    expect(screen.queryByText(/waited longest|70%/)).toBeNull();
  });

  it("leads to a drill where that comes next", async () => {
    serve(known({ next: { ...talk, kind: "drill", drill: "own-it", reason: "practice" } }));
    wrap(<Progress />);
    expect(await screen.findByText(/a 70% chance of doing it well/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Start" }));
    expect(window.location.hash).toBe("#/drill/own-it");
  });

  it("says so where nothing was practised", async () => {
    serve(known({ skills: { asking: skill({ chances: 0 }) } }));
    wrap(<Progress />);
    expect(await screen.findByText(/Nothing practised yet/)).toBeTruthy();
  });
});

describe("the first page", () => {
  it("offers a re-test that is due, and nothing else of the kind", async () => {
    serve(known());
    const { unmount } = wrap(<DueRetest />);
    expect(await screen.findByText("A talk with Ms Hall: A refund")).toBeTruthy();
    unmount();
    serve(known({ next: { ...talk, reason: "practice" } }));
    const { container } = wrap(<DueRetest />);
    await act(() => new Promise((answered) => setTimeout(answered))); // until the answer has been taken in
    expect(container.querySelector("section")).toBeNull();
  });
});

describe("feedback after a reply", () => {
  const found = assessment({ missteps: [remark("minimising", 0, 4, "That made it smaller.")], suggestion: "Four points short." });
  const after = (amount: Help["feedback"]) => wrap(<AfterReply assessment={found} said="It's fine" amount={amount} />);

  it("is whole at first", () => {
    after("full");
    expect(screen.getByText("Four points short.")).toBeTruthy();
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("is one line then, and whole for whoever asks", () => {
    after("hints_on_request");
    expect(screen.getByText("That made it smaller.")).toBeTruthy();
    expect(screen.queryByText("Four points short.")).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Show it all" }));
    expect(screen.getByText("Four points short.")).toBeTruthy();
  });

  it("is nothing at last, and whole for whoever asks", () => {
    after("after_the_talk");
    expect(screen.queryByText("That made it smaller.")).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Show feedback on this reply" }));
    expect(screen.getByText("Four points short.")).toBeTruthy();
  });
});

describe("what a talk was begun for", () => {
  const help = (part: Partial<Help>): Help => ({ feedback: "full", skill: "asking", withheld: false, retest: false, ...part });
  it("is said with a word of how, unless it is to go without", () => {
    const { rerender } = wrap(<Purpose skill="asking" help={help({})} />);
    expect(screen.getByText(/This one is for Asking. One question/)).toBeTruthy();
    rerender(<MantineProvider><Purpose skill="asking" help={help({ feedback: "after_the_talk" })} /></MantineProvider>);
    expect(screen.getByText(/Feedback comes at the end/)).toBeTruthy();
    rerender(<MantineProvider><Purpose skill={null} help={help({ retest: true })} /></MantineProvider>);
    expect(screen.getByText(/the re-test of Asking/)).toBeTruthy();
  });
});
