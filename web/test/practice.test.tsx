import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { startI18n } from "../src/i18n";
import { Practice } from "../src/pages/Practice";
import { kept } from "../src/practice/kept";
import { assessment, remark } from "./shapes";

vi.mock("../src/senses/Senses", () => ({ Senses: () => null })); // has tests of its own
vi.mock("../src/speech/Dictate", () => ({ Dictate: () => null })); // both have tests of their own
vi.mock("../src/speech/useVoice", async () => {
  const { noVoice } = await import("./shapes");
  return { useVoice: () => noVoice };
});

const session = {
  id: "s1", scenario: "x", language: "en", title: "A title", persona: { name: "Ann Lee", called: "Ann", avatar: { hair: "bob", skin: 2, top: "#223344", glasses: false } },
  learner_role: "a friend", content_note: "a note", goals: [], kind: "conversation", status: "open", stored: true,
  opening: { text: "You again.", emotion: { dominant: "sadness" }, action_units: {} }, turns: [],
};
const turn = (text: string) => ({
  turn: 1, learner: text, assessment: null, risk: { level: "none", signals: [] },
  persona: { text: "Go on.", thought: null, behaviour: "test", emotion: { dominant: "neutral", labels: [] }, action_units: {}, sign: "warmer" },
});

interface Sent { body: unknown; key: string | null }
let sent: Sent[];
let help: unknown;
let answerWording: () => Promise<Response>;
let answerSession: () => Promise<Response>;
let answerTurns: (body: { text: string }) => Promise<Response>;

beforeEach(() => {
  startI18n();
  Element.prototype.scrollTo = vi.fn() as never;
  sent = [];
  help = session;
  answerSession = () => Promise.resolve(Response.json(session));
  answerTurns = (body) => Promise.resolve(Response.json(turn(body.text), { status: 201 }));
  answerWording = () => Promise.reject(new TypeError("nobody asks"));
  vi.stubGlobal("fetch", (address: string, init: RequestInit) => {
    if (address.endsWith("/help")) return Promise.resolve(Response.json(help));
    if (address.endsWith("/turns/1")) return answerWording();
    if (!address.endsWith("/turns?wording=later")) return answerSession();
    const body = JSON.parse(init.body as string) as { text: string };
    sent.push({ body, key: new Headers(init.headers).get("idempotency-key") });
    return answerTurns(body);
  });
  kept.keepNoteRead("s1");
});

const open = async () => {
  render(<MantineProvider><Practice id="s1" /></MantineProvider>);
  return (await screen.findByLabelText<HTMLTextAreaElement>("Your reply"));
};
const press = (box: HTMLElement, extra: object = {}) => fireEvent.keyDown(box, { key: "Enter", keyCode: 13, ...extra });

