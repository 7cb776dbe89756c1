import type { TalkReading } from "../api/types";
import type { Curve } from "../report/chartRows";

/** One smoothed curve a speaker, at the turns that they took; index 0 stands before the first turn. */
export function talkCurves(reading: TalkReading): Curve[] {
  return reading.speakers.map(({ speaker }) => ({
    name: speaker,
    values: [
      null,
      ...reading.turns.map((turn) => (turn.speaker === speaker ? Math.round(100 * turn.smoothed_valence) : null)),
    ],
  }));
}
