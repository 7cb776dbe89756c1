import { MantineProvider } from "@mantine/core";
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { PersonaCard, Session } from "../src/api/types";
import { startI18n } from "../src/i18n";
import { en } from "../src/i18n/en";
import { aloud } from "../src/speech/aloud";
import { Dictate } from "../src/speech/Dictate";
import { HearButton } from "../src/speech/HearButton";
import { ownVoice } from "../src/speech/ownVoice";
import { ReadAloud } from "../src/speech/ReadAloud";
import { recognition } from "../src/speech/recognition";
import { record } from "../src/speech/record";
import { lastLine, useVoice } from "../src/speech/useVoice";
import { wav } from "../src/speech/wav";

vi.mock("../src/speech/record");

const persona: PersonaCard = { name: "Ann Lee", called: "Ann", age: 34, pronoun: "she", avatar: { hair: "bob", skin: 2, top: "#223344", glasses: false } };

describe("a browser's own voice", () => {
  const voice = (name: string, lang = "en-GB", localService = true) => ({ name, lang, localService });
  it("is one of this machine, in the language, of somebody like them", () => {
    const kate = voice("Kate");
    expect(ownVoice([voice("Daniel"), voice("Tingting", "zh-CN"), kate], "en", persona)).toBe(kate);
    expect(ownVoice([voice("Daniel")], "en", persona)).toBeNull();
    expect(ownVoice([voice("Kate", "en-GB", false)], "en", persona)).toBeNull();
    expect(ownVoice([voice("eSpeak English female")], "en", persona)).toBeNull();
  });
  it("is never a child's", () => {
    expect(ownVoice([voice("Kate")], "en", { ...persona, age: 14 })).toBeNull();
  });
});

describe("a recording", () => {
  it("is a WAV file of 16-bit samples", async () => {
    const file = wav([new Float32Array([0, 1]), new Float32Array([-2])], 16000);
    const bytes = new DataView(await file.arrayBuffer());
    expect(bytes.byteLength).toBe(50);
    expect(bytes.getUint32(40, true)).toBe(6);
    expect(bytes.getUint32(24, true)).toBe(16000);
    expect([0, 2, 4].map((at) => bytes.getInt16(44 + at, true))).toEqual([0, 32767, -32767]);
  });
});

let asked: { address: string; body: unknown }[];
let here: { language: string; voice: string | null; recogniser: string | null };
let purposes: object[];
const spoken = {
  seconds: 1, ssml: "", prosody: { rate: 1, pitch: 1, range: 1, volume: 1, pauses: 1 },
  visemes: [{ from_ms: 0, shape: "open" }], audio: { media_type: "audio/wav", base64: btoa("RIFF") },
};

beforeEach(() => {
  startI18n();
  window.localStorage.clear();
  asked = [];
  here = { language: "en", voice: "espeak-ng", recogniser: "pocketsphinx" };
  purposes = [{ purpose: "dictation", offer: "open", holds: true }];
  vi.stubGlobal("fetch", (address: string, init: RequestInit) => {
    if (address.endsWith("/speech") && init.method === "GET") return Promise.resolve(Response.json({ languages: [here] }));
    if (address.includes("/me/consents")) return Promise.resolve(Response.json({ purposes }));
    asked.push({ address, body: typeof init.body === "string" ? JSON.parse(init.body) : init.body });
    if (address.includes("/transcribe")) return Promise.resolve(Response.json({ text: "that's really hard", words: [] }));
    return Promise.resolve(Response.json(spoken));
  });
  vi.stubGlobal("URL", Object.assign(URL, { createObjectURL: () => "blob:one", revokeObjectURL: vi.fn() }));
  HTMLMediaElement.prototype.play = vi.fn(() => Promise.resolve());
  HTMLMediaElement.prototype.pause = vi.fn();
});

const emotion = { emotions: [{ label: "sadness", probability: 0.61239 }, { label: "neutral", probability: 0.38761 }] };
const turn = (n: number) => ({ turn: n, learner: "Hm.", persona: { text: `Line ${String(n)}.`, emotion } });
const sessionOf = (...turns: object[]) => ({ language: "en", persona, opening: { text: "You again.", emotion }, turns }) as unknown as Session;

