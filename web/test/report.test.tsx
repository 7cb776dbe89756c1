import { MantineProvider } from "@mantine/core";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Report, Session } from "../src/api/types";
import i18next from "i18next";
import { startI18n } from "../src/i18n";
import ReportPage from "../src/pages/Report";
import { Hidden } from "../src/report/Hidden";
import { Miti } from "../src/report/Miti";
import { Strengths } from "../src/report/Strengths";
import { TurnList } from "../src/report/TurnList";
import { TwoTries } from "../src/report/TwoTries";

beforeEach(() => {
  startI18n();
});

describe("what lay underneath", () => {
  it("says once of each layer whether it was told", () => {
    const debrief = {
      who: "Someone", reason_left: null,
      topics: [{ id: "a", name: "The letter", need: null, levels: [{ level: 1, fact: "It came on Monday", told: true }, { level: 2, fact: "not told yet", told: false }] }],
    } as unknown as NonNullable<Report["debrief"]>;
    render(<MantineProvider><Hidden debrief={debrief} /></MantineProvider>);
    expect(screen.getAllByRole("listitem", { hidden: true }).map((item) => item.textContent)).toEqual(["It came on Monday (told you)", "not told yet"]);
  });
});

const session = (turns: unknown[]) =>
  ({ id: "now", scenario: "refund", language: "en", status: "finished", persona: { called: "Denise" }, turns }) as unknown as Session;

const turn = (n: number, learner: string, trust: number, distress: number) =>
  ({ turn: n, learner, assessment: null, persona: { text: `answer to ${learner}`, thought: "", state: { trust, distress, openness: 0.3, energy: 0.4 } } });

describe("turn by turn", () => {
  it("says of every turn what it moved, of the first the trust, which alone is known before it", () => {
    const report = { trust: [0.3, 0.4, 0.35], best_turn: 1, turns: [turn(1, "Hello", 0.4, 0.7), turn(2, "Calm down", 0.35, 0.75)] };
    render(<MantineProvider><TurnList report={report as unknown as Report} session={session([])} /></MantineProvider>);
    expect(screen.getAllByText(/^What it moved/).map(({ textContent }) => textContent)).toEqual([
      "What it moved: Trust up 10", "What it moved: Trust down 5, Distress up 5",
    ]);
  });
});

describe("how a trained listener might have answered", () => {
  const notice = "A machine's demonstration, not a model answer.";
  const show = (answer: () => Response, persona: object | null = {}) => {
    const asked: string[] = [];
    vi.stubGlobal("fetch", (address: string) => {
      asked.push(address);
      return Promise.resolve(answer());
    });
    const one = turn(1, "Hello", 0.4, 0.7);
    const report = { trust: [0.3, 0.4], best_turn: null, turns: [{ ...one, persona: persona && one.persona }] };
    render(<MantineProvider><TurnList report={report as unknown as Report} session={session([])} /></MantineProvider>);
    return asked;
  };
  const unfold = () => {
    const fold = screen.getByText("How a trained listener might have answered").closest("details") as HTMLDetailsElement;
    fold.open = true;
    return fold;
  };

  it("is folded beside a turn, asked for once it is opened, and says what it is", async () => {
    const asked = show(() => Response.json({ turn: 1, text: "Nineteen days.", strategy: "restatement", wait: false, notice }));
    expect(asked).toEqual([]);
    const fold = unfold();
    await within(fold).findByText("Nineteen days.");
    expect(fold.textContent).toContain("restatement");
    expect(fold.textContent).toContain(notice);
    expect(asked).toEqual(["http://localhost:3000/api/v1/sessions/now/turns/1/demonstration"]);
  });

  it("says so where it would stay quiet", async () => {
    show(() => Response.json({ turn: 1, text: null, strategy: "other", wait: true, notice }));
    const fold = unfold();
    await within(fold).findByText("It would say nothing here, and wait.");
    expect(fold.textContent).toContain(notice);
    expect(fold.textContent).not.toContain("other");
  });

  it("says why it cannot be shown", async () => {
    show(() => Response.json({ type: "/problems/unknown-session", status: 404, detail: "" }, { status: 404 }));
    expect(await within(unfold()).findByRole("alert")).toBeTruthy();
  });

  it("is not offered where practice stopped", () => {
    show(() => Response.json({}), null);
    expect(screen.queryByText("How a trained listener might have answered")).toBeNull();
  });
});

