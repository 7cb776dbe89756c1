import { MantineProvider } from "@mantine/core";
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LOCAL, operates } from "../src/account/who";
import type { ModelOnShelf, ModelShelf, ModelSlot } from "../src/api/types";
import { startI18n } from "../src/i18n";
import { en } from "../src/i18n/en";
import ModelsPage from "../src/models/ModelsPage";
import { parseRoute, toHash } from "../src/shell/route";

const ID = "3f2a9c0d1b2e".padEnd(64, "0");
const OTHER = "a1b2c3d4e5f6".padEnd(64, "0");
const here = { requests: 412, errors: 3, abstained: 37, p50_ms: 6.14, p95_ms: 11.8, shadow: null };

const model = (id: string, state: ModelOnShelf["state"], more: Partial<ModelOnShelf> = {}): ModelOnShelf => ({
  id, state, share: null, signed: false, refused: null, trouble: null, figures: { macro_f1: 0.7204 }, here: null, gates: [], ...more,
});

const slot = (models: ModelOnShelf[], more: Partial<ModelSlot> = {}): ModelSlot => ({
  slot: "mood.en", task: "mood", language: "en", ships: false, goes_back: true, shipped: null, models, ...more,
});

const shelf = (...slots: ModelSlot[]): ModelShelf => ({ slots, gates: ["mood-en"], promotes: true });

const asked: string[] = [];
let answers: ((path: string) => unknown) = () => shelf();

beforeEach(() => {
  startI18n();
  vi.useFakeTimers();
  asked.length = 0;
  vi.stubGlobal("fetch", (address: string, options: { body?: string }) => {
    const { pathname } = new URL(address);
    asked.push(pathname + (options.body ?? ""));
    const answer = answers(pathname);
    return Promise.resolve(answer instanceof Response ? answer : Response.json(answer));
  });
});

afterEach(() => {
  vi.useRealTimers();
});

const wait = (millis: number) => act(async () => { await vi.advanceTimersByTimeAsync(millis); });

const show = async () => {
  const page = render(<MantineProvider><ModelsPage /></MantineProvider>);
  await wait(0);
  return page;
};

