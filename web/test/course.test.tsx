import { MantineProvider } from "@mantine/core";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Agreement, Course, CourseStep, Enrolment, Session, Unit } from "../src/api/types";
import { BackToCourse } from "../src/course/BackToCourse";
import CoursePage from "../src/course/CoursePage";
import { asksGuess, noteFor, type CourseNote } from "../src/course/courseNote";
import { startI18n } from "../src/i18n";
import { Practice } from "../src/pages/Practice";
import { kept } from "../src/practice/kept";
import { parseRoute, toHash } from "../src/shell/route";
import { AgreementPanel } from "../src/teach/AgreementPanel";
import { nameOf } from "../src/teach/courseDraft";
import Teach from "../src/teach/Teach";
import { assessment, remark } from "./shapes";

vi.mock("../src/senses/Senses", () => ({ Senses: () => null })); // has tests of its own
vi.mock("../src/speech/Dictate", () => ({ Dictate: () => null })); // both have tests of their own
vi.mock("../src/speech/useVoice", async () => {
  const { noVoice } = await import("./shapes");
  return { useVoice: () => noVoice };
});

const head = { skills: ["listening"], minutes: 3, pass: 50 } as const;
const line = { who: "Mrs Okafor, a key in her hand", before: [{ by: "you", text: "Evening." }], said: "Hang on to this for me?" };
const UNITS = [
  { ...head, id: "first", kind: "micro_lesson", title: "The fact first", line,
    lesson: { idea: "Catch one fact.", said: "Till four, with a bucket.", weak: "Don't worry.", strong: "Till four." } },
  { ...head, id: "voices", kind: "perception_drill", title: "Two fines",
    perception: {
      feelings: [{ id: "fine", text: "Really fine" }, { id: "furious", text: "Furious" }],
      needs: [{ id: "help", text: "A hand" }, { id: "nothing", text: "Nothing" }],
      voices: [{ scene: "He grins.", said: "I'm fine." }, { scene: "Eight plates.", said: "Fine." }],
    } },
  { ...head, id: "talk", kind: "conversation", title: "With her",
    talk: { scenario: "refund", difficulty: "easy", least_turns: 3, feedback: "each_reply", guess_every: 2 } },
  { ...head, id: "alone", kind: "final", title: "On your own",
    talk: { scenario: "biopsy", difficulty: "normal", least_turns: 8, feedback: "afterwards", guess_every: 0 } },
  { ...head, id: "real", kind: "real_one", title: "This week",
    real: { question: "Who do you need to talk to?", after_days: 7, after_questions: ["Did you talk?", "And then?"] } },
] as unknown as Unit[];
const COURSE: Course = {
  course: { id: "stairs", language: "en", title: "On the stairs", summary: "A few units.", goals: [{ skill: "listening", text: "Catch one thing" }],
    prerequisites: [{ course: "foundations" }, { skill: "asking", mastery: 0.5 }], minutes: 30, units: 5, own: false },
  units: UNITS,
};
const enrolment = (part: Partial<Enrolment["progress"]> = {}, answers: Enrolment["answers"] = []): Enrolment => ({
  id: "e1", course: "stairs", language: "en", stored: true, created_at: "2026-03-01T10:00:00Z", updated_at: "2026-03-01T10:00:00Z", answers,
  progress: { done: 0, next: "first", skills: {}, units: UNITS.map(({ id }) => ({ unit: id, done: false, begun: 0, attempts: 0, passed: false })), ...part },
});
const at = (unit: string, part: object, more: Partial<Enrolment["progress"]> = {}) =>
  enrolment({ units: UNITS.map(({ id }) => ({ unit: id, done: false, begun: 0, attempts: 0, passed: false, ...(id === unit ? part : {}) })), ...more });

let sent: { path: string; method: string; body: unknown }[];

