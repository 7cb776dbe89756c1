import { MantineProvider } from "@mantine/core";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import type { ReactElement } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LOCAL, SignedContext } from "../src/account/who";
import type { AskedPurpose, Consents, SessionSummary, Who } from "../src/api/types";
import { startI18n } from "../src/i18n";
import { en } from "../src/i18n/en";
import { EraseMe } from "../src/pages/EraseMe";
import { Home } from "../src/pages/Home";
import { Me } from "../src/pages/Me";
import { PastSessions, SHOWN } from "../src/pages/PastSessions";
import { RiskCard } from "../src/practice/RiskCard";
import { App } from "../src/shell/App";
import { Marked } from "../src/report/Marked";
import { assessment, consents, purpose, receipt, remark } from "./shapes";

const show = (what: ReactElement) => render(<MantineProvider>{what}</MantineProvider>);

beforeEach(() => {
  startI18n();
});

const past = (n: number, status: SessionSummary["status"] = "finished") =>
  ({ id: `s${String(n)}`, scenario: "x", language: "en", title: `Talk ${String(n)}`, difficulty: "normal", kind: "conversation", status, turns: 3, score: 50, updated_at: "2026-01-02T03:04:05Z" }) as SessionSummary;

describe("the conversations one has had", () => {
  it("stay a short list until more are asked for", () => {
    show(<PastSessions sessions={Array.from({ length: SHOWN + 3 }, (_, n) => past(n))} onRemoved={vi.fn()} />);
    expect(screen.getAllByRole("listitem")).toHaveLength(SHOWN);
    fireEvent.click(screen.getByRole("button", { name: "Show 3 more" }));
    expect(screen.getAllByRole("listitem")).toHaveLength(SHOWN + 3);
    expect(screen.queryByRole("button", { name: /Show/ })).toBeNull();
  });

  it("say in which language they are when it is not the page's", () => {
    show(<PastSessions sessions={[{ ...past(1), language: "zh", title: "查分那天" }, past(2)]} onRemoved={vi.fn()} />);
    const [chinese, english] = screen.getAllByRole("listitem") as [HTMLElement, HTMLElement];
    expect(within(chinese).getByText("中文").closest("[lang]")?.getAttribute("lang")).toBe("zh");
    expect(english.textContent).not.toContain("English");
  });

  it("say so too where one is offered to go on with", async () => {
    const answers: Record<string, unknown> = {
      sessions: { sessions: [{ ...past(1, "open"), language: "zh", title: "查分那天" }] },
      scenarios: { scenarios: [] },
      drills: { drills: [] },
      consents: consents("granted"),
    };
    vi.stubGlobal("fetch", (address: string) =>
      Promise.resolve(Response.json(answers[new URL(address).pathname.split("/").at(-1) ?? ""] ?? {})));
    show(<Home />);
    const offer = (await screen.findByRole("heading", { name: "Pick up where you left off" })).parentElement as HTMLElement;
    expect(within(offer).getByText("中文").closest("[lang]")?.getAttribute("lang")).toBe("zh");
  });

  it("say which are not finished and lead back into them, and from a stopped one to people, not to a report", () => {
    show(<PastSessions sessions={[past(1, "open"), past(2, "stopped"), past(3)]} onRemoved={vi.fn()} />);
    const [open, stopped, finished] = screen.getAllByRole("listitem") as [HTMLElement, HTMLElement, HTMLElement];
    expect(open.textContent).toContain("Not finished");
    const goes = (item: HTMLElement) => within(item).getByRole("link").getAttribute("href");
    expect([goes(open), goes(stopped), goes(finished)]).toEqual(["#/practice/s1", "#/practice/s2", "#/report/s3"]);
  });
});

