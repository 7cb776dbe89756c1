import { MantineProvider } from "@mantine/core";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import AccountPage from "../src/account/AccountPage";
import { leaveFor, sendTo, takeReturn } from "../src/account/elsewhere";
import { dropInvitation, heldInvitation, invitationLink, takeInvitation } from "../src/account/invitation";
import { inFours } from "../src/account/FactorSetUp";
import { LOCAL, may, SignedContext } from "../src/account/who";
import type { Who } from "../src/api/types";
import { startI18n } from "../src/i18n";
import AccountsPage from "../src/operate/AccountsPage";
import { kept } from "../src/practice/kept";
import { App } from "../src/shell/App";
import { consents, receipt } from "./shapes";

const nobody: Who = { ...LOCAL, mode: "accounts" };
const ana: Who = { mode: "accounts", id: "a-1", name: "ana", role: "learner", second_factor: false, signs_in_elsewhere: false, scopes: ["analyze", "practice"], provider: null };
const olga: Who = { ...ana, id: "o-1", name: "olga", role: "operator", scopes: ["analyze", "practice", "instruct", "operate"] };

const problem = (code: string, status: number, field?: string) =>
  Response.json(
    { type: `/problems/${code}`, title: code, status, detail: "The server's words.", errors: field === undefined ? [] : [{ field, message: "The server's words." }] },
    { status },
  );

type Answer = (body: Record<string, unknown>) => Response;
let asked: string[];
let answers: Record<string, Answer>;

const says = (value: unknown): Answer => () => Response.json(value);

beforeEach(() => {
  startI18n();
  window.location.hash = "";
  dropInvitation();
  window.scrollTo = vi.fn() as never;
  Element.prototype.scrollTo = vi.fn() as never;
  asked = [];
  answers = { "GET /law": says({ profile: "default", notices: [], reminders: [], unavailable: [], practice_days: 180, asks: { birth_year: false, regions: [] } }) };
  answers["GET /me/facts"] = says({ birth_year: 1980, region: null, asks: { birth_year: true, regions: [] } });
  vi.stubGlobal("fetch", (address: string, init: RequestInit) => {
    const at = `${init.method ?? "GET"} ${address.replace(/^.*\/api\/v1/, "").replace(/\?language.*/, "")}`;
    asked.push(at);
    const body = init.body === undefined ? {} : (JSON.parse(init.body as string) as Record<string, unknown>);
    return Promise.resolve(answers[at]?.(body) ?? Response.json({}));
  });
});

const home = () => {
  answers["GET /sessions"] = says({ sessions: [] });
  answers["GET /scenarios"] = says({ scenarios: [] });
  answers["GET /drills"] = says({ drills: [] });
  answers["GET /me/consents"] = says(consents("granted"));
  answers["GET /speech"] = says({ languages: [] });
};
const app = () => render(<MantineProvider><App /></MantineProvider>);
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label, { selector: "input" }), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

describe("the page of a server in local mode", () => {
  it("is as it was: nobody signs in, and everything is there", async () => {
    home();
    answers["GET /who"] = says(LOCAL);
    app();
    expect(await screen.findByRole("heading", { name: "Write a person" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "My data" })).toBeTruthy();
    expect(screen.queryByText("Sign out")).toBeNull();
  });

  it("is there too where it cannot be found out who this is", async () => {
    home();
    answers["GET /who"] = () => problem("not-found", 404);
    app();
    expect(await screen.findByRole("heading", { name: "Write a person" })).toBeTruthy();
  });

  it.each([["#/account"], ["#/accounts"], ["#/join"]])("has no page at %s", async (hash) => {
    answers["GET /who"] = says(LOCAL);
    window.location.hash = hash;
    app();
    expect(await screen.findByText("There’s no page here.")).toBeTruthy();
  });
});

