import { MantineProvider } from "@mantine/core";
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Correction, ReviewQueue, Session, ToReview, Turn } from "../src/api/types";
import { Correct } from "../src/feedback/Correct";
import FeedbackPage from "../src/feedback/FeedbackPage";
import { toggled } from "../src/feedback/Feelings";
import ReviewPage from "../src/feedback/ReviewPage";
import { scoreOf } from "../src/feedback/said";
import { startI18n } from "../src/i18n";

const session = { id: "s1", language: "en", persona: { called: "Denise" } } as unknown as Session;
const turn = {
  turn: 2, learner: "Have you rung them?", assessment: { score: 31 }, learner_emotion: { labels: ["neutral"] },
} as unknown as Turn;
const correction = (otherwise: Partial<Correction> = {}): Correction => ({
  id: "c1", at: "2026-03-01T12:00:00Z", kind: "score", language: "en", text: null, context: "They found a lump.", reply: "Have you rung them?",
  corrected: { score: 60 }, model: { id: "judge-en", version: "1" }, model_said: { score: 31 }, uncertainty: 0.2, may_train: true, why: null,
  standing: "open", reviews: 0, settled: null,
  ...otherwise,
});
const toReview = (id: string, otherwise: Partial<ToReview> = {}): ToReview => ({
  id, kind: "reading", language: "en", text: `Text ${id}.`, context: null, reply: null, wording: null,
  ...otherwise,
});

let asked: { method: string; path: string; body: Record<string, unknown>; key: string | null }[];
let answers: (() => Response)[];

// A browser that is drawn in full takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

beforeEach(() => {
  startI18n();
  asked = [];
  answers = [];
  vi.stubGlobal("fetch", (address: string, init: RequestInit) => {
    asked.push({
      method: init.method ?? "GET",
      path: new URL(address).pathname.split("/v1")[1] ?? "",
      body: init.body === undefined ? {} : (JSON.parse(init.body as string) as Record<string, unknown>),
      key: new Headers(init.headers).get("idempotency-key"),
    });
    return Promise.resolve(answers.shift()?.() ?? Response.error());
  });
});

const json = (body: unknown, status = 200) => () => Response.json(body, { status });
const press = (words: string) => fireEvent.click(screen.getByText(words));
const drawn = (page: React.ReactNode) => render(<MantineProvider>{page}</MantineProvider>);

describe("putting right what was said of a reply", () => {
  it("sends another score for that turn, and tells whether the words are kept", async () => {
    drawn(<Correct turn={turn} session={session} />);
    press("Not how you see it?");
    fireEvent.change(screen.getByLabelText("Tongli gave 31 points. What should it have been? (0 to 100)"), { target: { value: "60" } });
    answers.push(json(correction({ may_train: false, why: "not_allowed" }), 201));
    press("Tell Tongli");
    await screen.findByText("Noted, thank you.");
    expect(asked[0]).toMatchObject({ path: "/feedback", body: { kind: "score", session: "s1", turn: 2, corrected: { score: 60 } } });
    expect(screen.getByText(/not your words/)).toBeTruthy();
    expect(screen.getByText("My data").getAttribute("href")).toBe("#/me");
  });

  it("sends what did not get through once more under the same key", async () => {
    drawn(<Correct turn={turn} session={session} />);
    press("Not how you see it?");
    press("Feeling");
    press("sadness");
    press("anger");
    answers.push(() => { throw new TypeError("no network"); });
    press("Tell Tongli");
    await screen.findByRole("alert");
    answers.push(json(correction(), 201));
    press("Tell Tongli");
    await screen.findByText("See what I put right");
    expect(asked[1]).toMatchObject({ body: { kind: "reading", corrected: { labels: ["sadness", "anger"] } } });
    expect(asked[1]?.key).toBe(asked[0]?.key);
  });

  it("offers nothing beneath a reply that was not judged", () => {
    drawn(<Correct turn={{ ...turn, assessment: null }} session={session} />);
    expect(screen.queryByText("Not how you see it?")).toBeNull();
  });

  it("takes whole points from 0 to 100, and no feeling beside calm", () => {
    expect(["0", "100", " 7 ", "101", "-1", "6.5", "", "x"].map(scoreOf)).toEqual([0, 100, 7, null, null, null, null, null]);
    expect(toggled(["sadness"], "neutral")).toEqual(["neutral"]);
    expect(toggled(["neutral"], "anger")).toEqual(["anger"]);
    expect(toggled(["sadness", "anger"], "sadness")).toEqual(["anger"]);
  });
});