describe("the page of models", () => {
  it("is at its own address, for whoever runs the installation", () => {
    expect(parseRoute("#/models")).toEqual({ page: "models" });
    expect(toHash({ page: "models" })).toBe("#/models");
    expect(operates(LOCAL)).toBe(true);
    expect(operates({ ...LOCAL, mode: "accounts", id: "a", name: "ann", role: "instructor" })).toBe(false);
    expect(operates({ ...LOCAL, mode: "accounts", id: "a", name: "ann", role: "operator" })).toBe(true);
  });

  it("says what each model does, how it does here, and by which gates", async () => {
    const shadow = { compared: 400, differing: 31, dropped: 12, pairs: { "calm → tense": 31 } };
    answers = () =>
      shelf(slot([
        model(ID, "serving", { here }),
        model(OTHER, "shadow", {
          here: { ...here, shadow },
          gates: [{ gate: "macro_f1", figure: 0.41, bound: 0.55, at_least: true, passed: false, note: "36 texts" }],
        }),
      ]));
    await show();
    expect(screen.getByText("3f2a9c0d1b2e")).toBeTruthy();
    expect(screen.getByText(en.models.state.serving)).toBeTruthy();
    expect(screen.getAllByText("412").length).toBe(2);
    expect(screen.getByText(/another label 31 times; not come to 12/)).toBeTruthy();
    const gates = within(screen.getByRole("region", { name: "Gates of a1b2c3d4e5f6" }));
    expect(gates.getByText("≥ 0.55")).toBeTruthy();
    expect(gates.getByText(en.models.failed)).toBeTruthy();
    // the one that serves is not promoted again
    expect(screen.queryByRole("button", { name: "Promote 3f2a9c0d1b2e" })).toBeNull();
  });

  it("looks again by itself", async () => {
    answers = () => shelf(slot([model(ID, "canary", { share: 0.1, here })]));
    await show();
    expect(screen.getByText("10 % of requests")).toBeTruthy();
    answers = () => shelf(slot([model(ID, "candidate")]));
    await wait(3_000);
    expect(screen.getByText(en.models.state.candidate)).toBeTruthy();
  });

  it("promotes by a job and tells what came of it", async () => {
    const job = { id: "j1", kind: "model_promotion", state: "running", done: 1, steps: 2 };
    let refused = false;
    answers = (path) => {
      if (path.endsWith("/promotion")) return job;
      if (path.endsWith("/result")) return { decision: { act: "refused" }, failed: null };
      if (path.includes("/jobs/")) return { ...job, state: refused ? "done" : "running" };
      return shelf(slot([model(ID, "serving"), model(OTHER, "candidate")]));
    };
    await show();
    fireEvent.click(screen.getByRole("button", { name: "Promote a1b2c3d4e5f6" }));
    fireEvent.change(screen.getByRole("textbox", { name: en.models.why }), { target: { value: "spring" } });
    fireEvent.click(screen.getByRole("button", { name: en.models.measure }));
    await wait(0);
    expect(asked).toContain(`/api/v1/models/${OTHER}/promotion{"gates":"mood-en","step":"canary","share":0.1,"why":"spring"}`);
    await wait(1_000);
    expect(screen.getByText(/Being measured/)).toBeTruthy();
    refused = true;
    await wait(1_000);
    expect(screen.getByText(en.models.wasRefused)).toBeTruthy();
  });

  it("says in its own words why a promotion could not be had", async () => {
    const job = { id: "j1", kind: "model_promotion", state: "running", done: 0, steps: 1, problem: null };
    answers = (path) => {
      if (path.endsWith("/promotion")) return job;
      if (path.includes("/jobs/")) return { ...job, state: "failed", problem: "not-promoted" };
      return shelf(slot([model(ID, "candidate")]));
    };
    await show();
    fireEvent.click(screen.getByRole("button", { name: "Promote 3f2a9c0d1b2e" }));
    fireEvent.click(screen.getByRole("button", { name: en.models.measure }));
    await wait(0);
    await wait(1_000);
    expect(screen.getByText(en.models.notPromoted)).toBeTruthy();
    const looks = asked.length;
    await wait(2_000);
    expect(asked.slice(looks).filter((path) => path.includes("/jobs/"))).toEqual([]);
  });

  it("asks before it rolls back, and says what serves then", async () => {
    answers = (path) =>
      path.endsWith("/rollback") ? { serving: OTHER } : shelf(slot([model(ID, "serving"), model(OTHER, "retired")]));
    await show();
    fireEvent.click(screen.getByRole("button", { name: en.models.back }));
    await wait(500); // it comes in by a transition
    expect(screen.getByText("Roll back mood, English?")).toBeTruthy();
    fireEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: en.models.back }));
    await wait(0);
    expect(asked).toContain('/api/v1/models/rollback{"slot":"mood.en"}');
    expect(screen.getByText("a1b2c3d4e5f6 serves again.")).toBeTruthy();
  });

  it("takes the shadow back alone", async () => {
    answers = (path) =>
      path.endsWith("/rollback") ? { serving: ID } : shelf(slot([model(ID, "serving"), model(OTHER, "shadow")]));
    await show();
    fireEvent.click(screen.getByRole("button", { name: en.models.quiet }));
    await wait(0);
    expect(asked).toContain('/api/v1/models/rollback{"slot":"mood.en","shadow":true}');
    expect(screen.getByText(en.models.quietDone)).toBeTruthy();
  });

  it("says why a model cannot be used, and offers no step for it", async () => {
    answers = () => shelf(slot([model(ID, "candidate", { refused: "card.md is not what was registered" })]));
    await show();
    expect(screen.getByRole("alert").textContent).toContain("card.md is not what was registered");
    expect(screen.queryByRole("button", { name: /^Promote/ })).toBeNull();
  });
});