describe("a practice conversation", () => {
  it("sends on Enter, once, and shows the answer", async () => {
    const box = await open();
    fireEvent.change(box, { target: { value: "I saw you go quiet" } });
    press(box);
    press(box);
    expect(await screen.findByText("Go on.", undefined, { timeout: 4000 })).toBeTruthy();
    expect(sent.map((s) => s.body)).toEqual([{ text: "I saw you go quiet" }]);
    expect(box.value).toBe("");
    expect(screen.getByText("A little closer")).toBeTruthy();
  });

  it("shows whom to call though the talk cannot be had anew", async () => {
    const card = { title: "It stops here", lines: ["Ring them."], contacts: [] };
    answerTurns = (body) => {
      answerSession = () => Promise.reject(new TypeError("away"));
      return Promise.resolve(Response.json({ ...turn(body.text), persona: null, risk: { level: "high", signals: [], card } }, { status: 201 }));
    };
    const box = await open();
    fireEvent.change(box, { target: { value: "I want to die" } });
    press(box);
    expect(await screen.findByRole("heading", { name: "It stops here" })).toBeTruthy();
    expect(screen.queryByLabelText("Your reply")).toBeNull();
  });

  it("shows a better wording once it is found", async () => {
    help = { feedback: "full", skill: "asking", withheld: false, retest: false };
    const worded = (suggestion: string | null) => ({ ...turn("Cheer up"), assessment: { ...assessment(), suggestion } });
    answerTurns = () => Promise.resolve(Response.json(worded(null), { status: 201 }));
    let find: (found: Response) => void = () => undefined;
    answerWording = () => new Promise((resolve) => { find = resolve; });
    const box = await open();
    fireEvent.change(box, { target: { value: "Cheer up" } });
    press(box);
    expect(await screen.findByText("Go on.", undefined, { timeout: 4000 })).toBeTruthy();
    expect(screen.queryByText("You sound worn out.")).toBeNull();
    find(Response.json(worded("You sound worn out.")));
    expect(await screen.findByText("You sound worn out.")).toBeTruthy();
    expect(screen.getByText("Go on.")).toBeTruthy();
  });

  it("does not send the Enter that picks a word in an input method", async () => {
    const box = await open();
    fireEvent.change(box, { target: { value: "wo zai" } });
    press(box, { isComposing: true });
    press(box, { keyCode: 229 });
    expect(sent).toEqual([]);
    expect(box.value).toBe("wo zai");
  });

  it("sends nothing blank", async () => {
    const box = await open();
    for (const blank of ["  \n", "\u200b", "\u200d\ufeff", "\u3164", "\u2060 \u034f"]) {
      fireEvent.change(box, { target: { value: blank } });
      press(box);
      expect(screen.getByRole<HTMLButtonElement>("button", { name: "Send" }).disabled).toBe(true);
    }
    expect(sent).toEqual([]);
  });

  it("counts an emoji as one character, and says how many are too many", async () => {
    const box = await open();
    const send = screen.getByRole<HTMLButtonElement>("button", { name: "Send" });
    fireEvent.change(box, { target: { value: "😀".repeat(4000) } });
    expect(send.disabled).toBe(false);
    fireEvent.change(box, { target: { value: "😀".repeat(4002) } });
    expect(send.disabled).toBe(true);
    expect(screen.getByText(/this is 2 over/)).toBeTruthy();
  });

  it("keeps a draft over a reload", async () => {
    fireEvent.change(await open(), { target: { value: "half a thought" } });
    expect(kept.draft("s1")).toBe("half a thought");
  });

  it("gives the words back when they did not arrive, and sends them again under the same key", async () => {
    const box = await open();
    answerTurns = () => Promise.reject(new TypeError("no network"));
    fireEvent.change(box, { target: { value: "still here" } });
    press(box);
    await screen.findByText(/didn’t send/);
    expect(box.value).toBe("still here");
    answerTurns = (body) => Promise.resolve(Response.json(turn(body.text), { status: 201 }));
    press(box);
    await waitFor(() => { expect(sent).toHaveLength(2); });
    expect(sent[1]?.key).toBe(sent[0]?.key);
  });

  it("sends a turn cut off by a reload again under its own key", async () => {
    kept.keepPending("s1", { key: "k1", body: { text: "was on its way" } });
    await open();
    expect(sent).toEqual([{ body: { text: "was on its way" }, key: "k1" }]);
    expect(kept.pending("s1")).toBeNull();
  });

  it("keeps the way to send in sight when the box for a guess opens", async () => {
    const seen = vi.fn();
    Element.prototype.scrollIntoView = function (this: Element, how) { seen(this.className, how); };
    const box = await open();
    expect(seen).not.toHaveBeenCalled();
    const guess = screen.getByText("Guess how they feel").closest("details");
    if (guess) guess.open = true;
    await waitFor(() => { expect(seen).toHaveBeenCalledWith("box", { block: "nearest" }); });
    expect(box.closest(".practice > .box")).toBeTruthy();
  });

  describe("a guess", () => {
    let calls: [string, unknown][];
    const guessing = async (refused = false) => {
      calls = [];
      vi.stubGlobal("fetch", (address: string, init: RequestInit) => {
        if (init.method !== "POST") return Promise.resolve(Response.json(session));
        const body = JSON.parse(init.body as string) as { text: string };
        calls.push([address.split("/").at(-1) ?? "", body]);
        if (address.endsWith("/guesses")) return Promise.resolve(refused ? Response.json({ title: "Too many" }, { status: 409 }) : Response.json({ saved: true }, { status: 201 }));
        return Promise.resolve(Response.json(turn(body.text), { status: 201 }));
      });
      const box = await open();
      const guess = screen.getByText("Guess how they feel").closest("details");
      if (guess) guess.open = true;
      fireEvent.click(screen.getByRole("radio", { name: "angry" }));
      return box;
    };
    const say = (box: HTMLElement) => {
      fireEvent.change(box, { target: { value: "Sixteen days." } });
      press(box);
    };

    it("of a feeling alone goes before what is said, as clear as nothing else was chosen", async () => {
      say(await guessing());
      await screen.findByText("Go on.", undefined, { timeout: 4000 });
      expect(calls).toEqual([["guesses", { emotion: "anger", strength: 2 }], ["turns?wording=later", { text: "Sixteen days." }]]);
    });

    it("can say how strongly and what they need, is noted once, and not again with what is said", async () => {
      const box = await guessing();
      fireEvent.click(screen.getByRole("radio", { name: "strongly" }));
      fireEvent.change(screen.getByLabelText(/What they need/), { target: { value: " to be heard " } });
      fireEvent.click(screen.getByRole("button", { name: "Note my guess" }));
      expect(await screen.findByText(/You’ll find out in the report/)).toBeTruthy();
      say(box);
      await screen.findByText("Go on.", undefined, { timeout: 4000 });
      expect(calls).toEqual([["guesses", { emotion: "anger", strength: 3, need: "to be heard" }], ["turns?wording=later", { text: "Sixteen days." }]]);
    });

    it("that was not kept is said to be so, and holds no words back", async () => {
      say(await guessing(true));
      await screen.findByText("Go on.", undefined, { timeout: 4000 });
      expect(screen.getByText(/Your guess wasn’t kept/)).toBeTruthy();
    });
  });

  it("tells all feedback while it cannot find out how much to tell, says so, and asks again with the next turn", async () => {
    const found = assessment({ missteps: [remark("minimising", 0, 4, "That made it smaller.")] });
    let turns = 0;
    let help = () => Response.json({ title: "Broken" }, { status: 500 });
    vi.stubGlobal("fetch", (address: string, init: RequestInit) => {
      if (address.endsWith("/help")) return Promise.resolve(help());
      if (init.method !== "POST") return Promise.resolve(Response.json(session));
      const body = JSON.parse(init.body as string) as { text: string };
      return Promise.resolve(Response.json({ ...turn(body.text), turn: ++turns, assessment: found }, { status: 201 }));
    });
    const box = await open();
    fireEvent.change(box, { target: { value: "It's fine" } });
    press(box);
    expect(await screen.findByText("That made it smaller.", undefined, { timeout: 4000 })).toBeTruthy();
    expect(screen.getByText(/couldn’t be looked up/)).toBeTruthy();
    help = () => Response.json({ feedback: "after_the_talk", skill: "asking", withheld: false, retest: false });
    fireEvent.change(box, { target: { value: "It's all fine" } });
    press(box);
    expect(await screen.findByRole("button", { name: "Show feedback on this reply" }, { timeout: 4000 })).toBeTruthy();
    expect(screen.queryByText(/couldn’t be looked up/)).toBeNull();
  });

  describe("that people are there", () => {
    const contacts = [
      { name: "Listeners", number: "988", region: "US", note: "call or text" },
      { name: "Samaritans", number: "116 123", region: "GB", note: "free" },
    ];
    const faint = (n: number) => ({ ...turn("I can't go on like this"), turn: n, risk: { level: "watch", speaker: "self", signals: [], contacts } });
    const after = async (turns: unknown[]) => {
      vi.stubGlobal("fetch", () => Promise.resolve(Response.json({ ...session, turns })));
      await open();
    };
    const plain = (n: number) => ({ ...turn("Eleven days."), turn: n });

    it("is told quietly where words may be the learner's own, and put away for good", async () => {
      await after([faint(1)]);
      const card = screen.getByText("People are there, if you want them").closest("section");
      expect(card?.textContent).toContain("988");
      expect(card?.textContent).toContain("116 123");
      expect(screen.getByLabelText<HTMLTextAreaElement>("Your reply").disabled).toBe(false);
      fireEvent.click(screen.getByRole("button", { name: "Thanks, carry on" }));
      expect(screen.queryByText("People are there, if you want them")).toBeNull();
      cleanup();
      await after([faint(1), faint(2), faint(10)]);
      expect(screen.queryByText("People are there, if you want them")).toBeNull();
    });

    it("is told again after ten turns, and never of what anybody else may feel", async () => {
      kept.putPeopleAway("s1", 1);
      await after([faint(1), ...[2, 3, 4, 5, 6, 7, 8, 9, 10].map(plain), faint(11)]);
      expect(screen.getByText("People are there, if you want them")).toBeTruthy();
      cleanup();
      await after([{ ...plain(1), risk: { level: "watch", speaker: "asked", signals: [] } }]);
      expect(screen.queryByText("People are there, if you want them")).toBeNull();
    });
  });

  it("says how long ago the earlier talk was, where there was one", async () => {
    await open();
    expect(screen.queryByText(/later$/i)).toBeNull();
    const again = { ...session, after: { session: "s0", days: 3 } };
    vi.stubGlobal("fetch", () => Promise.resolve(Response.json(again)));
    render(<MantineProvider><Practice id="s1" /></MantineProvider>);
    expect(await screen.findByText("3 days later")).toBeTruthy();
  });

  it("says in the talk itself that a language model speaks: a second meeting, a branch and a talk gone on with have no note before", async () => {
    vi.stubGlobal("fetch", (address: string) =>
      Promise.resolve(Response.json(address.endsWith("/speaker") ? { by: "llm", model: "small", host: "a.example", local: false } : session)));
    await open();
    expect((await within(screen.getByRole("region", { name: "Conversation" })).findByRole("note")).textContent).toContain("sent to a.example");
  });

  it("tells a screen reader what the face shows and not what it hides", async () => {
    const hides = { ...session, opening: { ...session.opening, emotion: { dominant: "anger" }, action_units: { AU12: 0.3, AU6: 0.27, AU4: 0.1 } } };
    vi.stubGlobal("fetch", () => Promise.resolve(Response.json(hides)));
    await open();
    expect(screen.getByRole("img", { name: "Ann’s face, looking calm" })).toBeTruthy();
  });

  it("offers a way out at any time", async () => {
    await open();
    expect(screen.getByRole("button", { name: "Pause and leave" })).toBeTruthy();
  });
});
