import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Scenario } from "../src/api/types";
import { startI18n } from "../src/i18n";
import { ScenarioCards } from "../src/pages/ScenarioCards";

const avatar = { hair: "long", skin: 2, top: "#335577", glasses: false };
const card = {
  id: "refund", languages: ["en"], language: "en", title: "Still in the queue", summary: "A customer waits.",
  learner_role: "You answer.", content_note: "Anger.", difficulty: 2, goals: [], topics: 6,
  persona: { name: "Denise Hall", called: "Denise", age: 58, pronoun: "she", avatar },
} as unknown as Scenario;

beforeEach(() => {
  startI18n();
});

describe("the card of a person", () => {
  const show = (narrow: boolean) => {
    vi.stubGlobal("matchMedia", () => ({ matches: !narrow, addEventListener: vi.fn(), removeEventListener: vi.fn() }));
    render(<MantineProvider><ScenarioCards scenarios={[card]} /></MantineProvider>);
    return screen.getByText("Anger.", { exact: false }).closest("details");
  };

  it("folds its note and its choices on a phone, and holds all of them", () => {
    const fold = show(true) as HTMLDetailsElement;
    expect(fold.open).toBe(false);
    expect(fold.querySelector("summary")?.textContent).toContain("Still in the queue");
    expect(fold.textContent).toContain("How hard should Denise make it?");
    expect(fold.querySelector("button")?.textContent).toBe("Start talking");
  });

  it("stands open where there is room", () => {
    expect(show(false)).toBeNull();
  });
});

describe("how hard a talk is to be", () => {
  const asked = async (keys: string) => {
    const bodies: unknown[] = [];
    vi.stubGlobal("fetch", (_address: string, sent: { body: string }) => {
      bodies.push(JSON.parse(sent.body));
      return Promise.resolve(Response.json({ id: "s1" }));
    });
    render(<MantineProvider><ScenarioCards scenarios={[card]} /></MantineProvider>);
    const user = userEvent.setup();
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole("radio", { name: "normal" }));
    if (keys !== "") await user.keyboard(keys);
    await user.tab();
    await user.keyboard("{Enter}");
    return bodies;
  };

  it("is as written unless something else is chosen", async () => {
    expect(await asked("")).toEqual([{ scenario: "refund", language: "en", difficulty: "normal" }]);
  });

  it("is chosen by keys alone, and says what it changes", async () => {
    expect(await asked("{ArrowRight}")).toEqual([{ scenario: "refund", language: "en", difficulty: "hard" }]);
    const group = screen.getByRole("radiogroup", { name: "How hard should Denise make it?" });
    expect(document.getElementById(group.getAttribute("aria-describedby") ?? "")?.textContent).toContain("stays the same");
  });
});
