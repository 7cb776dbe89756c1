import type { Affect, Report } from "../api/types";

/** One point a turn, -100 to 100 or 0 to 100, null where nothing was read. Index 0 stands before the first turn. */
export interface Curve {
  name: string;
  values: (number | null)[];
  /** Dashed: the try before this one. */
  past?: boolean;
}

const percent = (x: number): number => Math.round(100 * x);

export function trustCurves(report: Report, now: string, before: string): Curve[] {
  const curve: Curve = { name: now, values: report.trust.map(percent) };
  const parent = report.compare?.parent;
  return parent ? [curve, { name: before, values: parent.trust.map(percent), past: true }] : [curve];
}

/** The part of curves from a turn on; 0 is the start. */
export const since = (curves: readonly Curve[], turn: number): Curve[] =>
  curves.map((curve) => ({ ...curve, values: curve.values.slice(turn) }));

/** Trust in hundredths after the last turn that both tries reached; undefined where one never answered the turn. */
export function lastShared(now: readonly number[], before: readonly number[], from: number) {
  const at = Math.min(now.length, before.length) - 1;
  const [here, there] = [now[at], before[at]];
  return at < from || here === undefined || there === undefined
    ? undefined
    : { at, now: percent(here), before: percent(there) };
}

/** Lists that hold one entry a turn are moved on by one, so that turn n stands at index n in every curve. */
function aligned(list: (Affect | null)[], turns: number): (number | null)[] | null {
  if (list.length === 0) return null;
  const values = list.map((affect) => (affect === null ? null : percent(affect.valence)));
  return values.length === turns ? [null, ...values] : values;
}

export function feelingCurves(report: Report, persona: string, learner: string): Curve[] {
  const turns = report.turns.length;
  const curves = [
    { name: persona, values: aligned(report.feeling.persona, turns) },
    { name: learner, values: aligned(report.feeling.learner, turns) },
  ];
  return curves.filter((curve): curve is Curve => curve.values !== null);
}

export const longest = (curves: readonly Curve[]): number =>
  curves.reduce((most, curve) => Math.max(most, curve.values.length), 0);