function Heard({ session, quiet = false, began = false }: { session: Session; quiet?: boolean; began?: boolean }) {
  const voice = useVoice(session, began, quiet);
  const line = lastLine(session);
  return (
    <MantineProvider>
      <ReadAloud voice={voice} />
      <button type="button" onClick={voice.stop}>the learner speaks</button>
      {line !== null && <HearButton line={line} voice={voice} />}
      <output>{voice.speech?.track[0]?.shape}</output>
    </MantineProvider>
  );
}

describe("the person's voice", () => {
  it("says a line where it is asked to, with the mouth, and is stopped by the same button", async () => {
    render(<Heard session={sessionOf()} />);
    const button = await screen.findByRole("button", { name: en.voice.hear });
    fireEvent.click(button);
    expect(await screen.findByText("open")).toBeTruthy();
    expect(asked[0]?.body).toEqual({
      text: "You again.", language: "en", mixture: { sadness: 0.612, neutral: 0.387 }, speaker: { name: "Ann Lee", age: 34, pronoun: "she" }, sound: true,
    });
    expect(button.getAttribute("aria-pressed")).toBe("true");
    fireEvent.click(button);
    expect(button.getAttribute("aria-pressed")).toBe("false");
    expect(screen.queryByText("open")).toBeNull();
  });

  it("ends with the sound", async () => {
    const { container } = render(<Heard session={sessionOf()} />);
    fireEvent.click(await screen.findByRole("button", { name: en.voice.hear }));
    await screen.findByText("open");
    fireEvent.ended(container.querySelector("audio") ?? document);
    await waitFor(() => { expect(screen.queryByText("open")).toBeNull(); });
  });

  it("reads new lines aloud only where that was switched on, and remembers it", async () => {
    const { rerender } = render(<Heard session={sessionOf(turn(1))} />);
    const aloudSwitch = await screen.findByRole("switch", { name: en.voice.aloud });
    rerender(<Heard session={sessionOf(turn(1), turn(2))} />);
    expect(asked).toEqual([]);
    fireEvent.click(aloudSwitch);
    expect(aloud.kept()).toBe(true);
    rerender(<Heard session={sessionOf(turn(1), turn(2), turn(3))} />);
    await waitFor(() => { expect(asked).toHaveLength(1); });
    expect(asked[0]?.body).toMatchObject({ text: "Line 3." });
  });

  it("says the first line of a talk that has just begun, and nothing that was there before", async () => {
    aloud.keep(true);
    const first = render(<Heard session={sessionOf()} began />);
    await waitFor(() => { expect(asked).toHaveLength(1); });
    first.unmount();
    render(<Heard session={sessionOf(turn(1))} />);
    await screen.findByRole("switch");
    expect(asked).toHaveLength(1);
  });

  it("is quiet as soon as the learner speaks, and at a press of Escape", async () => {
    aloud.keep(true);
    const { rerender } = render(<Heard session={sessionOf()} quiet />);
    const button = await screen.findByRole("button", { name: en.voice.hear });
    fireEvent.click(button);
    await screen.findByText("open");
    fireEvent.click(screen.getByText("the learner speaks"));
    expect(screen.queryByText("open")).toBeNull();
    rerender(<Heard session={sessionOf(turn(1))} quiet />);
    await act(async () => { await Promise.resolve(); });
    expect(asked).toHaveLength(1); // the new line waits
    fireEvent.click(screen.getByRole("button", { name: en.voice.hear }));
    await screen.findByText("open");
    fireEvent.keyDown(document, { key: "Escape" });
    expect(screen.queryByText("open")).toBeNull();
  });

  it("says what is missing where there is none", async () => {
    here = { ...here, voice: null };
    render(<Heard session={sessionOf()} />);
    expect((await screen.findByRole<HTMLInputElement>("switch")).disabled).toBe(true);
    expect(screen.getByText(en.voice.none)).toBeTruthy();
    expect(screen.queryByRole("button", { name: en.voice.hear })).toBeNull();
  });
});

