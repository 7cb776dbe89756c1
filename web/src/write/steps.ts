import type { PersonaTurn, Preview, PreviewTurn, SpokenLine, TurnBody } from "../api/types";

/** One exchange: what was said to the person, and what they said and hid. */
export interface Step {
  /** Null for the opening; a silence is a turn without words. */
  mine: TurnBody | null;
  /** Null where practice stopped. */
  answer: PersonaTurn | null;
  lines: SpokenLine[];
  /** The deepest level told of each topic. */
  told: Record<string, number>;
}

export const opening = (preview: Preview): Step => ({
  mine: null,
  answer: preview.opening,
  lines: preview.lines,
  told: preview.told,
});

export const step = (mine: TurnBody, { turn, lines, told }: PreviewTurn): Step => ({ mine, answer: turn.persona, lines, told });

/** What has been told, topic by topic, without those of which nothing was. */
export const toldTopics = (told: Record<string, number>): [string, number][] =>
  Object.entries(told).filter(([, level]) => level > 0);
