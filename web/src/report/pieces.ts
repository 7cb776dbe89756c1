import type { Remark } from "../api/types";

export type Kind = "good" | "poor";

/** A stretch of the learner's words and the remarks that hold for all of it. */
export interface Piece {
  text: string;
  kinds: Kind[];
  /** The remarks that begin here: where their names and marks are shown. */
  begins: { kind: Kind; code: string }[];
}

interface Span {
  kind: Kind;
  code: string;
  start: number;
  end: number;
}

/**
 * Cuts the words where remarks begin or end. Offsets are UTF-16 units, end exclusive, which is how JavaScript counts.
 * A remark without a span, or with one that does not lie within the words, marks nothing.
 */
export function piecesOf(text: string, strengths: readonly Remark[], missteps: readonly Remark[]): Piece[] {
  const spans = [...spansOf("good", strengths, text), ...spansOf("poor", missteps, text)];
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, at) => {
    const to = cuts[at + 1] ?? text.length;
    const over = spans.filter(({ start, end }) => start <= from && end >= to);
    return {
      text: text.slice(from, to),
      kinds: [...new Set(over.map(({ kind }) => kind))],
      begins: over.filter(({ start }) => start === from).map(({ kind, code }) => ({ kind, code })),
    };
  });
}

const spansOf = (kind: Kind, remarks: readonly Remark[], text: string): Span[] =>
  remarks.flatMap(({ code, start, end }) =>
    start >= 0 && start < end && end <= text.length
      ? [{ kind, code, start, end }]
      : [],
  );
