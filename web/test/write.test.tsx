import { MantineProvider } from "@mantine/core";
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Mark, Preview, PreviewTurn, ScenarioLook, Simulation } from "../src/api/types";
import { startI18n } from "../src/i18n";
import { parseRoute, toHash } from "../src/shell/route";
import { baseName, keepDraft, keptDraft, markLines, NOTHING, parseMarks, wordsOn } from "../src/write/draft";
import { openFiles } from "../src/write/openFiles";
import { isTooLong } from "../src/write/size";
import Write from "../src/write/Write";

const FILE = 'format: 1\nid: "mine"\nopening:\n  - {say: "Well. \\"Fine\\".", thought: "not fine"}\n';
const MARK: Mark = { line: "opening.1", words: 'Well. "Fine".', why: "nobody says that" };

describe("a draft", () => {
  it("is kept by the browser and comes back, and nothing is kept once it is cleared", () => {
    expect(keepDraft({ text: FILE, name: "en", marks: [MARK] })).toBe(true);
    expect(keptDraft()).toEqual({ text: FILE, name: "en", marks: [MARK] });
    keepDraft(NOTHING);
    expect(window.localStorage.length).toBe(0);
    expect(keptDraft()).toEqual(NOTHING);
  });

  it("is empty where what was kept makes no sense", () => {
    for (const kept of ["{", "5", '{"text":5}', '{"text":"a","name":"b","marks":{}}']) {
      window.localStorage.setItem("tongli.write", kept);
      expect(keptDraft()).toEqual(NOTHING);
    }
    window.localStorage.setItem("tongli.write", '{"text":"a","name":"b","marks":[null,{"line":"","words":"w","why":"y"}]}');
    expect(keptDraft().marks).toEqual([{ line: "", words: "w", why: "y" }]);
  });

  it("says when the browser could not keep it", () => {
    const full = vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => { throw new Error("full"); });
    expect(keepDraft({ ...NOTHING, text: "a" })).toBe(false);
    full.mockRestore();
  });
});

describe("a file of marks", () => {
  it("is one mark a line, and reads back", () => {
    const lines = markLines([MARK, { ...MARK, instead: "Hm." }]);
    expect(lines.split("\n")[0]).toBe('{"line":"opening.1","words":"Well. \\"Fine\\".","why":"nobody says that"}');
    expect(parseMarks(lines)).toEqual([MARK, { ...MARK, instead: "Hm." }]);
  });

  it("is read as the terminal reads it: words that are not blank, the rest where it is there", () => {
    expect(parseMarks('{"words":"Hm."}\n{"words":"Hm.","instead":" "}')).toEqual([
      { line: "", words: "Hm.", why: "" },
      { line: "", words: "Hm.", why: "" },
    ]);
    expect(parseMarks('{"line":"","words":" \u200b","why":""}')).toBe(1);
  });

  it("names the line that is no mark", () => {
    expect(parseMarks(`${JSON.stringify(MARK)}\n\n{"words":5}\n`)).toBe(3);
    expect(parseMarks("hello")).toBe(1);
  });
});

describe("files from the computer", () => {
  const file = (name: string, ...parts: BlobPart[]) => new File(parts, name);

  it("take the text's place, or add marks", async () => {
    const { scenario, marks, unopened } = await openFiles(
      [file("zh.yaml", "a: 1\r\nb: 2"), file("zh.marks.jsonl", JSON.stringify({ ...MARK, why: "again" }))],
    );
    expect(scenario).toEqual({ text: "a: 1\nb: 2", name: "zh" });
    expect(marks).toEqual([{ ...MARK, why: "again" }]);
    expect(unopened).toEqual([]);
  });

  it("are left alone where they are no text, too long or no marks", async () => {
    const { scenario, marks, unopened } = await openFiles([
      file("a.yaml", new Uint8Array([0xff, 0xfe])), file("b.yaml", "x".repeat(400_001)), file("c.jsonl", "hello"),
      file("d.yaml", "字".repeat(350_000)),
    ]);
    expect(scenario).toBeNull();
    expect(marks).toEqual([]);
    expect(unopened).toEqual([{ name: "a.yaml" }, { name: "b.yaml" }, { name: "c.jsonl", line: 1 }, { name: "d.yaml" }]);
  });

  it("give their name to what is downloaded", () => {
    expect(["zh.yaml", "my.person.yml", "zh.marks.jsonl", ".yaml"].map(baseName)).toEqual(["zh", "my.person", "zh", "person"]);
  });
});

