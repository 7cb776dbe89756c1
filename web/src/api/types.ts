/** The REST shapes under /api/v1. Names are the server's; what it may leave out is optional here. */

export type Lang = "zh" | "en";
export type SessionStatus = "open" | "finished" | "left" | "stopped";
export type Sign = "warmer" | "cooler" | "same";
export type ActionUnits = Record<string, number>;

export interface Avatar {
  hair: string;
  skin: number;
  top: string;
  glasses: boolean;
}

export interface PersonaCard {
  name: string;
  /** The short name, for sentences about them. */
  called: string;
  age?: number;
  pronoun?: string;
  avatar: Avatar;
}

export interface Goal {
  skill: string;
  text: string;
}

export interface Scenario {
  id: string;
  language: Lang;
  title: string;
  summary: string;
  learner_role: string;
  content_note: string;
  difficulty: number;
  persona: PersonaCard;
  goals: Goal[];
}

export interface Drill {
  id: string;
  idea: string;
  weak: string;
  strong: string;
  scenario: string;
  skill: string;
  line: string;
  persona: PersonaCard;
}

export interface Affect {
  valence: number;
  arousal: number;
  dominance: number;
}

export interface Emotion {
  dominant: string;
  labels: string[];
  confidence?: number;
  uncertain?: boolean;
  intensity?: number;
  affect?: Affect;
  emotions?: { label: string; probability: number }[];
}

/** Offsets are UTF-16 units, end exclusive. */
export interface Remark {
  code: string;
  start?: number;
  end?: number;
  message?: string;
}

export interface Assessment {
  score: number | null;
  interval?: [number, number] | null;
  abstained: boolean;
  flags: string[];
  empathy: Record<string, { level: number | null }>;
  strategies: { label: string; probability: number }[];
  missteps: Remark[];
  strengths: Remark[];
  explanation: string;
  suggestion: string | null;
}

export interface InnerState {
  trust: number;
  distress: number;
  openness: number;
  energy: number;
}

export interface PersonaTurn {
  text: string;
  thought: string | null;
  behaviour: string;
  emotion: Emotion;
  action_units: ActionUnits;
  state?: InnerState;
  disclosed?: string[];
  sign?: Sign;
  left?: boolean;
}

export interface Contact {
  name: string;
  number: string;
  region?: string;
  note?: string;
}

export interface RiskCardData {
  title: string;
  lines: string[];
  contacts: Contact[];
}

export interface Turn {
  turn: number;
  learner: string;
  assessment: Assessment | null;
  persona: PersonaTurn | null;
  risk?: { level: string; card?: RiskCardData | null } | null;
}

export interface Session {
  id: string;
  scenario: string;
  language: Lang;
  title: string;
  persona: PersonaCard;
  learner_role: string;
  content_note: string;
  goals: Goal[];
  kind: "conversation" | "drill";
  status: SessionStatus;
  stored: boolean;
  parent?: { session: string; turn: number } | null;
  opening: { text: string; emotion?: Emotion; action_units: ActionUnits };
  turns: Turn[];
}

export interface SessionSummary {
  id: string;
  scenario: string;
  language: Lang;
  title: string;
  kind?: "conversation" | "drill";
  status: SessionStatus;
  turns: number;
  score: number | null;
  updated_at: string;
}

export interface Moment {
  turn: number;
  yours: string;
  thought: string | null;
  heard?: string | null;
  change: string;
  suggestion: string | null;
  why?: string | null;
}

export interface DebriefTopic {
  id: string;
  name: string;
  need?: string | null;
  told: number | boolean;
  levels: { level: number; fact: string; told: boolean }[];
}

export interface Guess {
  turn?: number;
  emotion: string;
  strength: number;
  truth?: string | null;
  score?: number | null;
}

export interface Report {
  score: number | null;
  /** 0–100; only the skills that the session showed. */
  skills: Record<string, number | null>;
  trust: number[];
  feeling?: { learner?: (Affect | null)[]; persona?: (Affect | null)[] };
  mentalising: { score: number | null; guesses: Guess[] } | null;
  best_turn: number | null;
  moment: Moment | null;
  advice: string[];
  next: string | null;
  debrief?: { who: string; reason_left?: string | null; topics: DebriefTopic[] } | null;
  turns: Turn[];
  compare?: { parent: { session: string; trust: number[]; from_turn: number }; trust: number[] } | null;
}

export type ConsentDecision = "granted" | "refused" | "unanswered";

export interface Consents {
  storage: { decision: ConsentDecision; decided_at?: string | null };
  erased?: number;
}

export type TurnBody = { text: string } | { wait: true };