describe("what one has put right", () => {
  it("is shown with what became of it, and goes when it is deleted", async () => {
    answers.push(json({ may_keep_words: true, corrections: [correction({ standing: "settled", reviews: 2, settled: { score: 55 } })], next: null }));
    drawn(<FeedbackPage />);
    await screen.findByText("Those who looked agree on: 55 points");
    expect(screen.getByText("Tongli had said: 31 points")).toBeTruthy();
    expect(screen.getByText("You said: 60 points")).toBeTruthy();
    press("Delete");
    await screen.findByText("Delete this one?");
    answers.push(() => new Response(null, { status: 204 }));
    fireEvent.click(screen.getAllByText("Delete").at(-1) as HTMLElement);
    await screen.findByText(/Nothing yet/);
    expect(asked[1]).toMatchObject({ method: "DELETE", path: "/feedback/c1" });
  });

  it("says where no words were kept", async () => {
    const bare = correction({ context: null, reply: null, corrected: {}, model_said: null, kind: "wording", may_train: false, why: "not_allowed" });
    answers.push(json({ may_keep_words: false, corrections: [bare], next: null }));
    drawn(<FeedbackPage />);
    await screen.findByText("No words were kept.");
    expect(screen.queryByText(/You made it/)).toBeNull();
  });
});

describe("reviewing what others put right", () => {
  const opened = async (cases: ToReview[], agreement: unknown[] = []) => {
    const queue: ReviewQueue = { cases, waiting: cases.length, reviewed: 3 };
    answers.push(json(queue), json({ agreement }));
    drawn(<ReviewPage />);
    await screen.findByText(cases.length === 0 ? "Nothing is waiting." : `You’ve reviewed 3; waiting: ${String(cases.length)}`);
    await act(async () => { await Promise.resolve(); }); // it is drawn a moment before it listens to keys
  };

  it("goes by keys alone from one to the next", async () => {
    await opened([toReview("a"), toReview("b", { kind: "wording", text: null, context: "They found a lump.", reply: "See a doctor.", wording: "You’ve carried this alone." })]);
    fireEvent.keyDown(window, { key: "2" });
    fireEvent.keyDown(window, { key: "3" });
    answers.push(json({ standing: "open", reviewed: 4 }, 201));
    fireEvent.keyDown(window, { key: "Enter" });
    const next = await screen.findByText("You’ve reviewed 4; waiting: 1");
    await waitFor(() => { expect(document.activeElement).toBe(next); });
    expect(asked[2]).toMatchObject({ path: "/feedback/a/reviews", body: { labels: ["sadness", "anger"] } });
    expect(screen.getByText("You’ve carried this alone.")).toBeTruthy();
    fireEvent.keyDown(window, { key: "1", repeat: true }); // still held down: says nothing of what nobody read
    expect(asked).toHaveLength(3);
    answers.push(json({ standing: "settled", reviewed: 5 }, 201));
    fireEvent.keyDown(window, { key: "1" });
    await screen.findByText("Nothing is waiting.");
    expect(asked[3]).toMatchObject({ path: "/feedback/b/reviews", body: { approved: true } });
    expect(screen.getByText("Noted; somebody else sees it the same way.")).toBeTruthy();
  });

  it("passes over what others settled meanwhile", async () => {
    await opened([toReview("a", { kind: "score", text: null, reply: "Hm." })]);
    fireEvent.change(screen.getByRole("textbox"), { target: { value: "40" } });
    answers.push(json({ type: "/problems/reviewed-before", status: 409, title: "Reviewed already" }, 409));
    press("Send");
    await screen.findByText("That one has just been settled. On to the next.");
    expect(asked[2]).toMatchObject({ body: { score: 40 } });
  });

  it("tells how far people agree, and where that cannot be told", async () => {
    await opened([], [
      { kind: "reading", language: "zh", cases: 40, same: 31, share: 0.775, kappa: 0.631, undefined: null, labels: 6 },
      { kind: "score", language: "en", cases: 2, same: 2, share: 1, kappa: null, undefined: "nothing_varies", labels: null },
      { kind: "wording", language: "en", cases: 0, same: 0, share: null, kappa: null, undefined: "no_cases", labels: null },
    ]);
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "Feeling, 中文: 31 of 40 the same. κ = 0.63",
      "Points, English: 2 of 2 the same. κ can’t be told: everybody said the same, or there are too few.",
    ]);
  });
});