describe("several tries of one conversation", () => {
  const made = (id: string, day: number, parent?: { session: string; turn: number }) =>
    ({ ...past(1), id, created_at: `2026-01-0${String(day)}T00:00:00Z`, updated_at: `2026-01-0${String(day)}T01:00:00Z`, ...(parent && { parent }) });
  const lines = (sessions: SessionSummary[]) => {
    show(<PastSessions sessions={sessions} onRemoved={vi.fn()} />);
    return screen.getAllByRole("listitem").map((item) => item.textContent);
  };

  it("stand together, and each says which it is and from where it was taken again", () => {
    const [third, second, first, other] = lines([
      made("c", 6, { session: "b", turn: 3 }),
      { ...made("x", 5), title: "Another talk" },
      made("b", 4, { session: "a", turn: 2 }),
      made("a", 3),
    ]);
    expect(first).toContain("Try 1");
    expect(second).toContain("Try 2, from turn 2");
    expect(third).toContain("Try 3, from turn 3");
    expect(other).toContain("Another talk");
    expect(other).not.toContain("Try");
  });

  it("are still told apart when the first has been deleted", () => {
    const [third, second] = lines([
      made("c", 6, { session: "a", turn: 4 }),
      made("b", 4, { session: "a", turn: 2 }),
    ]);
    expect(second).toContain("Try 2, from turn 2");
    expect(third).toContain("Try 3, from turn 4");
  });

  it("have points once they are over, and none before", () => {
    const [open, stopped, finished] = lines([past(1, "open"), past(2, "stopped"), past(3)]);
    expect(open).not.toContain("points");
    expect(stopped).not.toContain("points");
    expect(finished).toContain("50 points");
  });
});

describe("what the page knows about one", () => {
  const answering = (decision: Consents["storage"]["decision"], sessions: SessionSummary[], ...others: AskedPurpose[]) => {
    const sent: string[] = [];
    vi.stubGlobal("fetch", (address: string, init: RequestInit) => {
      const path = new URL(address).pathname.split("/").at(-1) ?? "";
      if (init.method === "PUT") {
        sent.push(init.body as string);
        return Promise.resolve(Response.json({ ...consents("refused"), erased: 0 }));
      }
      return Promise.resolve(Response.json(path === "sessions" ? { sessions } : path === "jobs" ? { jobs: [] } : path === "law" ? { notices: [], unavailable: [] } : consents(decision, ...others)));
    });
    show(<Me />);
    return sent;
  };

  it.each<[Consents["storage"]["decision"]]>([["unanswered"], ["granted"]])("offers only not to keep while nothing is stored (%s), and asks no further", async (decision) => {
    const sent = answering(decision, []);
    fireEvent.click(await screen.findByRole("button", { name: "Don’t keep" }));
    expect(await screen.findByText("Right, nothing will be kept.")).toBeTruthy();
    expect(sent).toEqual(['{"purpose":"storage","decision":"refused","version":1,"language":"en"}']);
  });

  it("asks each other purpose in the server's words, and takes a yes back with one press", async () => {
    const research = purpose({ purpose: "research", title: "May it be used?", text: "One.\n\nTwo.", decision: "granted", days: 1825 });
    const sent = answering("granted", [], research, purpose({ purpose: "voice", title: "May it listen?", offer: "forbidden" }));
    fireEvent.click(await screen.findByRole("button", { name: "Take it back: May it be used?" }));
    await waitFor(() => { expect(sent).toEqual(['{"purpose":"research","decision":"refused","version":1,"language":"en"}']); });
    expect(screen.queryByText("May it listen?")).toBeNull();
  });

  it("goes to the question that one came to answer", async () => {
    window.location.hash = "#/me/voice";
    answering("granted", [], purpose({ purpose: "face", title: "May it look?" }), purpose({ purpose: "voice", title: "May it listen?" }));
    const asked = await screen.findByRole("heading", { name: "May it listen?" });
    await waitFor(() => { expect(document.activeElement).toBe(asked); });
    window.location.hash = "";
  });

  it("says what an answer to new words is worth, and that a guardian is still to come", async () => {
    answering("granted", [], purpose({ purpose: "research", title: "May it be used?", asked_anew: true }),
      purpose({ purpose: "on_call", title: "A real person?", decision: "waits_for_guardian", offer: "guardian_needed" }));
    const research = await screen.findByRole("region", { name: "May it be used?" });
    expect(within(research).getByText(/no longer counts/)).toBeTruthy();
    expect(within(research).getAllByRole("button").map((button) => button.textContent)).toEqual(["I agree", "I don’t agree"]);
    expect(within(screen.getByRole("region", { name: "A real person?" })).getByText(/a guardian has to agree too/)).toBeTruthy();
  });

  it("says that what is stored goes, and asks first", async () => {
    const sent = answering("granted", [past(1)]);
    fireEvent.click(await screen.findByRole("button", { name: "Don’t keep, and delete what’s stored" }));
    expect(await screen.findByText("Stop keeping them?")).toBeTruthy();
    expect(sent).toEqual([]);
  });
});

