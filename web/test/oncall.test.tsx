import { MantineProvider } from "@mantine/core";
import { act, fireEvent, render, screen } from "@testing-library/react";
import type { ReactElement } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LOCAL, SignedContext } from "../src/account/who";
import type { OwnOnCall, Who } from "../src/api/types";
import { startI18n } from "../src/i18n";
import { en } from "../src/i18n/en";
import { OnCallPanel } from "../src/operate/OnCallPanel";
import { Purposes } from "../src/pages/Purposes";
import { RiskCard } from "../src/practice/RiskCard";
import { consents, purpose } from "./shapes";

const ann: Who = { ...LOCAL, mode: "accounts", id: "a-1", name: "ann", role: "learner" };
const card = { title: "It stops here", lines: ["Ring them."], contacts: [{ name: "A line", number: "110", region: "CN", note: "" }] };

const show = (what: ReactElement, who: Who = ann) =>
  render(
    <MantineProvider>
      <SignedContext.Provider value={{ who, refresh: vi.fn(), leave: vi.fn() }}>{what}</SignedContext.Provider>
    </MantineProvider>,
  );

const event = (state: NonNullable<OwnOnCall["latest"]>["state"], ended: string | null): OwnOnCall => ({
  told_here: true,
  agreed: true,
  latest: { level: "high", at: "2026-01-02T03:04:05Z", state, ended_at: ended },
});

const asked: string[] = [];
let answers: unknown[] = [];

beforeEach(() => {
  startI18n();
  asked.length = 0;
  vi.stubGlobal("fetch", (address: string, options: { body?: string }) => {
    const { pathname, search } = new URL(address);
    asked.push(pathname + search + (options.body ?? ""));
    const [answer, ...rest] = answers;
    if (rest.length > 0) answers = rest;
    return Promise.resolve(answer instanceof Response ? answer : Response.json(answer));
  });
});

afterEach(() => {
  vi.useRealTimers();
});

const goOn = { session: "s1", turn: 2 };

describe("what the card says of a person on call", () => {
  it("is that they are being told, and then when they were", async () => {
    vi.useFakeTimers();
    answers = [event("pending", null), event("told", "2026-01-02T03:04:09Z")];
    show(<RiskCard card={card} goOn={goOn} />);
    await act(async () => { await vi.advanceTimersByTimeAsync(0); });
    expect(screen.getByText(en.risk.onCall.pending)).toBeTruthy();
    await act(async () => { await vi.advanceTimersByTimeAsync(5000); });
    expect(screen.getByRole("status").textContent).toMatch(/was told \(2 Jan 2026/);
    await act(async () => { await vi.advanceTimersByTimeAsync(60_000); });
    expect(asked).toHaveLength(2);
  });

  it("is that they could not be told, where that is so", async () => {
    answers = [event("given_up", "2026-01-02T03:04:09Z")];
    show(<RiskCard card={card} goOn={goOn} />);
    expect(await screen.findByText(en.risk.onCall.given_up)).toBeTruthy();
  });

  it("is so too where it was not even written down", async () => {
    answers = [{ told_here: true, agreed: true, latest: null }];
    show(<RiskCard card={card} justNow />);
    expect(await screen.findByText(en.risk.onCall.given_up)).toBeTruthy();
  });

  it("is of the stop that it stands at, not of another", async () => {
    answers = [{ told_here: true, agreed: false, latest: null }];
    show(<RiskCard card={card} goOn={goOn} at="2026-01-02T03:04:05Z" />);
    await vi.waitFor(() => { expect(asked).toEqual(["/api/v1/me/on-call?at=2026-01-02T03%3A04%3A05Z"]); });
    await act(async () => { await Promise.resolve(); });
    expect(screen.getByRole("status").textContent).toBe("");
  });

  it("is, in a talk as well, that they could not be told where the person agreed and nothing was written down", async () => {
    answers = [{ told_here: true, agreed: true, latest: null }];
    show(<RiskCard card={card} goOn={goOn} at={new Date().toISOString()} />);
    expect(await screen.findByText(en.risk.onCall.given_up)).toBeTruthy();
  });

  it("is nothing of a stop long ago, of which nobody knows whether they had agreed", async () => {
    answers = [{ told_here: true, agreed: true, latest: null }];
    show(<RiskCard card={card} goOn={goOn} at="2026-01-02T03:04:05Z" />);
    await vi.waitFor(() => { expect(asked).toHaveLength(1); });
    await act(async () => { await Promise.resolve(); });
    expect(screen.getByRole("status").textContent).toBe("");
  });

  it("is nothing where the person has not agreed, took it back, or the words were not theirs", async () => {
    answers = [{ told_here: true, agreed: false, latest: null }];
    show(<RiskCard card={card} justNow />).unmount();
    answers = [event("withheld", "2026-01-02T03:04:09Z")];
    show(<RiskCard card={card} goOn={goOn} />);
    await vi.waitFor(() => { expect(asked).toHaveLength(2); });
    await act(async () => { await Promise.resolve(); });
    expect(screen.getByRole("status").textContent).toBe("");
    asked.length = 0;
    show(<RiskCard card={card} />);
    show(<RiskCard card={card} goOn={goOn} />, LOCAL);
    expect(asked).toHaveLength(0);
  });
});

describe("where nobody is on call", () => {
  it("the page says so and asks nobody", () => {
    show(<Purposes consents={consents("granted", purpose({ purpose: "on_call", title: "Tell somebody?", offer: "not_here" }))} onAnswered={vi.fn()} />);
    expect(screen.getByText(en.purposes.nobodyOnCall)).toBeTruthy();
    expect(screen.queryByText("Tell somebody?")).toBeNull();
  });

  it("and where somebody is, it asks and does not", () => {
    show(<Purposes consents={consents("granted", purpose({ purpose: "on_call", title: "Tell somebody?" }))} onAnswered={vi.fn()} />);
    expect(screen.queryByText(en.purposes.nobodyOnCall)).toBeNull();
    expect(screen.getByText("Tell somebody?")).toBeTruthy();
  });
});

describe("what an operator sees of it", () => {
  const state = {
    told_here: true, host: "pager.example.org", contact: "Welfare", pending: 1, oldest_pending_at: "2026-01-02T03:04:05Z",
    told: 4, last_told_at: "2026-01-02T03:04:05Z", given_up: 2, last_given_up_at: null, withheld: 0, days: 365,
  };

  it("is counts and times, and who it is only by the reference", async () => {
    answers = [state, { reference: "r-1", account: "a-1", name: "ann", level: "imminent", at: "2026-01-02T03:04:05Z", state: "told", groups: ["3 B"] }];
    show(<OnCallPanel />);
    expect((await screen.findByRole("row", { name: /Could not be told/ })).textContent).toContain("2");
    expect(screen.getByText(/pager\.example\.org/)).toBeTruthy();
    fireEvent.change(screen.getByLabelText(en.operate.onCall.reference), { target: { value: " r-1 " } });
    fireEvent.click(screen.getByRole("button", { name: en.operate.onCall.findDo }));
    expect(await screen.findByText(/It is ann\. Danger: immediate/)).toBeTruthy();
    expect(screen.getByText(/3 B/)).toBeTruthy();
    expect(asked[1]).toBe('/api/v1/on-call/look-ups{"reference":"r-1"}');
  });

  it("says where nobody is told", async () => {
    answers = [{ ...state, told_here: false, host: null, contact: null }];
    show(<OnCallPanel />);
    expect(await screen.findByText(en.operate.onCall.nobody)).toBeTruthy();
  });
});