describe("signing in", () => {
  it("comes before everything else, asks for a code only where the server does, and leads in", async () => {
    home();
    answers["GET /who"] = says(nobody);
    const tried: unknown[] = [];
    answers["POST /login"] = (body) => {
      tried.push(body);
      return body["code"] === "123456" ? Response.json(ana) : body["code"] === undefined ? problem("code-needed", 401, "code") : problem("wrong-credentials", 401);
    };
    app();
    expect(await screen.findByRole("heading", { name: "Sign in" })).toBeTruthy();
    expect(asked.filter((one) => one !== "GET /law")).toEqual(["GET /who"]);
    expect(screen.queryByLabelText("Code")).toBeNull();
    write("Name to sign in with", "ana");
    write("Password", "four words of my own");
    press("Sign in");
    const code = await screen.findByLabelText("Code");
    expect(document.activeElement).toBe(code);
    expect(screen.queryByRole("alert")).toBeNull();
    write("Code", "999999");
    press("Sign in");
    expect((await screen.findByRole("alert")).textContent).toContain("name, password or code don’t match");
    expect(screen.getByLabelText<HTMLInputElement>("Code").value).toBe("");
    write("Code", "123456");
    press("Sign in");
    expect(await screen.findByRole("button", { name: "ana" })).toBeTruthy();
    expect(tried.at(-1)).toEqual({ name: "ana", password: "four words of my own", code: "123456" });
  });

  it("shows a learner nothing of instructors and operators", async () => {
    home();
    answers["GET /who"] = says(ana);
    app();
    expect(await screen.findByRole("heading", { name: "Conversations you’ve had" })).toBeTruthy();
    expect(screen.queryByRole("heading", { name: "Write a person" })).toBeNull();
    window.location.hash = "#/accounts";
    expect(await screen.findByText("There’s no page here.")).toBeTruthy();
    expect([may(ana, "instructor"), may(olga, "instructor"), may(LOCAL, "instructor"), may(LOCAL, "operator")]).toEqual([false, true, true, false]);
  });

  it("is over once one signs out, and what was written in this tab with it", async () => {
    home();
    kept.keepDraft("s1", "half a sentence");
    answers["GET /who"] = says(ana);
    answers["DELETE /login"] = () => new Response(null, { status: 204 });
    app();
    fireEvent.click(await screen.findByRole("button", { name: "ana" }));
    fireEvent.click(await screen.findByText("Sign out"));
    expect(await screen.findByText("You’re signed out.")).toBeTruthy();
    expect(kept.draft("s1")).toBe("");
  });
});

describe("signing in by an identity provider", () => {
  const there = "https://id.example.org/authorize?state=s";
  let went: string[];

  beforeEach(() => {
    went = [];
    window.sessionStorage.clear();
    sendTo((address) => went.push(address));
  });

  it("is offered where there is one, and brings an invitation along", async () => {
    answers["GET /who"] = says({ ...nobody, provider: "School" });
    let sent: unknown;
    answers["POST /login/oidc"] = (body) => {
      sent = body;
      return Response.json({ address: there });
    };
    window.location.hash = "#/join?invitation=abc";
    takeInvitation();
    app();
    fireEvent.click(await screen.findByRole("button", { name: "Sign in with School" }));
    await waitFor(() => { expect(went).toEqual([there]); });
    expect(sent).toEqual({ invitation: "abc" });
  });

  it("comes back to where it was left, and says there what was the matter", async () => {
    answers["GET /who"] = says({ ...nobody, provider: "School" });
    window.location.hash = "#/courses/on-the-stairs";
    leaveFor(there, null);
    window.location.hash = "#/sign-in/invitation-needed";
    takeReturn();
    expect(window.location.hash).toBe("#/courses/on-the-stairs");
    app();
    expect(await screen.findByText(/You have no account here yet/)).toBeTruthy();
    expect(went).toEqual([there]);
  });

  it("leaves nothing of who was here before to somebody else who comes back", async () => {
    home();
    kept.keepDraft("s1", "half a sentence");
    window.location.hash = "#/practice/s1";
    leaveFor(there, "somebody-else");
    window.location.hash = "#/";
    takeReturn();
    answers["GET /who"] = says({ ...ana, signs_in_elsewhere: true, provider: "School" });
    app();
    expect(await screen.findByRole("button", { name: "ana" })).toBeTruthy();
    await waitFor(() => { expect(window.location.hash).toBe("#/"); });
    expect(kept.draft("s1")).toBe("");
  });

  it("is not offered where there is none", async () => {
    answers["GET /who"] = says(nobody);
    app();
    expect(await screen.findByRole("heading", { name: "Sign in" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: /Sign in with/ })).toBeNull();
  });
});

