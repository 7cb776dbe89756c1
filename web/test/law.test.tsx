import { MantineProvider } from "@mantine/core";
import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startI18n } from "../src/i18n";
import { NotHere } from "../src/pages/NotHere";
import { LawNotes } from "../src/shell/LawNotes";
import { due, filled } from "../src/shell/unbroken";

const MINUTE = 60_000;
const LAW = {
  profile: "eu-education",
  title: "EU, education",
  reviewed: "2026-11-29",
  notices: [
    { id: "ai_first_use", when: "first_use", text: "Everyone here is AI." },
    { id: "privacy_told", when: "first_use", text: "{organisation} keeps it {days} days." },
    { id: "ai_each_login", when: "each_login", text: "Still AI." },
  ],
  reminders: [{ minutes: 60, text: "{minutes} minutes, kept.", unsaved: "{minutes} minutes, not kept." }],
  unavailable: [{ subject: "voice_emotion_of_learner", why: "Not in education.", source: "EU AI Act, 5(1)(f)", status: "final" }],
  practice_days: 180,
};

const show = async (decision = "unanswered") => {
  vi.stubGlobal("fetch", (address: string) =>
    Promise.resolve(Response.json(new URL(address).pathname.endsWith("/law") ? LAW : { storage: { decision, decided_at: null } })));
  const shown = render(<MantineProvider><LawNotes /></MantineProvider>);
  await act(() => vi.advanceTimersByTimeAsync(0));
  return shown;
};
const pass = (time: number) => act(() => vi.advanceTimersByTimeAsync(time));
/** Somebody who is there, and touches a key now and then. */
const stay = async (count: number) => {
  for (let minute = 0; minute < count; minute++) {
    await pass(MINUTE);
    fireEvent.keyDown(document.body, { key: "a" });
  }
};
const reminder = () => screen.queryByRole("status")?.textContent ?? "";

beforeEach(() => {
  vi.useFakeTimers();
  startI18n();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("what is said before anybody practises", () => {
  it("is that everyone is AI, once in full and then in short each time the page is opened", async () => {
    const first = await show();
    expect(screen.getByRole("note").textContent).toContain("Everyone here is AI.");
    expect(screen.getByRole("note").textContent).not.toContain("{organisation}");
    fireEvent.click(screen.getByRole("button", { name: "All right" }));
    expect(screen.queryByRole("note")).toBeNull();
    first.unmount();

    const reloaded = await show();
    expect(screen.queryByRole("note")).toBeNull();
    reloaded.unmount();

    window.sessionStorage.clear(); // another tab
    await show();
    expect(screen.getByRole("note").textContent).toContain("Still AI.");
  });
});

describe("what there is not here", () => {
  it("is told among one's data, with the rule that says so", async () => {
    vi.stubGlobal("fetch", () => Promise.resolve(Response.json(LAW)));
    render(<MantineProvider><NotHere /></MantineProvider>);
    await act(() => vi.advanceTimersByTimeAsync(0));
    expect(screen.getByRole("listitem").textContent).toContain("Not in education.EU AI Act, 5(1)(f)");
  });
});

describe("the reminder of the time spent", () => {
  it("comes after each hour without a break, and can be put away", async () => {
    await show();
    await stay(59);
    expect(reminder()).toBe("");
    await stay(1);
    expect(reminder()).toContain("60 minutes, not kept.");
    fireEvent.click(screen.getAllByRole("button", { name: "All right" }).at(-1) as HTMLElement);
    expect(reminder()).toBe("");
    await stay(59);
    expect(reminder()).toBe("");
    await stay(1);
    expect(reminder()).toContain("120 minutes");
  });

  it("begins anew for somebody who was away for a quarter of an hour", async () => {
    await show();
    await stay(50);
    await pass(15 * MINUTE);
    await stay(60);
    expect(reminder()).toBe(""); // the first minute of these brought them back
    await stay(1);
    expect(reminder()).toContain("60 minutes");
    fireEvent.click(screen.getAllByRole("button", { name: "All right" }).at(-1) as HTMLElement);
    await pass(15 * MINUTE);
    await stay(61);
    expect(reminder()).toContain("60 minutes");
  });

  it("says that one's place is kept only where it is", async () => {
    await show("granted");
    await stay(60);
    expect(reminder()).toContain("60 minutes, kept.");
  });

  it("is, of two that fall due together, the one with the longer interval", () => {
    const both = [{ minutes: 120 }, { minutes: 60 }];
    expect(due(both, 119, 120)).toEqual({ reminder: { minutes: 120 }, minute: 120 });
    expect(due(both, 0, 61)).toEqual({ reminder: { minutes: 60 }, minute: 60 });
    expect(due(both, 60, 61)).toBeUndefined();
  });

  it("shows no braces", () => {
    expect(filled("{minutes} of {hours}", { minutes: "60", hours: "1" })).toBe("60 of 1");
    expect(filled("by {vendor}", {})).toBeUndefined();
  });
});