function serve(answers: Record<string, object | string>): void {
  sent = [];
  vi.stubGlobal("fetch", (address: string, init: RequestInit) => {
    const path = address.replace(/^.*\/api\/v1/, "").replace(/\?.*$/, "");
    const method = init.method ?? "GET";
    sent.push({ path, method, body: init.body === undefined ? null : JSON.parse(init.body as string) });
    const answer = answers[`${method} ${path}`] ?? answers[path] ?? {};
    return Promise.resolve(typeof answer === "string" ? new Response(answer) : Response.json(answer));
  });
}
const served = (one: Enrolment | null, more: Record<string, object> = {}) => {
  serve({ "/courses/stairs": COURSE, "/courses/stairs/enrolments": { enrolments: one === null ? [] : [one] }, ...more });
};
const ANSWERS = "POST /courses/stairs/enrolments/e1/answers";
const open = (unit: string | null) => render(<MantineProvider><CoursePage id="stairs" unit={unit} /></MantineProvider>);
const step = (part: Partial<CourseStep>): CourseStep => ({ enrolment: enrolment(), ...part });
const answered = () => sent.filter((one) => one.method === "POST").map((one) => one.body);

beforeEach(() => {
  startI18n();
  Element.prototype.scrollTo = vi.fn() as never;
});

describe("the addresses of courses", () => {
  it("lead to all, to one, and to a unit of it", () => {
    for (const hash of ["#/courses", "#/courses/on-the-stairs", "#/courses/on-the-stairs/fact-first", "#/teach"]) {
      expect(toHash(parseRoute(hash))).toBe(hash);
    }
    expect(parseRoute("#/courses/%")).toEqual({ page: "lost" });
  });
});