describe("a login that is over", () => {
  const session = {
    id: "s1", scenario: "x", language: "en", title: "A title", persona: { name: "Ann Lee", called: "Ann", avatar: { hair: "bob", skin: 2, top: "#223344", glasses: false } },
    learner_role: "a friend", content_note: "a note", goals: [], kind: "conversation", status: "open", stored: true,
    opening: { text: "You again.", emotion: { dominant: "sadness" }, action_units: {} }, turns: [],
  };
  const turn = {
    turn: 1, learner: "I saw you go quiet", assessment: null, risk: { level: "none", signals: [] },
    persona: { text: "Go on.", thought: null, behaviour: "test", emotion: { dominant: "neutral", labels: [] }, action_units: {}, sign: "warmer" },
  };

  const talking = async () => {
    home();
    kept.keepNoteRead("s1");
    answers["GET /who"] = says(ana);
    answers["GET /sessions/s1"] = says(session);
    let over = true;
    answers["POST /sessions/s1/turns?wording=later"] = () => (over ? problem("sign-in-needed", 401) : Response.json(turn));
    answers["POST /login"] = (body) => {
      over = false;
      return Response.json(body["name"] === "ana" ? ana : olga);
    };
    window.location.hash = "#/practice/s1";
    app();
    const box = await screen.findByLabelText<HTMLTextAreaElement>("Your reply");
    fireEvent.change(box, { target: { value: "I saw you go quiet" } });
    fireEvent.keyDown(box, { key: "Enter", keyCode: 13 });
    fireEvent.change(box, { target: { value: "and more" } });
    return { box, again: await screen.findByRole("dialog") };
  };

  it("is begun anew over the page, and what was under way goes on with nothing lost", async () => {
    const { box, again } = await talking();
    expect(within(again).getByLabelText<HTMLInputElement>("Name to sign in with").value).toBe("ana");
    fireEvent.change(within(again).getByLabelText("Password", { selector: "input" }), { target: { value: "four words of my own" } });
    fireEvent.click(within(again).getByRole("button", { name: "Sign in" }));
    expect(await screen.findByText("Go on.", undefined, { timeout: 4000 })).toBeTruthy();
    expect(box.isConnected).toBe(true);
    expect(box.value).toBe("and more");
    expect(asked.filter((at) => at === "POST /sessions/s1/turns?wording=later")).toHaveLength(2);
  });

  it("leaves nothing to somebody else", async () => {
    const { again } = await talking();
    fireEvent.click(within(again).getByRole("button", { name: "I’m not ana" }));
    expect(await screen.findByRole("heading", { name: "Sign in" })).toBeTruthy();
    await waitFor(() => { expect(screen.queryByRole("dialog")).toBeNull(); });
    expect(window.location.hash).toBe("#/");
    expect(asked.filter((at) => at === "POST /sessions/s1/turns?wording=later")).toHaveLength(1);
    expect(kept.draft("s1")).not.toContain("and more");
  });

  it("asks once however many requests it stops", async () => {
    home();
    answers["GET /who"] = says(ana);
    let over = true;
    answers["GET /sessions"] = () => (over ? problem("sign-in-needed", 401) : Response.json({ sessions: [] }));
    answers["GET /scenarios"] = () => (over ? problem("sign-in-needed", 401) : Response.json({ scenarios: [] }));
    answers["POST /login"] = () => {
      over = false;
      return Response.json(ana);
    };
    app();
    const again = await screen.findByRole("dialog");
    fireEvent.change(within(again).getByLabelText("Password", { selector: "input" }), { target: { value: "four words of my own" } });
    fireEvent.click(within(again).getByRole("button", { name: "Sign in" }));
    expect(await screen.findByText(/None yet/)).toBeTruthy();
    expect(asked.filter((at) => at === "POST /login")).toHaveLength(1);
  });
});