describe("the length of what is sent", () => {
  it("is bounded in characters, and in the bytes of text and marks as they are sent", () => {
    expect(isTooLong("x".repeat(400_000), [])).toBe(false);
    expect(isTooLong("x".repeat(400_001), [])).toBe(true);
    expect(isTooLong("字".repeat(300_000), [])).toBe(false);
    expect(isTooLong("字".repeat(333_333), [])).toBe(true);
    expect(isTooLong("字".repeat(300_000), [{ ...MARK, words: "字".repeat(33_333) }])).toBe(true);
    expect(isTooLong('"'.repeat(400_000), Array<Mark>(50).fill({ ...MARK, words: "字".repeat(2_000) }))).toBe(true);
  });
});

describe("the words on a line", () => {
  it("are those said, without YAML's escapes", () => {
    expect(wordsOn('  - {say: "Well. \\"Fine\\".", thought: "not"}')).toBe('Well. "Fine".');
    expect(wordsOn('  - "嗯。"')).toBe("嗯。");
    expect(wordsOn("opening:")).toBeUndefined();
    expect(wordsOn('bad: "\\x"')).toBeUndefined();
  });
});

const look = (remarks: ScenarioLook["remarks"], usable = false): ScenarioLook => ({ usable, found: remarks.length, remarks });
const says = (text: string, trust: number) =>
  ({ text, thought: "I may go", behaviour: "deflect", emotion: { dominant: "sadness" }, action_units: {}, left: false,
    state: { trust, distress: 0.5, openness: 0.2, energy: 0.4 } }) as unknown as Preview["opening"];
const preview = {
  id: "p1", language: "en", title: "T", persona: { name: "Ana Bell", called: "Ana", age: 30, pronoun: "she", avatar: { hair: "long", skin: 2, top: "#123456", glasses: false } },
  opening: says('Well. "Fine".', 0.3), lines: [{ place: "opening.1", line: 4, words: 'Well. "Fine".' }], told: { score: 0 },
} as unknown as Preview;
const answer = {
  turn: { turn: 1, persona: says("Mm.", 0.42), risk: {} },
  lines: [{ place: "pools.fall_silent.1", line: 2, words: "Mm." }], told: { score: 2 },
} as unknown as PreviewTurn;
const played = {
  seeds: 2, turns: 20, difficulty: "normal",
  learners: ["skilled", "novice", "formula", "adviser", "hostile"].map((learner, at) =>
    ({ learner, trust: [0.3, 0.3 + at / 10], final_trust: 0.3 + at / 10, least: 0.2, most: 0.8, left: at, deepest: 1, levels_told: 2.5 })),
} as unknown as Simulation;