describe("a course", () => {
  it("says what it is for before it is begun, and begins with its first unit", async () => {
    served(null, { "POST /courses/stairs/enrolments": enrolment() });
    open(null);
    await screen.findByRole("heading", { name: "On the stairs" });
    expect(screen.getByText("Catch one thing")).toBeTruthy();
    expect(screen.getByText("Asking, commanded to 50 %")).toBeTruthy();
    expect(screen.queryByRole("link", { name: "Two fines" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Begin" }));
    await waitFor(() => { expect(window.location.hash).toBe("#/courses/stairs/first"); });
    expect(answered()).toEqual([{ language: "en" }]);
  });

  it("goes on with what is not done, and tells what was", async () => {
    served(at("first", { done: true, attempts: 1, best: 72, passed: true }, { done: 1, next: "voices" }));
    open(null);
    expect(await screen.findByText("1 of 5 done")).toBeTruthy();
    expect(screen.getByText("Passed · best 72 points")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Go on: Two fines" }));
    expect(window.location.hash).toBe("#/courses/stairs/voices");
  });
});

describe("a line to answer", () => {
  it("shows what the person answers and thinks, the judge's points, and the examples last", async () => {
    served(enrolment(), {
      [ANSWERS]: step({
        assessment: assessment({ reply: "Only you now.", score: 64, missteps: [remark("minimising", 0, 4, "makes it small")] }),
        said: { say: "I slipped.", thought: "Not worrying the children." },
        examples: { look_for: ["the key"], weak: "Don't be daft.", strong: "I'll keep it." },
        enrolment: at("first", { done: true, attempts: 1, best: 64, passed: true }),
      }),
    });
    open("first");
    expect(await screen.findByText("Catch one fact.")).toBeTruthy();
    expect(screen.getByText("Evening.")).toBeTruthy();
    expect(screen.queryByText("I'll keep it.")).toBeNull();
    const box = screen.getByLabelText("What would you say?");
    fireEvent.change(box, { target: { value: "Only you now." } });
    fireEvent.keyDown(box, { key: "Enter", keyCode: 13 });
    expect(await screen.findByText("I slipped.")).toBeTruthy();
    expect(screen.getByText("Not worrying the children.")).toBeTruthy();
    expect(screen.getByText("64 points")).toBeTruthy();
    expect(screen.getByText("I'll keep it.")).toBeTruthy();
    expect(answered()).toEqual([{ unit: "first", text: "Only you now." }]);
    expect(screen.getByRole("button", { name: "Next: Two fines" })).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(screen.getByLabelText<HTMLTextAreaElement>("What would you say?").value).toBe("");
  });

  it("gives way to people to call where somebody speaks of their own life", async () => {
    served(enrolment(), {
      [ANSWERS]: step({ risk: { level: "high", speaker: "self", signals: [], card: { title: "Practice has stopped", lines: ["Here are people."], contacts: [] } } }),
    });
    open("first");
    const box = await screen.findByLabelText("What would you say?");
    fireEvent.change(box, { target: { value: "I can't any more." } });
    fireEvent.keyDown(box, { key: "Enter", keyCode: 13 });
    expect(await screen.findByRole("heading", { name: "Practice has stopped" })).toBeTruthy();
    expect(screen.queryByLabelText("What would you say?")).toBeNull();
  });
});

describe("voices to tell apart", () => {
  it("are read one after the other, and revealed after each", async () => {
    served(at("voices", { begun: 1 }), {
      [ANSWERS]: step({
        answer: { unit: "voices", at: "2026-03-01T10:00:00Z", voice: 2, score: 80, reading: { feeling: "furious", strength: 2, need: "help" } },
        voice: { answers: [{ feeling: "furious", strength: 3, need: "help" }], thought: "Nobody gets up.", why: "The tap." },
        enrolment: { ...at("voices", { done: true, attempts: 1, best: 70, passed: true }), answers: [60, 80].map((score) => ({ unit: "voices", at: "", score })) },
      }),
    });
    open("voices");
    expect(await screen.findByText("Voice 2 of 2")).toBeTruthy();
    const done = screen.getByRole<HTMLButtonElement>("button", { name: "That’s my guess" });
    expect(done.disabled).toBe(true);
    await userEvent.click(screen.getByRole("radio", { name: "Furious" }));
    expect(done.disabled).toBe(true);
    await userEvent.click(screen.getByRole("radio", { name: "A hand" }));
    await userEvent.click(done);
    expect(await screen.findByText("You guessed: Furious, clearly, “A hand” (80 points)")).toBeTruthy();
    expect(screen.getByText("What can be said for it: Furious, strongly, “A hand”")).toBeTruthy();
    expect(screen.getByText("Nobody gets up.")).toBeTruthy();
    expect(screen.getByText("That’s all of them: 70 points")).toBeTruthy();
    expect(answered()).toEqual([{ unit: "voices", voice: 2, feeling: "furious", strength: 2, need: "help" }]);
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(screen.getByText("Voice 1 of 2")).toBeTruthy();
  });
});

const session = (turns: number, status: Session["status"] = "open") => ({
  id: "s1", scenario: "refund", language: "en", title: "A title", persona: { name: "Ann Lee", called: "Ann", avatar: { hair: "bob", skin: 2, top: "#223344", glasses: false } },
  learner_role: "a friend", content_note: "a note", goals: [], kind: "conversation", status, stored: true,
  opening: { text: "You again.", emotion: { dominant: "sadness" }, action_units: {} },
  turns: Array.from({ length: turns }, (_, i) => ({
    turn: i + 1, learner: `line ${String(i + 1)}`, assessment: assessment({ reply: `line ${String(i + 1)}`, explanation: "Catches the detail." }), risk: { level: "none", signals: [] },
    persona: { text: "Go on.", thought: null, behaviour: "test", emotion: { dominant: "neutral", labels: [] }, action_units: {}, sign: "warmer" },
  })),
});
const note = (unit: string): CourseNote => {
  const found = UNITS.find((one) => one.id === unit);
  if (found === undefined) throw new Error(unit);
  return noteFor(COURSE, enrolment(), found) as CourseNote;
};

describe("a talk of a course", () => {
  const talk = async (turns: number, unit: string) => {
    serve({ "/sessions/s1": session(turns) });
    kept.keepNoteRead("s1");
    kept.keepCourse("s1", note(unit));
    render(<MantineProvider><Practice id="s1" /></MantineProvider>);
    return screen.findByLabelText<HTMLTextAreaElement>("Your reply");
  };

  it("asks for a guess before every reply that its course names", () => {
    const every = (n: number) => [0, 1, 2, 3, 4, 5].map((turns) => asksGuess({ ...note("talk"), guessEvery: n }, turns));
    expect(every(0)).toEqual([false, false, false, false, false, false]);
    expect(every(1)).toEqual([true, true, true, true, true, true]);
    expect(every(3)).toEqual([false, false, true, false, false, true]);
    expect(asksGuess(null, 0)).toBe(false);
  });

  it("takes no reply before the guess, and shows how the last reply did", async () => {
    const box = await talk(1, "talk");
    fireEvent.change(box, { target: { value: "Still here." } });
    expect(screen.getByText("First guess how they feel, then answer.")).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Send" }).disabled).toBe(true);
    expect(screen.getByText("Turns still missing for this unit: 2.")).toBeTruthy();
    expect(screen.getByText("Catches the detail.")).toBeTruthy();
    await userEvent.click(screen.getByRole("radio", { name: "angry" }));
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Send" }).disabled).toBe(false);
  });

  it("has no guess, no sign and no word on replies in a final", async () => {
    await talk(1, "alone");
    expect(screen.queryByText("Guess how they feel")).toBeNull();
    expect(screen.queryByText("A little closer")).toBeNull();
    expect(screen.queryByText("Catches the detail.")).toBeNull();
  });

  it("is counted once it has ended, and not twice", async () => {
    serve({ [ANSWERS]: step({ answer: { unit: "talk", at: "", score: 61 } }) });
    const ended = session(3, "finished") as unknown as Session;
    const { unmount } = render(<MantineProvider><BackToCourse session={ended} note={note("talk")} /></MantineProvider>);
    expect(await screen.findByText("Counted in the course: 61 points.")).toBeTruthy();
    expect(answered()).toEqual([{ unit: "talk", session: "s1" }]);
    unmount();
    render(<MantineProvider><BackToCourse session={ended} note={kept.course("s1") as CourseNote} /></MantineProvider>);
    expect(screen.getByText("Counted in the course.")).toBeTruthy();
    expect(answered()).toHaveLength(1);
  });

  it("does not count when it was too short", () => {
    serve({});
    render(<MantineProvider><BackToCourse session={session(2, "finished") as unknown as Session} note={note("talk")} /></MantineProvider>);
    expect(screen.getByText("Too short to count in the course: 3 turns at least.")).toBeTruthy();
    expect(sent).toEqual([]);
  });
});

describe("somebody real", () => {
  it("is sent to the three nearest, and asked after only when agreed", async () => {
    const scenarios = ["refund", "biopsy", "quarrel", "passed-over"].map((id) => ({ id, title: `The ${id}`, persona: { called: "Ann" } }));
    served(enrolment(), { "/scenarios": { scenarios }, [ANSWERS]: step({ nearest: scenarios.map((one) => one.id) }) });
    open("real");
    fireEvent.change(await screen.findByLabelText("What it’s about"), { target: { value: "My brother. " } });
    await userEvent.click(screen.getByRole("button", { name: "Find somebody like them to practise with" }));
    expect(await screen.findByRole("button", { name: "Practise with Ann: The quarrel" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: /passed-over/ })).toBeNull();
    expect(answered()).toEqual([{ unit: "real", about: "My brother.", may_ask: false }]);
  });

  it("is asked about when the day has come, and not before", async () => {
    served(enrolment({ ask_when: { unit: "real", at: "2999-01-01T00:00:00Z" } }));
    const { unmount } = open(null);
    expect(await screen.findByText(/After .*2999.* you’ll be asked here/)).toBeTruthy();
    unmount();
    served(enrolment({ ask_when: { unit: "real", at: "2020-01-01T00:00:00Z" } }), { [ANSWERS]: step({ answer: { unit: "real", at: "" } }) });
    open(null);
    fireEvent.change(await screen.findByLabelText("And then?"), { target: { value: "She laughed." } });
    await userEvent.click(screen.getByRole("button", { name: "That’s it" }));
    expect(await screen.findByText("Noted. Only you can see it.")).toBeTruthy();
    expect(answered()).toEqual([{ unit: "real", told: ["", "She laughed."] }]);
  });
});

const agreement = (drift: Agreement["drift"]): Agreement => ({ marks: 20, kappa: { interpretation: 0.61 }, pooled: 0.5, recent: null, drift });
const cohort = { id: "c1", name: "3 B", course: "stairs", language: "en", code: "K7QM-2XPD", seats: 30, created_at: "", members: [], agreement: agreement("too_few") };

describe("a cohort", () => {
  it("gives its results to other programs", async () => {
    serve({ "/courses": { courses: [COURSE.course] }, "/cohorts": { cohorts: [cohort] } });
    render(<MantineProvider><Teach /></MantineProvider>);
    await userEvent.click(screen.getByRole("tab", { name: "Cohorts" }));
    const table = await screen.findByRole<HTMLAnchorElement>("link", { name: "Table (CSV)" });
    expect([table.getAttribute("href"), table.download]).toEqual([
      "http://localhost:3000/api/v1/cohorts/c1/csv?excel=true", "tongli-cohort-K7QM-2XPD.csv",
    ]);
    expect(screen.getByRole("link", { name: "Records (xAPI)" }).getAttribute("href")).toBe("http://localhost:3000/api/v1/cohorts/c1/xapi");
  });
});

describe("own marks beside the judge's", () => {
  it("ring only when the two part", () => {
    render(<MantineProvider><AgreementPanel agreement={agreement("low")} /></MantineProvider>);
    expect(screen.getByRole("alert").textContent).toContain("don’t go together");
    expect(screen.getByText("0.61")).toBeTruthy();
    expect(screen.getAllByText("can’t be said")).toHaveLength(3);
    render(<MantineProvider><AgreementPanel agreement={agreement("steady")} /></MantineProvider>);
    expect(screen.getAllByRole("alert")).toHaveLength(1);
  });

  it("are given before the judge's are seen", async () => {
    serve({
      "/courses": { courses: [COURSE.course] }, "/cohorts": { cohorts: [cohort] },
      "/cohorts/c1/replies": { replies: [{ enrolment: "e1", answer: 2, member: "0C5F", unit: "The key", line, reply: "Only you now.", at: "" }] },
      "POST /cohorts/c1/marks": {
        own: { emotional_reaction: 0, interpretation: 2, exploration: 1 }, judge: { emotional_reaction: 1, interpretation: 2, exploration: 0 }, agreement: agreement("steady"),
      },
    });
    render(<MantineProvider><Teach /></MantineProvider>);
    await userEvent.click(screen.getByRole("tab", { name: "Mark" }));
    expect(await screen.findByText("Only you now.")).toBeTruthy();
    expect(screen.queryByText(/The judge:/)).toBeNull();
    for (const name of ["0 none", "2 strong", "1 weak"]) {
      const [er, ip, ex] = screen.getAllByRole("radio", { name });
      fireEvent.click((name === "0 none" ? er : name === "2 strong" ? ip : ex) as HTMLElement);
    }
    await userEvent.click(screen.getByRole("button", { name: "Mark it" }));
    expect(await screen.findByText("The judge: Emotional reaction 1, Interpretation 2, Exploration 0. You: Emotional reaction 0, Interpretation 2, Exploration 1.")).toBeTruthy();
    expect(answered()).toEqual([{ enrolment: "e1", answer: 2, emotional_reaction: 0, interpretation: 2, exploration: 1 }]);
    expect(screen.getByText("No replies are waiting to be marked.")).toBeTruthy();
  });
});

describe("a course that one writes", () => {
  it("is drafted, checked and added", async () => {
    serve({
      "/courses": { courses: [COURSE.course] }, "/cohorts": { cohorts: [] },
      "POST /courses/draft": "# drafted\n",
      "POST /courses": { ...COURSE.course, own: true },
      "POST /courses/lint": { usable: false, found: 1, remarks: [{ line: 1, rule: "fault", place: "id", message: "is missing" }] },
    });
    render(<MantineProvider><Teach /></MantineProvider>);
    const box = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Course file" });
    fireEvent.change(box, { target: { value: 'format: 1\nlanguage: "en"\n' } });
    await userEvent.click(screen.getByRole("button", { name: "Check" }));
    expect(await screen.findByText("Faults: 1. Once they are mended, it can be taken.")).toBeTruthy();
    await userEvent.click(screen.getByRole("checkbox", { name: "Staying with silence" }));
    await userEvent.click(screen.getByRole("button", { name: "Draft" }));
    expect(box.value).toContain("format: 1");
    await userEvent.click(await screen.findByRole("button", { name: "Replace" }));
    expect(box.value).toBe("# drafted\n");
    await userEvent.click(screen.getByRole("button", { name: "Add to the courses" }));
    expect(await screen.findByText("Added: On the stairs.")).toBeTruthy();
    expect(window.localStorage.getItem("tongli.course")).toBe("# drafted\n");
    expect(sent.find((one) => one.path === "/courses/draft")?.body).toEqual({ language: "en", goals: ["silence"] });
  });

  it("is called by its language when it is downloaded", () => {
    expect(nameOf('format: 1\nlanguage: "zh"\n')).toBe("zh");
    expect(nameOf("")).toBe("course");
  });
});
