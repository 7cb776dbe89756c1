import type {
  AccountChange,
  AccountList,
  AccountState,
  AskedPurpose,
  Audit,
  AuditCheck,
  Cohort,
  Consents,
  Course,
  CourseCard,
  CourseStep,
  Decision,
  Difficulty,
  Drill,
  Enrolment,
  Erased,
  FileLook,
  GuardianConsents,
  Guess,
  Help,
  Invitation,
  InvitationList,
  Job,
  Lang,
  Law,
  Login,
  LookedUp,
  Mark,
  Marked,
  NewAnswer,
  NewFacts,
  NewMark,
  NewSheet,
  NewTrial,
  OfferedFactor,
  OnCall,
  OwnFacts,
  OwnOnCall,
  PastedTalk,
  Preview,
  PreviewTurn,
  Progress,
  Report,
  Role,
  Said,
  Scales,
  ScaleScore,
  Scenario,
  ScenarioLook,
  Scope,
  Session,
  SessionList,
  SessionSummary,
  SignedOut,
  Simulation,
  Skill,
  Speaker,
  TalkReading,
  Token,
  ToMark,
  Trial,
  Turn,
  TurnBody,
  Who,
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

type Form = "json" | "yaml" | "html" | "pdf" | "csv" | "statements" | "plan";

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

interface Options {
  method?: string;
  body?: unknown;
  key?: string;
  /** What is answered with; JSON unless said otherwise. */
  as?: Form;
}

// Relative to the page, so that a proxy may put the app under any path.
const address = (path: string): string => new URL(`api/v1${path}`, document.baseURI).toString();

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
async function request<T>(path: string, options: Options = {}): Promise<T> {
  try {
    return await send<T>(path, options);
  } catch (caught) {
    const over = caught instanceof ApiError && caught.code === "sign-in-needed";
    if (over && signInAgain !== null && (await signInAgain())) return send<T>(path, options);
    throw caught;
  }
}

async function send<T>(path: string, { method = "GET", body, key, as = "json" }: Options): Promise<T> {
  const headers: Record<string, string> = {
    accept: `${TYPES[as]}, application/problem+json`,
    "accept-language": document.documentElement.lang,
  };
  if (body !== undefined) headers["content-type"] = "application/json";
  if (key !== undefined) headers["idempotency-key"] = key;
  let response: Response;
  try {
    response = await fetch(address(path), {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    throw new ApiError("offline", 0, "");
  }
  if (!response.ok) throw await problemOf(response);
  if (response.status === 204) return undefined as T;
  try {
    return (await READERS[as](response)) as T;
  } catch {
    throw new ApiError("broken", response.status, "");
  }
}

/** Something that can be had as a file, and how the server would name it. */
export interface ServedFile {
  readonly path: string;
  readonly as: Form;
  readonly name: string;
}

/** Where a file can be had. */
export const fileAddress = (file: ServedFile): string => address(file.path);

/** Where what a job made can be had. */
export const jobResult = (id: string): string => address(`/jobs/${encodeURIComponent(id)}/result`);

/** The report as it is written for people, and the talk for spreadsheets and record stores. */
export const talkFiles = (id: string) =>
  ({
    html: { path: `${session(id)}/report?format=html`, as: "html", name: `tongli-${id}.html` },
    pdf: { path: `${session(id)}/report?format=pdf`, as: "pdf", name: `tongli-${id}.pdf` },
    csv: { path: `${session(id)}/csv?excel=true`, as: "csv", name: `tongli-${id}.csv` },
    xapi: { path: `${session(id)}/xapi`, as: "statements", name: `tongli-${id}-xapi.json` },
  }) as const satisfies Record<string, ServedFile>;

/** Everything of whoever asks, as a page to read. */
export const ownPage = (language: Lang): ServedFile => ({
  path: `/me/export?format=html&language=${language}`,
  as: "html",
  name: "tongli-export.html",
});

/** What a cohort has done, for spreadsheets and record stores. */
export const cohortFiles = (id: string, code: string) =>
  ({
    csv: { path: `${cohort(id)}/csv?excel=true`, as: "csv", name: `tongli-cohort-${code}.csv` },
    xapi: { path: `${cohort(id)}/xapi`, as: "statements", name: `tongli-cohort-${code}-xapi.json` },
  }) as const satisfies Record<string, ServedFile>;

/** The plan of a cohort's trial, and once it has ended what it measured. */
export const trialFiles = (id: string) =>
  ({
    plan: { path: `${cohort(id)}/trial/registration`, as: "plan", name: "tongli-trial-registration.yaml" },
    csv: { path: `${cohort(id)}/trial/csv?excel=true`, as: "csv", name: "tongli-trial.csv" },
  }) as const satisfies Record<string, ServedFile>;

/** Where anybody who has its number can look a receipt up. */
export const receiptAddress = (id: string): string => address(`/erasures/${encodeURIComponent(id)}`);

/** Normal is what the server takes where nothing is said. */
const asHard = (difficulty: Difficulty): string => (difficulty === "normal" ? "" : `?difficulty=${difficulty}`);

const session = (id: string): string => `/sessions/${encodeURIComponent(id)}`;

const course = (id: string): string => `/courses/${encodeURIComponent(id)}`;
const cohort = (id: string): string => `/cohorts/${encodeURIComponent(id)}`;

/** One function an endpoint; each rejects with {@link ApiError} and nothing else. */
export const api = {
  scenarios: (language: Lang) =>
    request<{ scenarios: Scenario[] }>(`/scenarios?language=${language}`).then((r) => r.scenarios),
  drills: (language: Lang) => request<{ drills: Drill[] }>(`/drills?language=${language}`).then((r) => r.drills),
  law: (language: Lang) => request<Law>(`/law?language=${language}`),
  speaker: () => request<Speaker>("/speaker"),
  sessions: async (): Promise<SessionSummary[]> => {
    const all: SessionSummary[] = [];
    for (let next: string | null = ""; next !== null; ) {
      const page: SessionList = await request<SessionList>(`/sessions${next === "" ? "" : `?after=${encodeURIComponent(next)}`}`);
      all.push(...page.sessions);
      next = page.next ?? null;
    }
    return all;
  },
  session: (id: string) => request<Session>(session(id)),
  startScenario: (scenario: string, language: Lang, difficulty: Difficulty, after?: string) =>
    request<Session>("/sessions", { method: "POST", body: { scenario, language, difficulty, after } }),
  startDrill: (drill: Drill, language: Lang) =>
    request<Session>("/sessions", { method: "POST", body: { scenario: drill.scenario, language, drill: drill.id } }),
  turn: (id: string, body: TurnBody, key: string) =>
    request<Turn>(`${session(id)}/turns`, { method: "POST", body, key }),
  guess: (id: string, { emotion, strength, need }: Guess) =>
    request<unknown>(`${session(id)}/guesses`, { method: "POST", body: { emotion, strength, need } }),
  branch: (id: string, turn: number) =>
    request<Session>(`${session(id)}/branches`, { method: "POST", body: { turn } }),
  finish: (id: string) => request<Session>(`${session(id)}/finish`, { method: "POST" }),
  remove: (id: string) => request<undefined>(session(id), { method: "DELETE" }),
  report: (id: string) => request<{ report: Report }>(`${session(id)}/report`).then((r) => r.report),
  file: ({ path, as }: ServedFile) => request<Blob>(path, { as }),
  consents: (language: Lang) => request<Consents>(`/me/consents?language=${language}`),
  /** What is answered is sent with the words that were shown, so that a yes is never to others. */
  decide: ({ purpose, version, language }: AskedPurpose, decision: Decision) =>
    request<Consents>("/me/consents", { method: "PUT", body: { purpose, decision, version, language } }),
  takeApart: (text: string) =>
    request<PastedTalk>("/analyze/dialogue/lines", { method: "POST", body: { text } }),
  readTalk: (turns: readonly Said[]) =>
    request<TalkReading>("/analyze/dialogue", { method: "POST", body: { turns } }),
  template: (language: Lang) => request<string>(`/scenarios/template?language=${language}`, { as: "yaml" }),
  lint: (yaml: string, marks: readonly Mark[], language: Lang) =>
    request<ScenarioLook>(`/scenarios/lint?language=${language}`, { method: "POST", body: { yaml, marks } }),
  simulate: (yaml: string, difficulty: Difficulty) =>
    request<Simulation>(`/scenarios/simulate${asHard(difficulty)}`, { method: "POST", body: { yaml } }),
  startPreview: (yaml: string, difficulty: Difficulty) =>
    request<Preview>(`/scenarios/previews${asHard(difficulty)}`, { method: "POST", body: { yaml } }),
  previewTurn: (id: string, body: TurnBody) =>
    request<PreviewTurn>(`/scenarios/previews/${encodeURIComponent(id)}/turns`, { method: "POST", body }),
  courses: (language: Lang) =>
    request<{ courses: CourseCard[] }>(`/courses?language=${language}`).then((r) => r.courses),
  course: (id: string, language: Lang) => request<Course>(`${course(id)}?language=${language}`),
  addCourse: (yaml: string) => request<CourseCard>("/courses", { method: "POST", body: { yaml } }),
  removeCourse: (id: string) => request<undefined>(course(id), { method: "DELETE" }),
  lintCourse: (yaml: string, language: Lang) =>
    request<FileLook>(`/courses/lint?language=${language}`, { method: "POST", body: { yaml } }),
  draftCourse: (language: Lang, goals: readonly Skill[]) =>
    request<string>("/courses/draft", { method: "POST", body: { language, goals }, as: "yaml" }),
  enrolments: (id: string) =>
    request<{ enrolments: Enrolment[] }>(`${course(id)}/enrolments`).then((r) => r.enrolments),
  enrol: (id: string, language: Lang) =>
    request<Enrolment>(`${course(id)}/enrolments`, { method: "POST", body: { language } }),
  leaveCourse: (id: string, enrolment: string) =>
    request<undefined>(`${course(id)}/enrolments/${encodeURIComponent(enrolment)}`, { method: "DELETE" }),
  answer: (id: string, enrolment: string, body: NewAnswer) =>
    request<CourseStep>(`${course(id)}/enrolments/${encodeURIComponent(enrolment)}/answers`, { method: "POST", body }),
  cohorts: () => request<{ cohorts: Cohort[] }>("/cohorts").then((r) => r.cohorts),
  openCohort: (body: { name: string; course: string; language: Lang; seats: number; scale?: string }) =>
    request<Cohort>("/cohorts", { method: "POST", body }),
  joinCohort: (code: string, trial?: boolean) =>
    request<Enrolment>("/cohorts/enrolments", { method: "POST", body: { code, trial } }),
  closeCohort: (id: string) => request<undefined>(cohort(id), { method: "DELETE" }),
  trial: (id: string) => request<Trial>(`${cohort(id)}/trial`),
  openTrial: (id: string, body: NewTrial) => request<Trial>(`${cohort(id)}/trial`, { method: "POST", body }),
  endTrial: (id: string) => request<Trial>(`${cohort(id)}/trial/end`, { method: "POST" }),
  scales: (language: Lang) => request<Scales>(`/scales?language=${language}`),
  fillIn: (scale: string, language: Lang, body: NewSheet) =>
    request<ScaleScore>(`/scales/${encodeURIComponent(scale)}/answers?language=${language}`, { method: "POST", body }),
  replies: (id: string) => request<{ replies: ToMark[] }>(`${cohort(id)}/replies`).then((r) => r.replies),
  mark: (id: string, body: NewMark) => request<Marked>(`${cohort(id)}/marks`, { method: "POST", body }),
  progress: (language: Lang) => request<Progress>(`/me/progress?language=${language}`),
  help: (id: string, skill: string | null) =>
    request<Help>(`${session(id)}/help${skill === null ? "" : `?skill=${encodeURIComponent(skill)}`}`),
  ownOnCall: () => request<OwnOnCall>("/me/on-call"),
  onCall: () => request<OnCall>("/on-call"),
  lookUpOnCall: (reference: string) => request<LookedUp>("/on-call/look-ups", { method: "POST", body: { reference } }),
  exportAll: () => request<unknown>("/me/export"),
  jobs: () => request<{ jobs: Job[] }>("/jobs").then((r) => r.jobs),
  makeMine: (what: "export" | "csv") =>
    request<Job>(what === "csv" ? "/me/csv?excel=true" : "/me/export", { method: "POST" }),
  dropJob: (id: string) => request<undefined>(`/jobs/${encodeURIComponent(id)}`, { method: "DELETE" }),
  eraseAll: (password?: string) =>
    request<Erased>("/me", { method: "DELETE", ...(password === undefined ? {} : { body: { password } }) }),
  who: () => request<Who>("/who"),
  signIn: (name: string, password: string, code?: string) =>
    request<Who>("/login", { method: "POST", body: { name, password, code } }),
  register: (invitation: string, name: string, password: string, facts: NewFacts) =>
    request<Who>("/accounts", { method: "POST", body: { invitation, name, password, ...facts } }),
  facts: () => request<OwnFacts>("/me/facts"),
  sayFacts: (facts: NewFacts) => request<OwnFacts>("/me/facts", { method: "PUT", body: facts }),
  /** Where to send the browser, so that it comes back signed in. */
  leaveToSignIn: (invitation?: string) =>
    request<{ address: string }>("/login/oidc", { method: "POST", body: { invitation } }).then((r) => r.address),
  /** Asks nobody to sign in only to sign out. Resolves to where one is signed in still; null for nowhere. */
  signOut: () =>
    send<SignedOut | undefined>("/login", { method: "DELETE" }).then((r) => r?.sign_out_at ?? null),
  changePassword: (password: string, fresh: string) =>
    request<undefined>("/me/password", { method: "PUT", body: { password, new_password: fresh } }),
  offerFactor: () => request<OfferedFactor>("/me/second-factor", { method: "POST" }),
  /** @param present a code of the factor that there is, where there is one */
  setFactor: (password: string, secret: string, code: string, present?: string) =>
    request<{ recovery_codes: string[] }>("/me/second-factor", {
      method: "PUT",
      body: { password, secret, code, current_code: present },
    }).then((r) => r.recovery_codes),
  removeFactor: (password: string, code: string) =>
    request<undefined>("/me/second-factor/removal", { method: "POST", body: { password, code } }),
  logins: () => request<{ logins: Login[] }>("/me/logins").then((r) => r.logins),
  endLogin: (id: string) => request<undefined>(`/me/logins/${encodeURIComponent(id)}`, { method: "DELETE" }),
  tokens: () => request<{ tokens: Token[] }>("/me/tokens").then((r) => r.tokens),
  makeToken: (body: { label: string; scopes: readonly Scope[]; days: number }) =>
    request<Token>("/me/tokens", { method: "POST", body }),
  revokeToken: (id: string) => request<undefined>(`/me/tokens/${encodeURIComponent(id)}`, { method: "DELETE" }),
  invite: (role: Role) => request<Invitation>("/invitations", { method: "POST", body: { role } }),
  invitations: (after: string | null) =>
    request<InvitationList>(`/invitations${after === null ? "" : `?after=${encodeURIComponent(after)}`}`),
  withdrawInvitation: (id: string) =>
    request<undefined>(`/invitations/${encodeURIComponent(id)}`, { method: "DELETE" }),
  accounts: (after: string | null) =>
    request<AccountList>(`/accounts${after === null ? "" : `?after=${encodeURIComponent(after)}`}`),
  changeAccount: (id: string, body: AccountChange) =>
    request<AccountState>(`/accounts/${encodeURIComponent(id)}`, { method: "PATCH", body }),
  writeFacts: (id: string, facts: NewFacts) =>
    request<undefined>(`/accounts/${encodeURIComponent(id)}/facts`, { method: "PUT", body: facts }),
  guardianConsents: (id: string, language: Lang) =>
    request<GuardianConsents>(`/accounts/${encodeURIComponent(id)}/guardian-consents?language=${language}`),
  recordGuardian: (id: string, purpose: AskedPurpose["purpose"], decision: Decision) =>
    request<GuardianConsents>(`/accounts/${encodeURIComponent(id)}/guardian-consents`, { method: "PUT", body: { purpose, decision } }),
  eraseAccount: (id: string) => request<Erased>(`/accounts/${encodeURIComponent(id)}`, { method: "DELETE" }),
  audit: (after: number | null) => request<Audit>(`/audit${after === null ? "" : `?after=${String(after)}`}`),
  checkAudit: () => request<AuditCheck>("/audit/check"),
};