describe("a whole talk", () => {
  it("tells each strength once, with the words that did it best", () => {
    render(
      <MantineProvider>
        <Strengths strengths={[{ code: "asks_openly", turns: [2, 4], turn: 4, words: "What was it like?", message: "It let her choose where to begin." }]} />
      </MantineProvider>,
    );
    expect(screen.getByRole("listitem").textContent).toBe("Asked openly turn 2, 4Turn 4What was it like?It let her choose where to begin.");
  });

  it("is set beside the thresholds that MITI has, and beside none that it has not", () => {
    const miti: NonNullable<Report["miti"]> = {
      turns: 14, counts: {}, adherent: 3, non_adherent: 1,
      reflections_to_questions: { part: 8, whole: 6, value: 1.3333, fair: 1, good: 2, level: "fair" },
      complex_reflections: { part: 3, whole: 4, value: 0.75, fair: 0.4, good: 0.5, level: null },
      open_questions: { part: 0, whole: 0, value: null, fair: null, good: null, level: null },
    };
    render(<MantineProvider><Miti miti={miti} /></MantineProvider>);
    const rows = screen.getAllByRole("row").slice(1).map((row) => within(row).getAllByRole("cell").map((cell) => cell.textContent));
    expect(rows).toEqual([
      ["1.3 : 1 (8 : 6)", "1 : 1", "2 : 1", "fair"],
      ["75% (3 / 4)", "40%", "50%", "too few to say"],
      ["0 / 0", "–", "–", "–"],
      ["3", "–", "–", "–"],
      ["1", "–", "–", "–"],
    ]);
    expect(document.body.textContent).toContain("no certificate of proficiency");
  });
});

describe("two tries of one turn", () => {
  const first = turn(1, "Hello", 0.4, 0.7);
  const before = session([first, turn(2, "Calm down", 0.35, 0.75), turn(3, "Sorry", 0.38, 0.7)]);
  const now = [first, turn(2, "Nineteen days", 0.5, 0.6)];
  const compare = { parent: { session: "before", trust: [0.3, 0.4, 0.35, 0.38], from_turn: 2 }, trust: [0.3, 0.4, 0.5] };
  const show = (turns: unknown[], trust: number[]) => {
    vi.stubGlobal("fetch", () => Promise.resolve(Response.json(before)));
    const report = { trust, turns, compare } as unknown as Report;
    render(<MantineProvider><TwoTries report={report} compare={report.compare ?? compare} session={session(turns)} /></MantineProvider>);
  };

  it("stand side by side with what each moved, and are compared after the same turn", async () => {
    show(now, compare.trust);
    const then = (await screen.findByRole("heading", { name: "Last time" })).parentElement as HTMLElement;
    const again = screen.getByRole("heading", { name: "This time" }).parentElement as HTMLElement;
    expect(then.textContent).toContain("Calm down");
    expect(then.textContent).toContain("Trust down 5, Distress up 5");
    expect(again.textContent).toContain("Nineteen days");
    expect(again.textContent).toContain("Trust up 10, Distress down 10");
    expect(screen.getByText(/After turn 2, the last that both tries reached, trust stood at 50; last time at 35/)).toBeTruthy();
  });

  it("are not compared before the turn is answered again", () => {
    show([first], [0.3, 0.4]);
    expect(screen.getByText("You went back to turn 2 and haven’t answered it again yet.")).toBeTruthy();
    expect(screen.queryByRole("figure")).toBeNull();
  });
});

describe("a second meeting in which nothing was said", () => {
  it("is started again as a second meeting", async () => {
    const bodies: unknown[] = [];
    const report = { difficulty: "hard", trust: [0.3], feeling: { learner: [], persona: [] }, moment: null, advice: [], next: "", debrief: { who: "", topics: [] }, turns: [] };
    vi.stubGlobal("fetch", (address: string, { body }: RequestInit) => {
      if (body !== undefined) bodies.push(JSON.parse(body as string));
      return Promise.resolve(Response.json(address.endsWith("/report") ? { report } : { ...session([]), difficulty: "hard", after: { session: "s0", days: 3 } }));
    });
    render(<MantineProvider><ReportPage id="now" /></MantineProvider>);
    fireEvent.click(await screen.findByRole("button", { name: "Start again" }));
    await waitFor(() => { expect(bodies).toEqual([{ scenario: "refund", language: "en", difficulty: "hard", after: "s0" }]); });
  });
});

describe("a talk in which nothing was said", () => {
  it("has no report and no advice, and can be started again", async () => {
    const report = {
      session: "now", difficulty: "normal", score: null, skills: {}, trust: [0.3], feeling: { learner: [], persona: [] }, mentalising: null, best_turn: null,
      moment: null, moments: [], advice: ["Ask openly."], next: "Next, practise asking.", debrief: { who: "", topics: [] }, turns: [],
    };
    vi.stubGlobal("fetch", (address: string) => Promise.resolve(Response.json(address.endsWith("/report") ? { report } : session([]))));
    render(<MantineProvider><ReportPage id="now" /></MantineProvider>);
    const card = (await screen.findByText(/nothing to look back on yet/)).closest("section") as HTMLElement;
    expect(within(card).getByRole("button", { name: "Start again" })).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/Ask openly|practise asking/);
  });
});