describe("the page of a person one writes", () => {
  beforeEach(() => { startI18n(); });

  function serve(answers: Record<string, object | string | Response>): Map<string, unknown> {
    const sent = new Map<string, unknown>();
    vi.stubGlobal("fetch", (address: string, { body }: RequestInit) => {
      const path = address.replace(/^.*\/scenarios\//, "");
      sent.set(path, body === undefined ? null : JSON.parse(body as string));
      const found = answers[path] ?? {};
      if (found instanceof Response) return Promise.resolve(found);
      return Promise.resolve(typeof found === "string" ? new Response(found) : Response.json(found));
    });
    return sent;
  }
  const open = () => render(<MantineProvider><Write /></MantineProvider>);
  const box = () => screen.getByLabelText<HTMLTextAreaElement>("Scenario file", { selector: "textarea" });
  const write = () => { fireEvent.change(box(), { target: { value: FILE } }); };
  const press = (name: string | RegExp) => { fireEvent.click(screen.getByRole("button", { name })); };
  const turnTo = (name: string | RegExp) => { fireEvent.click(screen.getByRole("tab", { name })); };

  it("has an address", () => {
    expect(parseRoute(toHash({ page: "write" }))).toEqual({ page: "write" });
  });

  it("begins with the template, and asks before it takes the place of anything", async () => {
    const sent = serve({ "template?language=en": FILE });
    open();
    press("Start from the template");
    await waitFor(() => { expect(box().value).toBe(FILE); });
    fireEvent.change(box(), { target: { value: "mine" } });
    sent.clear();
    press("Start from the template");
    fireEvent.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Cancel" }));
    expect(sent.size).toBe(0);
    expect(box().value).toBe("mine");
  });

  it("keeps what was written while the template was on its way, and says so", async () => {
    let arrive: (answer: Response) => void = () => undefined;
    vi.stubGlobal("fetch", () => new Promise<Response>((resolve) => { arrive = resolve; }));
    open();
    press("Start from the template");
    fireEvent.change(box(), { target: { value: "mine" } });
    arrive(new Response(FILE));
    expect(await screen.findByText(/your text was left as it is/)).toBeTruthy();
    expect(box().value).toBe("mine");
  });

  it("says that a text is too long before it is sent", async () => {
    serve({});
    open();
    fireEvent.change(box(), { target: { value: "字".repeat(350_000) } });
    expect((await screen.findByRole("alert")).textContent).toContain("Too long to check or try");
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Check" }).disabled).toBe(true);
  });

  it("ends a talk with the person of a text that another has taken the place of", async () => {
    serve({ previews: preview, "template?language=en": "format: 1" });
    open();
    write();
    turnTo("Try a talk");
    press("Talk with this person");
    await screen.findByText('Well. "Fine".');
    press("Start from the template");
    fireEvent.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Replace" }));
    await waitFor(() => { expect(box().value).toBe("format: 1"); });
    expect(screen.queryByText('Well. "Fine".')).toBeNull();
  });

  it("plays and talks as hard as was chosen, and says how hard that was", async () => {
    const sent = serve({ "simulate?difficulty=hard": { ...played, difficulty: "hard" }, "previews?difficulty=hard": preview });
    open();
    write();
    turnTo("Simulate");
    fireEvent.click(within(screen.getByRole("tabpanel", { name: "Simulate" })).getByRole("radio", { name: "hard" }));
    press("Simulate");
    expect((await screen.findByText(/Done; the result stands below/)).textContent).toContain("difficulty: hard");
    turnTo("Try a talk");
    press("Talk with this person");
    expect(await screen.findByText("difficulty: hard")).toBeTruthy();
    expect([...sent.keys()]).toEqual(["simulate?difficulty=hard", "previews?difficulty=hard"]);
  });

  it("names the first few findings, says of how many, and shows the rest when asked", async () => {
    const remark = (line: number) => ({ line, rule: "todo", place: "title", message: `still says TODO ${String(line)}` });
    const many = look(Array.from({ length: 91 }, (_, at) => remark(at + 1)) as ScenarioLook["remarks"], true);
    serve({ "lint?language=en": many });
    open();
    write();
    press("Check");
    expect(await screen.findByText("8 of 91 shown")).toBeTruthy();
    expect(screen.getAllByText(/still says TODO/)).toHaveLength(8);
    press("Show 83 more");
    expect(screen.getAllByText(/still says TODO/)).toHaveLength(91);
    expect(screen.queryByText(/of 91 shown/)).toBeNull();
  });

  it("says before anything is played that the file still holds TODOs, but for those in remarks", () => {
    serve({});
    open();
    turnTo("Simulate");
    fireEvent.change(box(), { target: { value: `# TODO is what is to be written\n${FILE}` } });
    expect(screen.queryByText(/still says TODO/)).toBeNull();
    fireEvent.change(box(), { target: { value: `${FILE}title: "TODO a title"\n` } });
    expect(within(screen.getByRole("tabpanel", { name: "Simulate" })).getByText(/still says TODO/)).toBeTruthy();
    turnTo("Try a talk");
    expect(within(screen.getByRole("tabpanel", { name: "Try a talk" })).getByText(/still says TODO/)).toBeTruthy();
  });

  it("is as it was after a reload, until it is cleared", async () => {
    serve({});
    const before = open();
    write();
    before.unmount();
    open();
    expect(box().value).toBe(FILE);
    press("Clear");
    fireEvent.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Clear" }));
    expect(box().value).toBe("");
    expect(window.localStorage.getItem("tongli.write")).toBeNull();
  });

  it("leads from a remark to its line, and says when the text has changed since", async () => {
    const sent = serve({ "lint?language=en": look([{ line: 4, rule: "fault", place: "opening", message: "has 1 entries; it needs at least 3" }]) });
    open();
    write();
    press("Check");
    expect(await screen.findByText("Faults: 1. Once they are mended, one can talk with the person.")).toBeTruthy();
    expect(sent.get("lint?language=en")).toEqual({ yaml: FILE, marks: [] });
    press("Line 4");
    expect(document.activeElement).toBe(box());
    expect(FILE.slice(box().selectionStart, box().selectionEnd)).toBe(FILE.split("\n")[3]);
    expect(screen.queryByText(/changed since; this is/)).toBeNull();
    fireEvent.change(box(), { target: { value: `${FILE}#` } });
    expect(screen.getByText(/changed since; this is/)).toBeTruthy();
  });

  it("asks again for what was found when the page turns to another language", async () => {
    const fault = { line: 4, rule: "fault", place: "opening" } as const;
    serve({
      "lint?language=en": look([{ ...fault, message: "has 1 entries; it needs at least 3" }]),
      "lint?language=zh": look([{ ...fault, message: "只有 1 条，至少要 3 条；请补上" }]),
    });
    const i18n = startI18n();
    open();
    write();
    press("Check");
    expect((await screen.findByText(/has 1 entries/)).lang).toBe("en");
    await act(() => i18n.changeLanguage("zh"));
    expect((await screen.findByText(/只有 1 条，至少要 3 条/)).lang).toBe("zh");
    expect(screen.queryByText(/has 1 entries/)).toBeNull();
    await act(() => i18n.changeLanguage("en"));
  });

  it("forgets what was said of a text that another has taken the place of", async () => {
    serve({ "lint?language=en": look([{ line: 4, rule: "fault", place: "opening", message: "m" }]), "template?language=en": "format: 1" });
    open();
    write();
    press("Check");
    await screen.findByRole("button", { name: "Line 4" });
    press("Start from the template");
    fireEvent.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Replace" }));
    await waitFor(() => { expect(box().value).toBe("format: 1"); });
    expect(screen.queryByRole("button", { name: "Line 4" })).toBeNull();
  });

  it("tells in words why a file cannot be played", async () => {
    serve({ simulate: Response.json({ type: "/problems/invalid-scenario", status: 400, detail: "d", errors: [] }, { status: 400 }) });
    open();
    write();
    turnTo("Simulate");
    press("Simulate");
    expect((await screen.findByRole("alert")).textContent).toContain("Check it first.");
  });

  it("shows five learners as curves, and their ends in a table", async () => {
    serve({ simulate: played });
    open();
    write();
    turnTo("Simulate");
    press("Simulate");
    const row = (await screen.findByRole("rowheader", { name: "Hostile" })).closest("tr");
    expect(row?.textContent).toBe("Hostile7020–804 / 21.02.5");
    press("Show as a table");
    expect(screen.getByRole("columnheader", { name: "Formulas" })).toBeTruthy();
  });

  it("talks with the person, shows what is hidden, and marks words that are false", async () => {
    const sent = serve({ previews: preview, "previews/p1/turns": answer, "lint?language=en": look([], true) });
    open();
    write();
    turnTo("Try a talk");
    press("Talk with this person");
    await screen.findByText('Well. "Fine".');
    fireEvent.change(screen.getByLabelText("What you say"), { target: { value: "Hello." } });
    press("Send");
    await screen.findByText("Mm.");
    expect(sent.get("previews/p1/turns")).toEqual({ text: "Hello." });
    expect(screen.getByText("Told: score, level 2")).toBeTruthy();
    expect(screen.getByText("Trust").closest(".skill")?.textContent).toBe("Trust42");
    press("Mark as false: “Mm.”");
    fireEvent.change(screen.getByLabelText("What is false about it?"), { target: { value: " too short " } });
    press("Keep the mark");
    turnTo("Marks (1)");
    expect(screen.getByText("too short")).toBeTruthy();
    turnTo("Check");
    press("Check");
    expect(await screen.findByText("Nothing to mend.")).toBeTruthy();
    expect(sent.get("lint?language=en")).toEqual({ yaml: FILE, marks: [{ line: "pools.fall_silent.1", words: "Mm.", why: "too short" }] });
  });

  it("puts people to call where the author speaks of their own life, and takes no more words", async () => {
    const card = { title: "People first", lines: [], contacts: [] };
    serve({ previews: preview, "previews/p1/turns": { turn: { turn: 1, persona: null, risk: { card } }, lines: [], told: {} } });
    open();
    write();
    turnTo("Try a talk");
    press("Talk with this person");
    fireEvent.change(await screen.findByLabelText("What you say"), { target: { value: "…" } });
    press("Send");
    expect((await screen.findByRole("alert")).textContent).toContain("People first");
    expect(screen.queryByLabelText("What you say")).toBeNull();
  });

  it("marks the line with the cursor, and says when it has no words", () => {
    serve({});
    open();
    write();
    turnTo("Marks");
    box().setSelectionRange(0, 0);
    press("Mark the line with the cursor");
    expect(screen.getByRole("alert").textContent).toBe("Line 1 has no words in quotes.");
    box().setSelectionRange(FILE.indexOf("Well"), FILE.indexOf("Well"));
    press("Mark the line with the cursor");
    fireEvent.change(screen.getByLabelText("What is false about it?"), { target: { value: "stiff" } });
    press("Keep the mark");
    expect(keptDraft().marks).toEqual([{ line: "", words: 'Well. "Fine".', why: "stiff" }]);
    press("Remove the mark on “Well. \"Fine\".”");
    expect(keptDraft().marks).toEqual([]);
  });
});