function Box({ onSpeaking = () => undefined }: { onSpeaking?: (now: boolean) => void }) {
  const [text, setText] = useState("");
  return (
    <MantineProvider>
      <textarea aria-label="box" readOnly value={text} />
      <Dictate language="en" disabled={false} onWords={setText} onSpeaking={onSpeaking} />
    </MantineProvider>
  );
}

describe("speaking instead of typing", () => {
  const speak = () => screen.findByRole("button", { name: en.dictate.speak });
  it("puts what was heard into the box, and says that it may be wrong", async () => {
    vi.mocked(record).mockImplementation(({ on, done }) => {
      on();
      return new Promise((resolve) => { done.addEventListener("abort", () => { resolve(new Blob(["RIFF"], { type: "audio/wav" })); }); });
    });
    const onSpeaking = vi.fn();
    render(<Box onSpeaking={onSpeaking} />);
    fireEvent.click(await speak());
    const done = await screen.findByRole("button", { name: en.dictate.done });
    expect(done.getAttribute("aria-pressed")).toBe("true");
    expect(screen.getByText(en.dictate.listening)).toBeTruthy();
    expect(onSpeaking).toHaveBeenLastCalledWith(true);
    fireEvent.click(done);
    expect(await screen.findByText(en.dictate.check)).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>("box").value).toBe("that's really hard");
    expect(asked[0]?.address).toContain("/api/v1/transcribe?language=en");
    expect(asked[0]?.body).toBeInstanceOf(Blob);
    await waitFor(() => { expect(onSpeaking).toHaveBeenLastCalledWith(false); });
  });

  it("is thrown away at a press of Escape", async () => {
    vi.mocked(record).mockImplementation(({ on, signal }) => {
      on();
      return new Promise((resolve) => { signal.addEventListener("abort", () => { resolve(null); }); });
    });
    render(<Box />);
    fireEvent.click(await speak());
    await screen.findByText(en.dictate.listening);
    fireEvent.keyDown(document, { key: "Escape" });
    expect(await speak()).toBeTruthy();
    expect(asked).toEqual([]);
  });

  it.each([
    ["nothing hears the language", () => { here = { ...here, recogniser: null }; }, en.dictate.notHere],
    ["nobody agreed", () => { purposes = [{ purpose: "dictation", offer: "open", holds: false }]; }, en.dictate.notAgreed],
    ["a guardian has to agree too", () => { purposes = [{ purpose: "dictation", offer: "guardian_needed", decision: "waits_for_guardian", holds: false }]; }, en.dictate.waits],
  ])("says why where %s", async (_why, so, words) => {
    so();
    render(<Box />);
    fireEvent.click(await speak());
    expect(await screen.findByText(words, { exact: false })).toBeTruthy();
  });

  it("uses the browser's recogniser only where the learner allowed it", async () => {
    here = { ...here, recogniser: null };
    let made: { onresult: ((event: object) => void) | null; onend: (() => void) | null; onstart: (() => void) | null } | undefined;
    const keep = (one: NonNullable<typeof made>) => { made = one; };
    vi.stubGlobal("webkitSpeechRecognition", class {
      onresult = null; onend = null; onstart = null; lang = "";
      constructor() { keep(this); }
      start() { made?.onstart?.(); }
      stop() { made?.onresult?.({ results: [[{ transcript: " so hard " }]] }); made?.onend?.(); }
      abort() { made?.onend?.(); }
    });
    render(<Box />);
    fireEvent.click(await speak());
    expect(made).toBeUndefined();
    expect(screen.getByText(en.dictate.browserNote)).toBeTruthy();
    fireEvent.click(screen.getByRole("switch", { name: new RegExp(en.dictate.browser) }));
    expect(recognition.allowed("local")).toBe(true);
    expect(recognition.allowed("somebody else at this browser")).toBe(false);
    expect(screen.getByRole("switch", { name: new RegExp(en.dictate.browser) }), "it can be taken back").toBeTruthy();
    fireEvent.click(await speak());
    await act(async () => { fireEvent.click(await screen.findByRole("button", { name: en.dictate.done })); });
    expect(screen.getByLabelText<HTMLTextAreaElement>("box").value).toBe("so hard");
    expect(asked).toEqual([]);
  });
});