describe("an invitation", () => {
  it("leaves the address and the history as soon as it is read", () => {
    window.location.hash = "#/join?invitation=abc%2Fdef";
    const length = window.history.length;
    takeInvitation();
    expect(window.location.hash).toBe("#/join");
    expect(window.history.length).toBe(length);
    expect(heldInvitation()).toBe("abc/def");
    expect(invitationLink("abc/def")).toMatch(/#\/join\?invitation=abc%2Fdef$/);
  });

  it("makes an account, with what is wrong said beside each field in the page's words", async () => {
    home();
    window.location.hash = "#/join?invitation=abc";
    takeInvitation();
    answers["GET /who"] = says(nobody);
    let answer: Answer = () => problem("name-taken", 409, "name");
    answers["POST /accounts"] = (body) => answer(body);
    app();
    await screen.findByRole("heading", { name: "Make an account" });
    expect(screen.queryByLabelText("Invitation")).toBeNull();
    write("Name to sign in with", "ana");
    write("Password", "short");
    const failed = async (words: RegExp, label: string) => {
      press("Make my account");
      const fault = await screen.findByText(words);
      expect(screen.getByLabelText(label, { selector: "input" }).getAttribute("aria-describedby")).toContain(fault.id);
    };
    await failed(/Somebody has this name/, "Name to sign in with");
    answer = () => problem("invalid-field", 400, "password");
    await failed(/this one has 5/, "Password");
    write("Password", "password123");
    await failed(/would be guessed soon/, "Password");
    answer = () => problem("unknown-invitation", 404, "invitation");
    await failed(/doesn’t exist, has been used/, "Invitation");
    write("Invitation", "another");
    let sent: unknown;
    answer = (body) => {
      sent = body;
      return Response.json(ana, { status: 201 });
    };
    press("Make my account");
    expect(await screen.findByRole("button", { name: "ana" })).toBeTruthy();
    expect(sent).toEqual({ invitation: "another", name: "ana", password: "password123" });
    expect(heldInvitation()).toBe("");
    expect(window.location.hash).toBe("#/");
  });
});

describe("what the law hangs on", () => {
  it("is asked of who joins, and sent", async () => {
    home();
    window.location.hash = "#/join?invitation=abc";
    takeInvitation();
    answers["GET /who"] = says(nobody);
    answers["GET /law"] = says({ profile: "us", notices: [], reminders: [], unavailable: [], practice_days: 365, asks: { birth_year: true, regions: ["US-NY", "US-ZZ"] } });
    let sent: unknown;
    answers["POST /accounts"] = (body) => {
      sent = body;
      return problem("too-young", 403, "birth_year");
    };
    app();
    await screen.findByLabelText("The year you were born");
    write("Name to sign in with", "ana");
    write("Password", "four plums and a tram");
    write("The year you were born", "2014");
    fireEvent.change(screen.getByLabelText("Where you are"), { target: { value: "US-NY" } });
    press("Make my account");
    expect(await screen.findByText(/no fault of yours/)).toBeTruthy();
    expect(sent).toEqual({ invitation: "abc", name: "ana", password: "four plums and a tram", birth_year: 2014, region: "US-NY" });
  });
});

describe("one's own account", () => {
  const show = (who: Who = ana) => {
    answers["GET /me/logins"] = says({
      logins: [
        { id: "l1", created_at: "2026-01-02T03:04:05Z", seen_at: "2026-01-02T03:04:05Z", expires_at: "2026-02-02T03:04:05Z", current: true },
        { id: "l2", created_at: "2026-01-01T03:04:05Z", seen_at: "2026-01-01T03:04:05Z", expires_at: "2026-02-01T03:04:05Z", current: false },
      ],
    });
    answers["GET /me/tokens"] = says({ tokens: [] });
    const refresh = vi.fn();
    render(
      <MantineProvider>
        <SignedContext value={{ who, refresh, leave: vi.fn() }}>
          <AccountPage />
        </SignedContext>
      </MantineProvider>,
    );
    return refresh;
  };

  it("changes its password, and says which of the two was wrong", async () => {
    answers["PUT /me/password"] = () => problem("wrong-credentials", 401, "password");
    show();
    write("Your password now", "old words");
    write("New password", "four words of my own");
    press("Change the password");
    const fault = await screen.findByText(/That password is wrong/);
    expect(screen.getByLabelText("Your password now", { selector: "input" }).getAttribute("aria-describedby")).toContain(fault.id);
    answers["PUT /me/password"] = () => new Response(null, { status: 204 });
    press("Change the password");
    expect(await screen.findByText(/Everywhere else/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>("New password", { selector: "input" }).value).toBe("");
  });

  it("sets a second step by a code of it, and tells the recovery codes once", async () => {
    const secret = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    answers["POST /me/second-factor"] = says({ secret, uri: `otpauth://totp/Tongli:ana?secret=${secret}&issuer=Tongli` });
    let sent: unknown;
    answers["PUT /me/second-factor"] = (body) => {
      sent = body;
      return Response.json({ recovery_codes: ["aaaa-1111", "bbbb-2222"] });
    };
    const refresh = show();
    press("Set it up");
    expect(await screen.findByText("ABCD EFGH IJKL MNOP QRST UVWX YZ23 4567")).toBeTruthy();
    expect(screen.getByRole("img", { name: /QR code/ })).toBeTruthy();
    expect(screen.getByRole("link", { name: /on this device/ }).getAttribute("href")).toMatch(/^otpauth:/);
    const card = within(screen.getByRole("region", { name: "Second step" }));
    fireEvent.change(card.getByLabelText("Code"), { target: { value: "123456" } });
    fireEvent.change(card.getByLabelText("Your password now", { selector: "input" }), { target: { value: "four words of my own" } });
    press("Turn it on");
    expect(await screen.findByText("aaaa-1111")).toBeTruthy();
    expect(sent).toEqual({ password: "four words of my own", secret, code: "123456" });
    expect(refresh).toHaveBeenCalledOnce();
    press("I’ve kept it");
    expect(screen.queryByText("aaaa-1111")).toBeNull();
  });

  it("does without the second step again only by the password and a code of it", async () => {
    let sent: unknown;
    answers["POST /me/second-factor/removal"] = (body) => {
      sent = body;
      return new Response(null, { status: 204 });
    };
    const refresh = show({ ...ana, second_factor: true });
    press("Do without");
    fireEvent.change(within(screen.getByRole("region", { name: "Second step" })).getByLabelText("Your password now", { selector: "input" }), { target: { value: "four words of my own" } });
    write("Code of your present authenticator", "654 321");
    expect(refresh).not.toHaveBeenCalled();
    press("Do without");
    await waitFor(() => { expect(refresh).toHaveBeenCalledOnce(); });
    expect(sent).toEqual({ password: "four words of my own", code: "654 321" });
  });

  it("takes another authenticator by a code of the present one too", async () => {
    const secret = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    answers["POST /me/second-factor"] = says({ secret, uri: `otpauth://totp/Tongli:ana?secret=${secret}&issuer=Tongli` });
    let sent: unknown;
    answers["PUT /me/second-factor"] = (body) => {
      sent = body;
      return problem("invalid-field", 400, "current_code");
    };
    show({ ...ana, second_factor: true });
    press("Use another authenticator");
    expect(await screen.findByText(/ABCD EFGH/)).toBeTruthy();
    const card = within(screen.getByRole("region", { name: "Second step" }));
    fireEvent.change(card.getByLabelText("Your password now", { selector: "input" }), { target: { value: "four words of my own" } });
    write("Code", "123456");
    write("Code of your present authenticator", "999999");
    press("Turn it on");
    const fault = await screen.findByText(/isn’t the code now/);
    expect(screen.getByLabelText("Code of your present authenticator", { selector: "input" }).getAttribute("aria-describedby")).toContain(fault.id);
    expect(sent).toEqual({ password: "four words of my own", secret, code: "123456", current_code: "999999" });
  });

  it("ends other logins, not this one", async () => {
    answers["DELETE /me/logins/l2"] = () => new Response(null, { status: 204 });
    show();
    const [end, ...more] = await screen.findAllByRole("button", { name: /^Sign out the login/ });
    expect(more).toEqual([]);
    fireEvent.click(end as HTMLElement);
    await waitFor(() => { expect(asked).toContain("DELETE /me/logins/l2"); });
  });

  it("makes a token of chosen scopes, tells it once, and revokes it when asked twice", async () => {
    const token = { id: "t1", label: "marks", scopes: ["practice"], created_at: "2026-01-01T00:00:00Z", expires_at: "2026-02-01T00:00:00Z", used_at: null, token: null };
    let sent: unknown;
    answers["POST /me/tokens"] = (body) => {
      sent = body;
      answers["GET /me/tokens"] = says({ tokens: [token] });
      return Response.json({ ...token, token: "tongli_secret" }, { status: 201 });
    };
    answers["DELETE /me/tokens/t1"] = () => new Response(null, { status: 204 });
    show();
    const make = screen.getByRole<HTMLButtonElement>("button", { name: "Make a token" });
    write("What it’s for", "marks");
    expect(make.disabled).toBe(true);
    expect(screen.queryByLabelText("write courses, follow your cohorts")).toBeNull();
    fireEvent.click(screen.getByLabelText("practise, take courses, read what’s kept"));
    fireEvent.click(make);
    expect(await screen.findByText("tongli_secret")).toBeTruthy();
    expect(sent).toEqual({ label: "marks", scopes: ["practice"], days: 90 });
    fireEvent.click(await screen.findByRole("button", { name: "Revoke “marks”" }));
    expect(asked).not.toContain("DELETE /me/tokens/t1");
    fireEvent.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Revoke" }));
    await waitFor(() => { expect(asked).toContain("DELETE /me/tokens/t1"); });
    await waitFor(() => { expect(screen.queryByText("tongli_secret")).toBeNull(); });
  });

  it("writes a key in groups of four", () => {
    expect(inFours("ABCDEFGHIJ")).toBe("ABCD EFGH IJ");
  });
});

describe("looking after accounts", () => {
  const account = (id: string, name: string) => ({ id, name, role: "learner", shut: false, locked: false, second_factor: false, created_at: "2026-01-01T00:00:00Z" });
  const show = async () => {
    answers["GET /accounts"] = says({ accounts: [account("b-1", "bob"), account("o-1", "olga")], next: "olga" });
    for (const id of ["b-1", "z-1"]) answers[`GET /accounts/${id}/guardian-consents`] = says({ consents: [] });
    answers["GET /invitations"] ??= says({ invitations: [], next: null });
    answers["GET /accounts?after=olga"] = says({ accounts: [{ ...account("z-1", "zoe"), locked: true }], next: null });
    render(
      <MantineProvider>
        <SignedContext value={{ who: olga, refresh: vi.fn(), leave: vi.fn() }}>
          <AccountsPage />
        </SignedContext>
      </MantineProvider>,
    );
    await screen.findByText("bob");
  };

  it("puts a learner's year of birth right, where the law hangs on it, and does not tell the one before", async () => {
    await show();
    press("Manage bob");
    await waitFor(() => { expect(asked).toContain("GET /law"); });
    expect(screen.queryByRole("button", { name: "Put it right" })).toBeNull();
    press("Manage bob");
    answers["GET /law"] = says({ profile: "us", notices: [], reminders: [], unavailable: [], practice_days: 365, asks: { birth_year: true, regions: [] } });
    let sent: unknown;
    answers["PUT /accounts/b-1/facts"] = (body) => {
      sent = body;
      return new Response(null, { status: 204 });
    };
    press("Manage bob");
    const year = await screen.findByLabelText<HTMLInputElement>("The year they were born");
    expect(year.value).toBe("");
    fireEvent.change(year, { target: { value: "1991" } });
    fireEvent.click(screen.getByRole("button", { name: "Put it right" }));
    expect(await screen.findByText("Written down. It counts from now on.")).toBeTruthy();
    expect(sent).toEqual({ birth_year: 1991 });
  });

  it("writes down what a guardian signed, where one is asked", async () => {
    await show();
    const signed = (decision: string) => ({ consents: [{ purpose: "storage", title: "Shall we keep?", decision, decided_at: null }] });
    answers["GET /accounts/b-1/guardian-consents"] = says(signed("unanswered"));
    answers["PUT /accounts/b-1/guardian-consents"] = (body) => Response.json(signed(String(body["decision"])));
    press("Manage bob");
    fireEvent.click(await screen.findByRole("button", { name: "Write down: a guardian has signed" }));
    expect(await screen.findByRole("button", { name: "Write down: the guardian has taken it back" })).toBeTruthy();
  });

  it("lists them page by page, and leaves one's own alone", async () => {
    await show();
    press("Show more");
    expect(await screen.findByText("zoe")).toBeTruthy();
    expect(screen.getByText("bob")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Show more" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Manage olga" })).toBeNull();
    press("Manage zoe");
    answers["PATCH /accounts/z-1"] = (body) => Response.json({ ...account("z-1", "zoe"), locked: body["unlock"] !== true });
    press("Let them try at once");
    await waitFor(() => { expect(screen.queryByRole("button", { name: "Let them try at once" })).toBeNull(); });
  });

  it("invites by a link that is told once", async () => {
    answers["POST /invitations"] = (body) => Response.json({ id: "i-1", invitation: "abc", role: body["role"], expires_at: "2026-01-15T00:00:00Z" }, { status: 201 });
    await show();
    const invite = within(screen.getByRole("region", { name: "Invite somebody" }));
    fireEvent.change(invite.getByLabelText("Role"), { target: { value: "instructor" } });
    press("Write an invitation");
    expect((await invite.findByText(/#\/join\?invitation=abc$/)).textContent).toBe(invitationLink("abc"));
    expect(invite.getByText(/An invitation as instructor/)).toBeTruthy();
  });

  it("lists invitations nobody has used yet, and withdraws one", async () => {
    answers["GET /invitations"] = says({ invitations: [{ id: "i-1", role: "instructor", invited_by: "o-1", expires_at: "2026-01-15T00:00:00Z" }], next: null });
    answers["DELETE /invitations/i-1"] = () => new Response(null, { status: 204 });
    await show();
    fireEvent.click(await screen.findByText("Invitations nobody has used yet"));
    fireEvent.click(screen.getByRole("button", { name: /^Withdraw the invitation as instructor/ }));
    expect(await screen.findByText(/Withdrawn; its link/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Withdraw/ })).toBeNull();
  });

  it("changes a role only when told to, shuts, and says why it cannot", async () => {
    const sent: unknown[] = [];
    answers["PATCH /accounts/b-1"] = (body) => {
      sent.push(body);
      return body["shut"] === true ? problem("last-operator", 409) : Response.json({ ...account("b-1", "bob"), role: body["role"] });
    };
    await show();
    press("Manage bob");
    const row = within(screen.getByText("bob").closest("li") as HTMLElement);
    fireEvent.change(row.getByLabelText("Role"), { target: { value: "operator" } });
    expect(sent).toEqual([]);
    fireEvent.click(row.getByRole("button", { name: "Change role" }));
    expect(await row.findByText("operator", { selector: ".fact" })).toBeTruthy();
    fireEvent.click(row.getByRole("button", { name: "Shut the account" }));
    expect((await row.findByRole("alert")).textContent).toContain("the last operator");
    expect(sent).toEqual([{ role: "operator" }, { shut: true }]);
  });

  it("erases only whose name is typed", async () => {
    answers["DELETE /accounts/b-1"] = says(receipt());
    await show();
    press("Manage bob");
    press("Erase the account");
    const dialog = within(await screen.findByRole("dialog"));
    const yes = dialog.getByRole<HTMLButtonElement>("button", { name: "Erase the account" });
    expect(yes.disabled).toBe(true);
    const box = dialog.getByLabelText(/type bob here/);
    fireEvent.change(box, { target: { value: "bo" } });
    fireEvent.submit(box);
    expect(asked).not.toContain("DELETE /accounts/b-1");
    fireEvent.change(box, { target: { value: "bob" } });
    fireEvent.click(yes);
    expect(await dialog.findByText("00000000-0000-0000-0000-00000000000f")).toBeTruthy();
    fireEvent.click(dialog.getByRole("button", { name: "Done" }));
    await waitFor(() => { expect(screen.queryByText("bob")).toBeNull(); });
  });

  it("reads the log back page by page, by names where they are known, and checks it", async () => {
    const entry = (number: number, actor: string | null, subject: string | null, action = "role_changed") => ({ number, at: "2026-01-01T00:00:00Z", actor, action, subject, hash: "x" });
    answers["GET /audit"] = says({ entries: [entry(3, "o-1", "b-1"), entry(2, null, "learner", "invited")], next: 2 });
    answers["GET /audit?after=2"] = says({ entries: [entry(1, "0c5f7a52-8f0e-4b6e-9d5e-2f1d3a4b5c6d", null)], next: null });
    answers["GET /audit/check"] = says({ whole: false, broken_at: 2 });
    await show();
    fireEvent.click(screen.getByRole("tab", { name: "Audit log" }));
    const first = (await screen.findByRole("rowheader", { name: "3" })).closest("tr") as HTMLElement;
    expect(first.textContent).toMatch(/olga.*changed a role.*bob/);
    expect(screen.getByText("wrote an invitation").closest("tr")?.textContent).toContain("learner");
    press("Show earlier ones");
    expect(await screen.findByText("0c5f7a52")).toBeTruthy();
    press("Check that the log is whole");
    expect(await screen.findByText(/entry 2 was changed/)).toBeTruthy();
  });
});