describe("a talk that is over", () => {
  const report = {
    session: "now", difficulty: "normal", score: 60, skills: {}, trust: [0.3, 0.4], feeling: { learner: [null], persona: [] }, mentalising: null, best_turn: null,
    moment: null, moments: [], advice: [], next: "", debrief: { who: "", topics: [] }, turns: [turn(1, "Hello", 0.4, 0.7)],
    remembered: { days: 3, ending: "hurt", told: [{ id: "a", name: "The letter", level: 2 }], hurts: 1, mended: 0, promises: ["I’ll ring you"] },
  };
  const show = (status: string) => {
    const requests: unknown[] = [];
    vi.stubGlobal("fetch", (address: string, init: RequestInit) => {
      if (init.method === "POST") requests.push(JSON.parse(init.body as string));
      return Promise.resolve(Response.json(address.endsWith("/report") ? { report } : { ...session([]), id: "now", kind: "conversation", difficulty: "hard", status }));
    });
    render(<MantineProvider><ReportPage id="now" /></MantineProvider>);
    return requests;
  };

  it("can be met again after, and says what the person remembered", async () => {
    const requests = show("finished");
    fireEvent.click(await screen.findByRole("button", { name: "Meet again" }));
    await waitFor(() => { expect(requests).toEqual([{ scenario: "refund", language: "en", after: "now", difficulty: "hard" }]); });
    const fold = screen.getByText("What Denise remembered").closest("details");
    if (fold) fold.open = true;
    await screen.findByText(/hadn’t been put right/);
    expect(document.body.textContent).toContain("They had told you about: The letter");
    expect(document.body.textContent).toContain("“I’ll ring you”");
  });

  it("can be met again as hard as one likes", async () => {
    const requests = show("finished");
    fireEvent.click(await screen.findByRole("radio", { name: "easy" }));
    fireEvent.click(screen.getByRole("button", { name: "Meet again" }));
    await waitFor(() => { expect(requests).toEqual([{ scenario: "refund", language: "en", after: "now", difficulty: "easy" }]); });
  });

  it("can be kept as a file, and says why it cannot", async () => {
    show("finished");
    const link = await screen.findByRole<HTMLAnchorElement>("link", { name: "As PDF" });
    expect([link.getAttribute("href"), link.download]).toEqual(["http://localhost:3000/api/v1/sessions/now/report?format=pdf", "tongli-now.pdf"]);
    const asked: string[] = [];
    vi.stubGlobal("fetch", (address: string, { headers }: { headers: Record<string, string> }) => {
      asked.push(`${address} ${String(headers["accept"])}`);
      return Promise.resolve(
        address.endsWith("pdf")
          ? Response.json({ type: "/problems/font-missing", status: 501, detail: "" }, { status: 501 })
          : new Response("<!DOCTYPE html>"),
      );
    });
    const saved: Blob[] = [];
    URL.createObjectURL = (blob: Blob) => { saved.push(blob); return "blob:report"; };
    fireEvent.click(link);
    expect((await screen.findByRole("alert")).textContent).toContain("Install fonts-noto-cjk");
    fireEvent.click(screen.getByRole("link", { name: "As a web page" }));
    await waitFor(() => { expect(saved).toHaveLength(1); });
    expect(asked).toEqual([
      "http://localhost:3000/api/v1/sessions/now/report?format=pdf application/pdf, application/problem+json",
      "http://localhost:3000/api/v1/sessions/now/report?format=html text/html, application/problem+json",
    ]);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("can be given to other programs", async () => {
    show("finished");
    const table = await screen.findByRole<HTMLAnchorElement>("link", { name: "Table (CSV)" });
    const records = screen.getByRole<HTMLAnchorElement>("link", { name: "Records (xAPI)" });
    expect([table.getAttribute("href"), table.download]).toEqual(["http://localhost:3000/api/v1/sessions/now/csv?excel=true", "tongli-now.csv"]);
    expect([records.getAttribute("href"), records.download]).toEqual(["http://localhost:3000/api/v1/sessions/now/xapi", "tongli-now-xapi.json"]);
    const asked: string[] = [];
    vi.stubGlobal("fetch", (address: string, { headers }: { headers: Record<string, string> }) => {
      asked.push(`${address} ${String(headers["accept"])}`);
      return Promise.resolve(address.endsWith("true") ? new Response("session,turn") : Response.json([]));
    });
    const saved: Blob[] = [];
    URL.createObjectURL = (blob: Blob) => { saved.push(blob); return "blob:records"; };
    fireEvent.click(table);
    await waitFor(() => { expect(saved).toHaveLength(1); });
    fireEvent.click(records);
    await waitFor(() => { expect(saved).toHaveLength(2); });
    expect(asked).toEqual([
      "http://localhost:3000/api/v1/sessions/now/csv?excel=true text/csv, application/problem+json",
      "http://localhost:3000/api/v1/sessions/now/xapi application/json, application/problem+json",
    ]);
  });

  it("speaks the language of the talk throughout, whatever that of the page", async () => {
    await i18next.changeLanguage("zh");
    show("finished");
    const heading = await screen.findByRole("heading", { name: "Looking back" });
    expect(heading.closest("[lang]")?.getAttribute("lang")).toBe("en-GB");
    expect(document.body.textContent).not.toMatch(/\p{Script=Han}/u);
  });

  it("is gone on with while it is open", async () => {
    show("open");
    expect(await screen.findByText("Pick up where you left off")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Meet again" })).toBeNull();
  });
});
