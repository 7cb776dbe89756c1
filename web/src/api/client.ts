import { filledIn, place, type Address, type AnswerOf, type Form, type Method, type Said as Options } from "./operations";
import type { paths } from "./schema";
import type {
  AccountChange,
  AskedPurpose,
  Corrected,
  Correction,
  Decision,
  Difficulty,
  Drill,
  Feeling,
  Guess,
  Lang,
  LineToSay,
  Mark,
  NewAnswer,
  NewCohort,
  NewCorrection,
  NewFacts,
  NewMark,
  NewPromotion,
  NewRound,
  NewSheet,
  NewTrial,
  OwnCorrections,
  PromotionDone,
  Role,
  Said,
  Scope,
  SessionList,
  SessionSummary,
  SignedOut,
  Skill,
  TurnBody,
} from "./types";

/** Why a request brought nothing: no answer at all, a problem the server explains, or an answer that makes no sense. */
export type FailureKind = "offline" | "problem" | "broken";

/** RFC 9457: `code` is the last part of the problem's type, such as `unknown-session`; the rest is as the server wrote it. */
export class ApiError extends Error {
  constructor(
    readonly kind: FailureKind,
    readonly status: number,
    readonly detail: string,
    readonly fields: readonly { field: string; message: string }[] = [],
    readonly code = "",
  ) {
    super(detail === "" ? `${kind} ${String(status)}` : detail);
    this.name = "ApiError";
  }
}

const TYPES: Record<Form, string> = {
  json: "application/json",
  yaml: "application/yaml",
  html: "text/html",
  pdf: "application/pdf",
  csv: "text/csv",
  statements: "application/json",
  plan: "application/yaml",
};

const READERS: Record<Form, (response: Response) => Promise<unknown>> = {
  json: (response) => response.json(),
  yaml: (response) => response.text(),
  html: (response) => response.blob(),
  pdf: (response) => response.blob(),
  csv: (response) => response.blob(),
  statements: (response) => response.blob(),
  plan: (response) => response.blob(),
};

/** A request, its address and its body no longer held to the operation that it is of. */
interface Sent {
  method: Method;
  address: string;
  body: unknown;
  /** Instead of a body in JSON. */
  file?: Blob | undefined;
  key: string | undefined;
  as: Form;
}

// Relative to the page, so that a proxy may put the app under any path.
const here = (address: string): string => new URL(address.slice(1), document.baseURI).toString();

async function problemOf(response: Response): Promise<ApiError> {
  try {
    const body = (await response.json()) as {
      type?: string;
      detail?: string;
      title?: string;
      errors?: { field: string; message: string }[];
    };
    const code = body.type?.split("/").at(-1) ?? "";
    return new ApiError("problem", response.status, body.detail ?? body.title ?? "", body.errors ?? [], code);
  } catch {
    return new ApiError(response.status >= 500 ? "broken" : "problem", response.status, "");
  }
}

/** Resolves to whether the same person has signed in again; what they asked for is then asked for again. */
type SignInAgain = () => Promise<boolean>;

let signInAgain: SignInAgain | null = null;

/** Who asks the person to sign in again when a login is over; null for nobody. */
export function askToSignIn(ask: SignInAgain | null): void {
  signInAgain = ask;
}

/** A login that is over is begun anew in between, so that nothing on the page is lost. */
async function request(sent: Sent): Promise<unknown> {
  try {
    return await send(sent);
  } catch (caught) {
    const over = caught instanceof ApiError && caught.code === "sign-in-needed";
    if (over && signInAgain !== null && (await signInAgain())) return send(sent);
    throw caught;
  }
}

