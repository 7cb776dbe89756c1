import { MantineProvider } from "@mantine/core";
import { render, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { startI18n } from "../src/i18n";
import { SpeakerNote } from "../src/practice/SpeakerNote";

const asked = vi.fn();
const show = (speaker: unknown) => {
  vi.stubGlobal("fetch", (address: string) => {
    asked(new URL(address).pathname);
    return Promise.resolve(Response.json(speaker));
  });
  render(<MantineProvider><SpeakerNote /></MantineProvider>);
};

beforeEach(() => {
  startI18n();
  asked.mockClear();
});

describe("whose words are spoken", () => {
  it("is told, and where words go, when a language model elsewhere speaks", async () => {
    show({ by: "llm", model: "small", host: "a.example", local: false });
    const note = await screen.findByRole("note");
    expect(note.textContent).toContain("small");
    expect(note.textContent).toContain("sent to a.example");
  });

  it("is told without an address when the model runs here", async () => {
    show({ by: "llm", model: "small", host: "127.0.0.1:8081", local: true });
    expect((await screen.findByRole("note")).textContent).toBe("A language model on this machine (small) may word what they say.");
  });

  it("needs no word when they are the author's", async () => {
    show({ by: "bank", local: true });
    await waitFor(() => { expect(asked).toHaveBeenCalledWith("/api/v1/speaker"); });
    expect(screen.queryByRole("note")).toBeNull();
  });
});