describe("erasing everything", () => {
  const erasing = (who: Who, answer: () => Response) => {
    const sent: (string | undefined)[] = [];
    vi.stubGlobal("fetch", (_: string, init: RequestInit) => {
      sent.push(init.body as string | undefined);
      return Promise.resolve(answer());
    });
    const onErased = vi.fn();
    render(
      <MantineProvider>
        <SignedContext value={{ who, refresh: vi.fn(), leave: vi.fn() }}>
          <EraseMe onClose={vi.fn()} onErased={onErased} />
        </SignedContext>
      </MantineProvider>,
    );
    return { sent, onErased };
  };
  const ana: Who = { ...LOCAL, mode: "accounts", id: "a-1", name: "ana", role: "learner" };

  it("takes the password of whoever has an account, and shows the receipt before they are signed out", async () => {
    const { sent, onErased } = erasing(ana, () => Response.json(receipt()));
    fireEvent.change(await screen.findByLabelText("Your password now", { selector: "input" }), { target: { value: "four plums" } });
    fireEvent.click(screen.getByRole("button", { name: "Erase everything" }));
    expect(await screen.findByText("talks: 3")).toBeTruthy();
    expect(screen.getByText(/41 columns/)).toBeTruthy();
    expect(screen.getByRole("link").getAttribute("href")).toContain("/api/v1/erasures/00000000");
    expect(sent).toEqual(['{"password":"four plums"}']);
    expect(onErased).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole("button", { name: "Done" }));
    expect(onErased).toHaveBeenCalledOnce();
  });

  it("asks no password of whoever needs no account, and does not hide what was left", async () => {
    const { sent } = erasing(LOCAL, () => Response.json(receipt(2)));
    expect(await screen.findByRole("dialog")).toBeTruthy();
    expect(screen.queryByLabelText("Your password now", { selector: "input" })).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Erase everything" }));
    expect(await screen.findByText(/in 2 places/)).toBeTruthy();
    expect(sent).toEqual([undefined]);
  });

  const late = () =>
    Response.json({ type: "/problems/wrong-credentials", title: "", status: 401, detail: "", errors: [{ field: "password", message: "" }] }, { status: 401 });

  it("asks no password of whoever signs in elsewhere, and says to sign in anew", async () => {
    const { sent } = erasing({ ...ana, signs_in_elsewhere: true }, () => Response.json(receipt()));
    expect(await screen.findByText(en.account.eraseFresh)).toBeTruthy();
    expect(screen.queryByLabelText("Your password now", { selector: "input" })).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Erase everything" }));
    expect(await screen.findByText("talks: 3")).toBeTruthy();
    expect(sent).toEqual([undefined]);
  });

  it("tells whoever signed in elsewhere too long ago that nothing was erased", async () => {
    erasing({ ...ana, signs_in_elsewhere: true }, late);
    fireEvent.click(await screen.findByRole("button", { name: "Erase everything" }));
    expect(await screen.findByText(en.account.eraseStale)).toBeTruthy();
  });

  it("says beside the password that it was wrong", async () => {
    erasing(ana, late);
    fireEvent.change(await screen.findByLabelText("Your password now", { selector: "input" }), { target: { value: "x" } });
    fireEvent.click(screen.getByRole("button", { name: "Erase everything" }));
    expect(await screen.findByText(en.account.wrongPassword)).toBeTruthy();
  });
});