async function send({ method, address, body, file, key, as }: Sent): Promise<unknown> {
  const headers: Record<string, string> = {
    accept: `${TYPES[as]}, application/problem+json`,
    "accept-language": document.documentElement.lang,
  };
  if (file !== undefined) headers["content-type"] = file.type;
  else if (body !== undefined) headers["content-type"] = "application/json";
  if (key !== undefined) headers["idempotency-key"] = key;
  let response: Response;
  try {
    response = await fetch(here(address), {
      method: method.toUpperCase(),
      headers,
      ...(file !== undefined ? { body: file } : body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    throw new ApiError("offline", 0, "");
  }
  if (!response.ok) throw await problemOf(response);
  if (response.status === 204) return undefined;
  try {
    return await READERS[as](response);
  } catch {
    throw new ApiError("broken", response.status, "");
  }
}

interface Loosely {
  path?: object;
  query?: object | undefined;
  body?: unknown;
  key?: string;
  as?: Form;
}

const sent = (method: Method, address: string, { path, query, body, key, as = "json" }: Loosely = {}): Sent => ({
  method,
  address: filledIn(address, path, query),
  body,
  key,
  as,
});

const RESULT: Address<"get"> = "/api/v1/jobs/{job}/result";
const OUT: Address<"delete"> = "/api/v1/login";
const TRANSCRIBE = "/api/v1/transcribe" satisfies Address<"post">;

/** Held to the operation by those below. */
const call = <O>(method: Method, address: string, options: object | undefined) =>
  request(sent(method, address, options)) as Promise<AnswerOf<O>>;

const get = <P extends Address<"get">>(address: P, ...options: Options<paths[P]["get"]>) =>
  call<paths[P]["get"]>("get", address, options[0]);
const post = <P extends Address<"post">>(address: P, ...options: Options<paths[P]["post"]>) =>
  call<paths[P]["post"]>("post", address, options[0]);
const put = <P extends Address<"put">>(address: P, ...options: Options<paths[P]["put"]>) =>
  call<paths[P]["put"]>("put", address, options[0]);
const patch = <P extends Address<"patch">>(address: P, ...options: Options<paths[P]["patch"]>) =>
  call<paths[P]["patch"]>("patch", address, options[0]);
const remove = <P extends Address<"delete">>(address: P, ...options: Options<paths[P]["delete"]>) =>
  call<paths[P]["delete"]>("delete", address, options[0]);

/** Something that can be had as a file, and how the server would name it. */
export interface ServedFile {
  readonly path: string;
  readonly as: Form;
  readonly name: string;
}

/** Where a file can be had. */
export const fileAddress = (file: ServedFile): string => here(file.path);

/** Where what a job made can be had. */
export const jobResult = (job: string): string => here(place("/api/v1/jobs/{job}/result", { path: { job } }));

/** The report as it is written for people, and the talk for spreadsheets and record stores. */
export const talkFiles = (id: string) =>
  ({
    html: report(id, "html"),
    pdf: report(id, "pdf"),
    csv: {
      path: place("/api/v1/sessions/{id}/csv", { path: { id }, query: { excel: true } }),
      as: "csv",
      name: `tongli-${id}.csv`,
    },
    xapi: {
      path: place("/api/v1/sessions/{id}/xapi", { path: { id } }),
      as: "statements",
      name: `tongli-${id}-xapi.json`,
    },
  }) as const satisfies Record<string, ServedFile>;

/** A round of naming feelings for record stores. */
export const roundFile = (id: string): ServedFile => ({
  path: place("/api/v1/showings/{showing}/xapi", { path: { showing: id } }),
  as: "statements",
  name: `tongli-showings-${id}-xapi.json`,
});

const report = (id: string, format: "html" | "pdf") => ({
  path: place("/api/v1/sessions/{id}/report", { path: { id }, query: { format } }),
  as: format,
  name: `tongli-${id}.${format}`,
});

/** Everything of whoever asks, as a page to read. */
export const ownPage = (language: Lang): ServedFile => ({
  path: place("/api/v1/me/export", { query: { format: "html", language } }),
  as: "html",
  name: "tongli-export.html",
});

/** What a cohort has done, for spreadsheets and record stores. */
export const cohortFiles = (cohort: string, code: string) =>
  ({
    csv: {
      path: place("/api/v1/cohorts/{cohort}/csv", { path: { cohort }, query: { excel: true } }),
      as: "csv",
      name: `tongli-cohort-${code}.csv`,
    },
    xapi: {
      path: place("/api/v1/cohorts/{cohort}/xapi", { path: { cohort } }),
      as: "statements",
      name: `tongli-cohort-${code}-xapi.json`,
    },
  }) as const satisfies Record<string, ServedFile>;

/** The plan of a cohort's trial, and once it has ended what it measured. */
export const trialFiles = (cohort: string) =>
  ({
    plan: {
      path: place("/api/v1/cohorts/{cohort}/trial/registration", { path: { cohort } }),
      as: "plan",
      name: "tongli-trial-registration.yaml",
    },
    csv: {
      path: place("/api/v1/cohorts/{cohort}/trial/csv", { path: { cohort }, query: { excel: true } }),
      as: "csv",
      name: "tongli-trial.csv",
    },
  }) as const satisfies Record<string, ServedFile>;

/** Where a voice can be heard, by the address that the server gave. */
export const heardAt = (address: string): string => here(address);

/** Where anybody who has its number can look a receipt up. */
export const receiptAddress = (receipt: string): string =>
  here(place("/api/v1/erasures/{receipt}", { path: { receipt } }));

/** Normal is what the server takes where nothing is said. */
const asHard = (difficulty: Difficulty): { difficulty?: Difficulty } => (difficulty === "normal" ? {} : { difficulty });

/** One function an endpoint; each rejects with {@link ApiError} and nothing else. */
export const api = {
  scenarios: (language: Lang) => get("/api/v1/scenarios", { query: { language } }).then((r) => r.scenarios),
  drills: (language: Lang) => get("/api/v1/drills", { query: { language } }).then((r) => r.drills),
  law: (language: Lang) => get("/api/v1/law", { query: { language } }),
  speaker: () => get("/api/v1/speaker"),
  sessions: async (): Promise<SessionSummary[]> => {
    const all: SessionSummary[] = [];
    let after: string | undefined;
    do {
      const page: SessionList = await get("/api/v1/sessions", { query: { after } });
      all.push(...page.sessions);
      after = page.next ?? undefined;
    } while (after !== undefined);
    return all;
  },
  session: (id: string) => get("/api/v1/sessions/{id}", { path: { id } }),
  startScenario: (scenario: string, language: Lang, difficulty: Difficulty, after?: string) =>
    post("/api/v1/sessions", { body: { scenario, language, difficulty, after } }),
  startDrill: (drill: Drill, language: Lang) =>
    post("/api/v1/sessions", { body: { scenario: drill.scenario, language, drill: drill.id } }),
  turn: (id: string, body: TurnBody, key: string) =>
    post("/api/v1/sessions/{id}/turns", { path: { id }, body, key }),
  /** The answer does not wait for a better wording; {@link api.wordedTurn} has it. */
  turnSoon: (id: string, body: TurnBody, key: string) =>
    post("/api/v1/sessions/{id}/turns", { path: { id }, query: { wording: "later" }, body, key }),
  wordedTurn: (id: string, turn: number) => get("/api/v1/sessions/{id}/turns/{turn}", { path: { id, turn } }),
  guess: (id: string, { emotion, strength, need }: Guess) =>
    post("/api/v1/sessions/{id}/guesses", { path: { id }, body: { emotion, strength, need } }),
  /** How a trained policy would have answered there; its notice is to be shown with it. */
  demonstration: (id: string, turn: number) =>
    get("/api/v1/sessions/{id}/turns/{turn}/demonstration", { path: { id, turn } }),
  branch: (id: string, turn: number) => post("/api/v1/sessions/{id}/branches", { path: { id }, body: { turn } }),
  finish: (id: string) => post("/api/v1/sessions/{id}/finish", { path: { id } }),
  remove: (id: string) => remove("/api/v1/sessions/{id}", { path: { id } }),
  report: (id: string) => get("/api/v1/sessions/{id}/report", { path: { id } }).then((r) => r.report),
  /** Its address was held to an operation where it was made. */
  file: ({ path, as }: ServedFile) => request(sent("get", path, { as })) as Promise<Blob>,
  consents: (language: Lang) => get("/api/v1/me/consents", { query: { language } }),
  /** What is answered is sent with the words that were shown, so that a yes is never to others. */
  decide: ({ purpose, version, language }: AskedPurpose, decision: Decision) =>
    put("/api/v1/me/consents", { body: { purpose, decision, version, language } }),
  speech: () => get("/api/v1/speech"),
  say: (body: LineToSay) => post("/api/v1/express/speech", { body }),
  /** The recording goes as it is; its address is held to the operation all the same. */
  transcribe: (recording: Blob, language: Lang) =>
    request({ ...sent("post", TRANSCRIBE, { query: { language } }), file: recording }) as Promise<AnswerOf<paths[typeof TRANSCRIBE]["post"]>>,
  takeApart: (text: string) => post("/api/v1/analyze/dialogue/lines", { body: { text } }),
  readTalk: (turns: readonly Said[]) => post("/api/v1/analyze/dialogue", { body: { turns } }),
  template: (language: Lang) => get("/api/v1/scenarios/template", { query: { language }, as: "yaml" }),
  lint: (yaml: string, marks: readonly Mark[], language: Lang) =>
    post("/api/v1/scenarios/lint", { query: { language }, body: { yaml, marks } }),
  simulate: (yaml: string, difficulty: Difficulty) =>
    post("/api/v1/scenarios/simulate", { query: asHard(difficulty), body: { yaml } }),
  startPreview: (yaml: string, difficulty: Difficulty) =>
    post("/api/v1/scenarios/previews", { query: asHard(difficulty), body: { yaml } }),
  previewTurn: (id: string, body: TurnBody) =>
    post("/api/v1/scenarios/previews/{id}/turns", { path: { id }, body }),
  startShowings: (body: NewRound) => post("/api/v1/showings", { body }),
  showings: (showing: string) => get("/api/v1/showings/{showing}", { path: { showing } }),
  nameShowing: (showing: string, body: { feeling: Feeling; strength: number }, key: string) =>
    post("/api/v1/showings/{showing}/guesses", { path: { showing }, body, key }),
  correct: (body: NewCorrection, key: string) => post("/api/v1/feedback", { body, key }),
  corrections: async (): Promise<{ allowed: boolean; corrections: Correction[] }> => {
    const all: Correction[] = [];
    let allowed = false;
    let after: string | undefined;
    do {
      const page: OwnCorrections = await get("/api/v1/feedback", { query: { after, limit: 200 } });
      allowed = page.may_keep_words;
      all.push(...page.corrections);
      after = page.next ?? undefined;
    } while (after !== undefined);
    return { allowed, corrections: all };
  },
  deleteCorrection: (correction: string) => remove("/api/v1/feedback/{correction}", { path: { correction } }),
  reviewQueue: () => get("/api/v1/feedback/queue"),
  review: (correction: string, body: Corrected) =>
    post("/api/v1/feedback/{correction}/reviews", { path: { correction }, body }),
  reviewAgreement: () => get("/api/v1/feedback/agreement").then((r) => r.agreement),
  courses: (language: Lang) => get("/api/v1/courses", { query: { language } }).then((r) => r.courses),
  course: (course: string, language: Lang) =>
    get("/api/v1/courses/{course}", { path: { course }, query: { language } }),
  addCourse: (yaml: string) => post("/api/v1/courses", { body: { yaml } }),
  removeCourse: (course: string) => remove("/api/v1/courses/{course}", { path: { course } }),
  lintCourse: (yaml: string, language: Lang) =>
    post("/api/v1/courses/lint", { query: { language }, body: { yaml } }),
  draftCourse: (language: Lang, goals: readonly Skill[]) =>
    post("/api/v1/courses/draft", { body: { language, goals }, as: "yaml" }),
  enrolments: (course: string) =>
    get("/api/v1/courses/{course}/enrolments", { path: { course } }).then((r) => r.enrolments),
  enrol: (course: string, language: Lang) =>
    post("/api/v1/courses/{course}/enrolments", { path: { course }, body: { language } }),
  leaveCourse: (course: string, enrolment: string) =>
    remove("/api/v1/courses/{course}/enrolments/{enrolment}", { path: { course, enrolment } }),
  answer: (course: string, enrolment: string, body: NewAnswer) =>
    post("/api/v1/courses/{course}/enrolments/{enrolment}/answers", { path: { course, enrolment }, body }),
  cohorts: () => get("/api/v1/cohorts").then((r) => r.cohorts),
  openCohort: (body: NewCohort) => post("/api/v1/cohorts", { body }),
  joinCohort: (code: string, trial?: boolean) => post("/api/v1/cohorts/enrolments", { body: { code, trial } }),
  closeCohort: (cohort: string) => remove("/api/v1/cohorts/{cohort}", { path: { cohort } }),
  trial: (cohort: string) => get("/api/v1/cohorts/{cohort}/trial", { path: { cohort } }),
  openTrial: (cohort: string, body: NewTrial) => post("/api/v1/cohorts/{cohort}/trial", { path: { cohort }, body }),
  endTrial: (cohort: string) => post("/api/v1/cohorts/{cohort}/trial/end", { path: { cohort } }),
  scales: (language: Lang) => get("/api/v1/scales", { query: { language } }),
  fillIn: (scale: string, language: Lang, body: NewSheet) =>
    post("/api/v1/scales/{scale}/answers", { path: { scale }, query: { language }, body }),
  replies: (cohort: string) => get("/api/v1/cohorts/{cohort}/replies", { path: { cohort } }).then((r) => r.replies),
  mark: (cohort: string, body: NewMark) => post("/api/v1/cohorts/{cohort}/marks", { path: { cohort }, body }),
  progress: (language: Lang) => get("/api/v1/me/progress", { query: { language } }),
  help: (id: string, skill: Skill | null) =>
    get("/api/v1/sessions/{id}/help", { path: { id }, query: { skill: skill ?? undefined } }),
  /** @param at when practice stopped; left out where that was just now */
  ownOnCall: (at?: string) => get("/api/v1/me/on-call", at === undefined ? {} : { query: { at } }),
  onCall: () => get("/api/v1/on-call"),
  lookUpOnCall: (reference: string) => post("/api/v1/on-call/look-ups", { body: { reference } }),
  exportAll: () => get("/api/v1/me/export"),
  models: () => get("/api/v1/models"),
  promoteModel: (model: string, body: NewPromotion) =>
    post("/api/v1/models/{model}/promotion", { path: { model }, body }),
  rollBackModel: (slot: string, shadow?: boolean) => post("/api/v1/models/rollback", { body: { slot, shadow } }),
  job: (job: string) => get("/api/v1/jobs/{job}", { path: { job } }),
  /** What a job of the kind `model_promotion` made. */
  promotionDone: (job: string) => request(sent("get", RESULT, { path: { job } })) as Promise<PromotionDone>,
  jobs: () => get("/api/v1/jobs").then((r) => r.jobs),
  makeMine: (what: "export" | "csv") =>
    what === "csv" ? post("/api/v1/me/csv", { query: { excel: true } }) : post("/api/v1/me/export"),
  dropJob: (job: string) => remove("/api/v1/jobs/{job}", { path: { job } }),
  eraseAll: (password?: string) => remove("/api/v1/me", { body: password === undefined ? undefined : { password } }),
  who: () => get("/api/v1/who"),
  signIn: (name: string, password: string, code?: string) => post("/api/v1/login", { body: { name, password, code } }),
  register: (invitation: string, name: string, password: string, facts: NewFacts) =>
    post("/api/v1/accounts", { body: { invitation, name, password, ...facts } }),
  facts: () => get("/api/v1/me/facts"),
  sayFacts: (facts: NewFacts) => put("/api/v1/me/facts", { body: facts }),
  /** Where to send the browser, so that it comes back signed in. */
  leaveToSignIn: (invitation?: string) =>
    post("/api/v1/login/oidc", { body: { invitation } }).then((r) => r.address),
  /** Asks nobody to sign in only to sign out. Resolves to where one is signed in still; null for nowhere. */
  signOut: () => (send(sent("delete", OUT)) as Promise<SignedOut | undefined>).then((r) => r?.sign_out_at ?? null),
  changePassword: (password: string, fresh: string) =>
    put("/api/v1/me/password", { body: { password, new_password: fresh } }),
  offerFactor: () => post("/api/v1/me/second-factor"),
  /** @param present a code of the factor that there is, where there is one */
  setFactor: (password: string, secret: string, code: string, present?: string) =>
    put("/api/v1/me/second-factor", { body: { password, secret, code, current_code: present } }).then(
      (r) => r.recovery_codes,
    ),
  removeFactor: (password: string, code: string) =>
    post("/api/v1/me/second-factor/removal", { body: { password, code } }),
  logins: () => get("/api/v1/me/logins").then((r) => r.logins),
  endLogin: (login: string) => remove("/api/v1/me/logins/{login}", { path: { login } }),
  tokens: () => get("/api/v1/me/tokens").then((r) => r.tokens),
  makeToken: (body: { label: string; scopes: readonly Scope[]; days: number }) =>
    post("/api/v1/me/tokens", { body }),
  revokeToken: (token: string) => remove("/api/v1/me/tokens/{token}", { path: { token } }),
  invite: (role: Role) => post("/api/v1/invitations", { body: { role } }),
  invitations: (after: string | null) => get("/api/v1/invitations", { query: { after: after ?? undefined } }),
  withdrawInvitation: (invitation: string) =>
    remove("/api/v1/invitations/{invitation}", { path: { invitation } }),
  accounts: (after: string | null) => get("/api/v1/accounts", { query: { after: after ?? undefined } }),
  changeAccount: (account: string, body: AccountChange) =>
    patch("/api/v1/accounts/{account}", { path: { account }, body }),
  writeFacts: (account: string, facts: NewFacts) =>
    put("/api/v1/accounts/{account}/facts", { path: { account }, body: facts }),
  guardianConsents: (account: string, language: Lang) =>
    get("/api/v1/accounts/{account}/guardian-consents", { path: { account }, query: { language } }),
  recordGuardian: (account: string, purpose: AskedPurpose["purpose"], decision: Decision) =>
    put("/api/v1/accounts/{account}/guardian-consents", { path: { account }, body: { purpose, decision } }),
  eraseAccount: (account: string) => remove("/api/v1/accounts/{account}", { path: { account } }),
  audit: (after: number | null) => get("/api/v1/audit", { query: { after: after ?? undefined } }),
  checkAudit: () => get("/api/v1/audit/check"),
};
