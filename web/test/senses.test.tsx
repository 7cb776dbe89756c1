import { MantineProvider } from "@mantine/core";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { startI18n } from "../src/i18n";
import { en } from "../src/i18n/en";
import type { FaceSeen } from "../src/senses/faceReader";
import { Senses } from "../src/senses/Senses";
import { energyTold, faceTold, voiceTold } from "../src/senses/told";
import { troubleOf } from "../src/senses/trouble";
import type { Tell } from "../src/senses/useSense";
import { watchFace } from "../src/senses/watchFace";

vi.mock("../src/senses/watchFace");

const joy: FaceSeen = { face: true, dominant: "joy", confidence: 0.9, uncertain: false };

describe("what is said of a face", () => {
  it("is only what two looks in a row agree on", () => {
    expect(faceTold(null, joy)).toEqual({ what: "unsure" });
    expect(faceTold(joy, joy)).toEqual({ what: "smiling", sure: "quite" });
    expect(faceTold({ ...joy, dominant: "anger" }, joy)).toEqual({ what: "unsure" });
  });
  it("is as sure as the less sure of both, and nothing where either cannot tell", () => {
    expect(faceTold(joy, { ...joy, confidence: 0.6 })).toEqual({ what: "smiling", sure: "rather" });
    expect(faceTold({ ...joy, uncertain: true }, joy)).toEqual({ what: "unsure" });
    expect(faceTold(joy, { ...joy, uncertain: true })).toEqual({ what: "unsure" });
  });
  it("is that nobody is there, where nobody is", () => {
    expect(faceTold(joy, { face: false })).toEqual({ what: "nobody" });
  });
});

describe("of other feelings that a face may show", () => {
  it("none is named, for too few of them are told rightly", () => {
    const sad: FaceSeen = { ...joy, dominant: "sadness" };
    expect(faceTold(sad, sad)).toEqual({ what: "unsure" });
    expect(faceTold({ ...joy, dominant: "neutral" }, { ...joy, dominant: "neutral" })).toEqual({ what: "atRest", sure: "quite" });
  });
});

describe("what is said of a voice", () => {
  const heard = (pitchSemitones: number, levelDb: number) => voiceTold({ known: 1, speaking: true, against: { pitchSemitones, levelDb }, energy: null });
  it("is nothing until enough was heard", () => {
    expect(voiceTold({ known: 0.9, speaking: true, against: null, energy: null })).toBeNull();
  });
  it("passes over what is in every sentence", () => {
    expect(heard(1.4, -2.9)).toEqual({ pitch: "same", level: "same" });
    expect(heard(1.5, -3)).toEqual({ pitch: "higher", level: "lower" });
    expect(heard(-1.5, 3)).toEqual({ pitch: "lower", level: "higher" });
  });
});

describe("what is said of the energy in a voice", () => {
  const heard = (energy: number, spread: number) => energyTold({ known: 0, speaking: true, against: null, energy: { energy, spread } });
  it("is nothing until enough was heard", () => {
    expect(energyTold({ known: 1, speaking: true, against: null, energy: null })).toBeNull();
  });
  it("is rather sure only where it is steady and clear of the next step", () => {
    expect(heard(0.4, 0.1)).toEqual({ energy: "high", sure: "rather" });
    expect(heard(0.4, 0.5)).toEqual({ energy: "high", sure: "hardly" });
    expect(heard(0.25, 0.1)).toEqual({ energy: "high", sure: "hardly" });
    expect(heard(0.05, 0.1)).toEqual({ energy: "middling", sure: "rather" });
    expect(heard(-0.15, 0.1)).toEqual({ energy: "middling", sure: "hardly" });
    expect(heard(-0.5, 0.2)).toEqual({ energy: "low", sure: "rather" });
  });
});

describe("what went wrong", () => {
  it.each([
    ["NotFoundError", "missing"],
    ["NotAllowedError", "refused"],
    ["NotReadableError", "busy"],
    ["TypeError", "broken"],
  ])("%s is told as %s", (name, trouble) => {
    expect(troubleOf(new DOMException("", name))).toBe(trouble);
  });
});