describe("the card that stands where practice stopped", () => {
  const card = {
    title: "It stops here",
    lines: ["It stops here. This sounds like you.", "If you are in danger, ring them.", "On only if you choose to."],
    contacts: [{ name: "A line", number: "110 / 120", region: "CN", note: "day and night" }],
  };
  it("says its title once, names people before further words, and offers to go on as it says", () => {
    show(<RiskCard card={card} goOn={{ session: "s1", turn: 2 }} />);
    const alert = screen.getByRole("alert");
    expect(alert.textContent.match(/It stops here/g)).toHaveLength(1);
    expect(alert.textContent.match(/in danger/g)).toHaveLength(1);
    expect(alert.textContent.indexOf("A line")).toBeLessThan(alert.textContent.indexOf("in danger"));
    expect(screen.getAllByRole("link").map((a) => a.getAttribute("href"))).toEqual(["tel:110", "tel:120"]);
    expect(screen.getByRole("button", { name: /go on from before that line/ })).toBeTruthy();
  });
});

describe("the numbers on that card", () => {
  afterEach(() => { vi.restoreAllMocks(); });
  const contacts = [{ name: "Theirs", number: "988", region: "US", note: "" }, { name: "Ours", number: "999", region: "GB", note: "" }];
  const card = { title: "It stops here", lines: ["Ring them."], contacts };
  const links = () => screen.getAllByRole("link").map((a) => a.getAttribute("href"));

  it("begin with those of the reader's region", () => {
    vi.spyOn(navigator, "languages", "get").mockReturnValue(["en-GB"]);
    show(<RiskCard card={card} goOn={{ session: "s1", turn: 2 }} />);
    expect(links()).toEqual(["tel:999", "tel:988"]);
    expect(screen.queryByText(/mainland China/)).toBeNull();
  });

  it("are said to be the mainland's where they do not answer", () => {
    vi.spyOn(navigator, "languages", "get").mockReturnValue(["en", "zh-TW"]);
    show(<RiskCard card={card} goOn={{ session: "s1", turn: 2 }} />);
    expect(screen.getByText(/are for mainland China/)).toBeTruthy();
    expect(links()).toEqual(["tel:988", "tel:999"]);
  });
});

describe("the title of the window", () => {
  it("says the screen, then the name", () => {
    const titles = ["#/me", "#/analyze/dialogue", "#/nowhere"].map((hash) => {
      window.location.hash = hash;
      const { unmount } = show(<App />);
      unmount();
      return document.title;
    });
    expect(titles).toEqual(["My data · Tongli 同理", "Read a talk you’ve had · Tongli 同理", "Nothing here · Tongli 同理"]);
    window.location.hash = "";
  });
});

describe("the learner's words in the report", () => {
  it("carry each remark as a name for the ear and a shape for the eye", () => {
    const noticed = assessment({
      strengths: [remark("uses_their_detail", 0, 4)],
      missteps: [remark("minimising", 6, 14)],
    });
    const { container } = show(<Marked text="A point, cheer up" assessment={noticed} />);
    const [good, poor] = [...container.querySelectorAll("mark")];
    expect(good?.textContent).toContain("Strength, Caught a detail");
    expect(poor?.textContent).toContain("Misstep, Made it smaller");
    expect(good?.querySelector("circle")).toBeTruthy();
    expect(poor?.querySelector("circle")).toBeNull();
  });
  it("carry one sign where several strengths begin together, and it names them all", () => {
    const noticed = assessment({
      strengths: [remark("uses_their_detail", 0, 14), remark("gives_room", 0, 7)],
      missteps: [remark("minimising", 0, 7)],
    });
    const { container } = show(<Marked text="A point, no rush" assessment={noticed} />);
    expect(container.querySelectorAll("circle")).toHaveLength(1);
    expect(container.querySelectorAll(".remark-sign")).toHaveLength(2);
    expect(container.textContent).toContain("[Strength, Caught a detail, Left room:] [Misstep, Made it smaller:] ");
    expect(screen.getByTitle("Caught a detail, Left room")).toBeTruthy();
  });
});
