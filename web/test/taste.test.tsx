import { MantineProvider } from "@mantine/core";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { startI18n } from "../src/i18n";
import { Taste } from "../src/pages/Taste";

const drill = {
  id: "d1", idea: "An idea", weak: "Cheer up!", strong: "Four points.", scenario: "x", skill: "reflection", line: "Four points short.",
  persona: { name: "Ann Lee", called: "Ann", avatar: { hair: "bob", skin: 2, top: "#223344", glasses: false } },
};
let sign: "warmer" | "cooler" | "same";
let calls: string[];

beforeEach(() => {
  startI18n();
  sign = "cooler";
  calls = [];
  vi.stubGlobal("fetch", (address: string, { method }: RequestInit) => {
    const path = new URL(address).pathname.split("/v1")[1] ?? "";
    if (path === "/drills") return Promise.resolve(Response.json({ drills: [drill] }));
    calls.push(`${method ?? ""} ${path}`);
    if (method === "DELETE") return Promise.resolve(new Response(null, { status: 204 }));
    return Promise.resolve(Response.json(path === "/sessions" ? { id: "s1" } : { turn: 1, persona: { text: "Hm.", action_units: {}, sign } }, { status: 201 }));
  });
});

const choose = async (reply: string) => {
  fireEvent.click(await screen.findByRole("button", { name: reply }));
};

describe("the first taste", () => {
  it("shows the sign of the answer, not of the reply's name", async () => {
    render(<MantineProvider><Taste /></MantineProvider>);
    await choose(drill.strong);
    expect(await screen.findByText("A little further away")).toBeTruthy();
    sign = "warmer";
    await choose(drill.weak);
    expect(await screen.findByText("A little closer")).toBeTruthy();
  });

  it("plays each reply once and leaves no session behind", async () => {
    render(<MantineProvider><Taste /></MantineProvider>);
    await choose(drill.strong);
    await waitFor(() => { expect(calls).toEqual(["POST /sessions", "POST /sessions/s1/turns", "DELETE /sessions/s1"]); });
    await choose(drill.strong);
    expect(calls).toHaveLength(3);
  });

  it("says so where the answer moved nothing, and shows no sign where none came", async () => {
    sign = "same";
    render(<MantineProvider><Taste /></MantineProvider>);
    await choose(drill.strong);
    expect(await screen.findByText("About the same")).toBeTruthy();
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no network")));
    await choose(drill.weak);
    expect(screen.getByRole("status").textContent).toBe("");
  });
});