describe("the panel", () => {
  const show = async (...purposes: object[]) => {
    vi.stubGlobal("fetch", () => Promise.resolve(Response.json({ purposes, storage: {}, history: [] })));
    const shown = render(<MantineProvider><Senses /></MantineProvider>);
    await act(async () => { await Promise.resolve(); });
    const panel = shown.container.querySelector("details");
    if (panel) panel.open = true;
    return panel;
  };
  let signal: AbortSignal | undefined;
  let tell: Tell<FaceSeen> = { on: () => undefined, told: () => undefined };

  beforeEach(() => {
    startI18n();
    signal = undefined;
    vi.mocked(watchFace).mockReset().mockImplementation((_video, teller, until) => {
      tell = teller;
      signal = until;
      return new Promise(() => undefined);
    });
  });
  const face = { purpose: "face", offer: "open", holds: true };
  const switchOn = async () => {
    await show(face);
    fireEvent.click(await screen.findByRole("switch", { name: en.senses.face }));
    act(() => { tell.on(); tell.told(joy); });
  };

  it("is not there where the law leaves nothing to be agreed to", async () => {
    expect(await show({ purpose: "face", offer: "forbidden", holds: false }, { purpose: "voice", offer: "not_here", holds: false })).toBeNull();
  });

  it("asks for no device without a yes, and says where one can give it", async () => {
    await show({ purpose: "face", offer: "open", holds: false });
    expect((await screen.findByRole("link", { name: en.senses.toConsent })).getAttribute("href")).toBe("#/me/face");
    expect(screen.queryByRole("switch")).toBeNull();
    expect(watchFace).not.toHaveBeenCalled();
  });

  it("is off until it is switched on, and then says that the camera is on", async () => {
    await show(face);
    expect((await screen.findByRole<HTMLInputElement>("switch", { name: en.senses.face })).checked).toBe(false);
    expect(watchFace).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole("switch"));
    expect(screen.getByRole("status").textContent).toContain(en.senses.starting);
    act(() => { tell.on(); }); // before it has looked even once
    expect(screen.getByRole("status").textContent).toContain(en.senses.cameraOn);
    act(() => { tell.told(joy); });
    expect(screen.getByText(en.senses.cannotTell)).toBeTruthy();
    act(() => { tell.told(joy); });
    expect(screen.getByText(en.senses.smiling.quite).closest("[aria-live], [role=status]")).toBeNull();
  });

  it.each([
    ["a press of Escape", () => { fireEvent.keyDown(document.body, { key: "Escape" }); }],
    ["the button", () => { fireEvent.click(screen.getByRole("button", { name: en.senses.stop })); }],
    ["the switch", () => { fireEvent.click(screen.getByRole("switch")); }],
    ["hiding the page", () => {
      vi.spyOn(document, "visibilityState", "get").mockReturnValueOnce("hidden");
      fireEvent(document, new Event("visibilitychange"));
    }],
    ["leaving the page", () => { fireEvent(window, new Event("pagehide")); }],
    ["folding the panel", () => {
      const panel = document.querySelector("details");
      if (panel) panel.open = false;
      fireEvent(panel ?? window, new Event("toggle"));
    }],
  ])("is off at once by %s", async (_how, end) => {
    await switchOn();
    expect(signal?.aborted).toBe(false);
    end();
    expect(signal?.aborted).toBe(true);
    expect(screen.queryByText(en.senses.cannotTell)).toBeNull();
  });

  it("is off once the yes was taken back elsewhere", async () => {
    await switchOn();
    vi.stubGlobal("fetch", () => Promise.resolve(Response.json({ purposes: [{ ...face, holds: false }], storage: {}, history: [] })));
    fireEvent(window, new Event("focus"));
    await vi.waitFor(() => { expect(signal?.aborted).toBe(true); });
  });

  it("is off where its part of the page is left", async () => {
    await switchOn();
    cleanup();
    expect(signal?.aborted).toBe(true);
  });

  it("tells a developer of a fault of its own", async () => {
    const fault = new TypeError("networks answer by other names");
    const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
    vi.mocked(watchFace).mockRejectedValue(fault);
    await show(face);
    fireEvent.click(await screen.findByRole("switch"));
    expect((await screen.findByRole("alert")).textContent).toBe(en.senses.trouble.broken);
    expect(logged).toHaveBeenCalledWith(fault);
    logged.mockRestore();
  });

  it("says in plain words why it did not start", async () => {
    vi.mocked(watchFace).mockRejectedValue(new DOMException("", "NotFoundError"));
    await show(face);
    fireEvent.click(await screen.findByRole("switch"));
    expect((await screen.findByRole("alert")).textContent).toBe(en.senses.trouble.missing);
    expect(screen.getByRole<HTMLInputElement>("switch").checked).toBe(false);
  });
});
