import { MantineProvider } from "@mantine/core";
import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Job } from "../src/api/types";
import { startI18n } from "../src/i18n";
import { JobsCard } from "../src/pages/JobsCard";

const job: Job = {
  id: "j1",
  kind: "my_table",
  state: "waiting",
  person: "local",
  done: 0,
  steps: 1,
  attempt: 0,
  problem: null,
  result: null,
  created_at: "2026-01-01T00:00:00Z",
  finished_at: null,
  expires_at: "2026-01-02T00:00:00Z",
};

let kept: Job[];
let asked: string[];

beforeEach(() => {
  startI18n();
  vi.useFakeTimers();
  kept = [];
  asked = [];
  vi.stubGlobal("fetch", (address: string, { method = "GET" }: RequestInit) => {
    asked.push(`${method} ${address.replace(/^.*\/api\/v1/, "")}`);
    if (method === "POST") {
      kept = [job];
      return Promise.resolve(Response.json(job, { status: 202 }));
    }
    if (method === "DELETE") return Promise.resolve(new Response(null, { status: 204 }));
    return Promise.resolve(Response.json({ jobs: kept }));
  });
});
afterEach(() => { vi.useRealTimers(); });

const later = (millis: number) => act(() => vi.advanceTimersByTimeAsync(millis));

describe("the card of what is made later", () => {
  it("has it made, says how far it is, offers it, and looks no more", async () => {
    render(<MantineProvider><JobsCard /></MantineProvider>);
    await later(0);
    fireEvent.click(screen.getByRole("button", { name: "Make a table of my talks" }));
    await later(0);
    expect(asked).toContain("POST /me/csv?excel=true");
    expect(screen.getByText("Waiting its turn.")).toBeTruthy();
    kept = [{ ...job, state: "running", done: 3, steps: 7 }];
    await later(2_000);
    expect(screen.getByText("Being made: 3 of 7.")).toBeTruthy();
    kept = [{ ...job, state: "done", done: 7, steps: 7, result: "/api/v1/jobs/j1/result" }];
    await later(2_000);
    expect(screen.getByRole("link", { name: "Fetch it" }).getAttribute("href")).toContain("/api/v1/jobs/j1/result");
    const looks = asked.length;
    await later(20_000);
    expect(asked.length).toBe(looks);
    fireEvent.click(screen.getByRole("button", { name: "Delete" }));
    await later(0);
    expect(asked).toContain("DELETE /jobs/j1");
    expect(screen.queryByText("Table of my talks")).toBeNull();
  });
});
