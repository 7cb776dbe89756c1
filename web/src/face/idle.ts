/** What a living face does on its own. */
export interface Idle {
  /** 0 = lids as the feeling has them, 1 = shut. */
  blink: number;
  /** -1…1, a slow breath. */
  breath: number;
  gazeX: number;
  gazeY: number;
  /** Where the head has followed the eyes so far. */
  headX: number;
  headY: number;
}

export const STILL: Idle = { blink: 0, breath: 0, gazeX: 0, gazeY: 0, headX: 0, headY: 0 };

/** How often somebody blinks and where they look. Times in seconds. */
interface Manner {
  /** Between one blink and the next, on average and at least. */
  blinkEvery: number;
  /** The share of time with the eyes on the other, and how long they rest there and elsewhere. */
  lookFor: number;
  awayFor: number;
}

/**
 * Listeners look at the speaker for about three quarters of the time, speakers at the listener for two fifths, and glances
 * away last longer while one speaks: Kendon, Acta Psychologica 26 (1967), and Argyle and Cook, Gaze and Mutual Gaze (1976). Blinks: 17 a
 * minute at rest and 26 in conversation, Bentivoglio et al., Movement Disorders 12 (1997).
 */
const LISTENING: Manner = { blinkEvery: 60 / 17, lookFor: 4.5, awayFor: 1.3 };
const SPEAKING: Manner = { blinkEvery: 60 / 24, lookFor: 1.8, awayFor: 2.2 };

/** The lid falls faster than it rises: VanderWerf et al., Journal of Neurophysiology 89 (2003). */
const CLOSING = 0.1;
const SHUT = 0.03;
const OPENING = 0.2;
const BLINK = CLOSING + SHUT + OPENING;
const LEAST_BETWEEN = 0.9;
/** Now and then a second blink follows at once. */
const DOUBLED = 0.08;

/** 13 or 14 breaths a minute; in for two fifths of each. */
const BREATH = 4.4;
const INHALING = 0.4;

const SACCADE = 0.05;
/** The head follows its eyes so slowly, and so far only. */
const HEAD_LAGS = 0.28;

const eased = (x: number): number => {
  const t = Math.max(0, Math.min(1, x));
  return t * t * (3 - 2 * t);
};

/** How far the lids are shut, `into` seconds after they began to fall. */
export function blinkAt(into: number): number {
  if (into <= 0 || into >= BLINK) return 0;
  if (into < CLOSING) return eased(into / CLOSING);
  return 1 - eased((into - CLOSING - SHUT) / OPENING);
}

function breathAt(t: number): number {
  const phase = (t / BREATH) % 1;
  return phase < INHALING ? -Math.cos((Math.PI * phase) / INHALING) : Math.cos((Math.PI * (phase - INHALING)) / (1 - INHALING));
}

/**
 * Blinks, breath and glances; `random` gives numbers in [0, 1). What is returned is asked with rising times, in seconds, and whether
 * the face is speaking.
 */
export function idleMotion(random: () => number): (t: number, speaking?: boolean) => Idle {
  const waiting = (mean: number, least: number): number => least - (mean - least) * Math.log(1 - 0.98 * random());
  let blinkFrom = 0.5 + 2 * random();
  let movedAt = 0;
  let nextGlance = LISTENING.lookFor * (0.4 + 0.6 * random());
  let away = false;
  let from = { x: 0, y: 0 };
  let to = { x: 0, y: 0 };
  let head = { x: 0, y: 0 };
  let before: number | null = null;
  let spoke = false;

  const look = (t: number, aside: boolean, manner: Manner): void => {
    from = to;
    // thoughts are sought a little up or down and to a side, not at the edge of sight
    const side = random() < 0.5 ? -1 : 1;
    to = aside ? { x: side * (0.25 + 0.4 * random()), y: (random() - 0.4) * 0.6 } : { x: 0, y: 0 };
    away = aside;
    movedAt = t;
    nextGlance = t + waiting(aside ? manner.awayFor : manner.lookFor, 0.4);
  };

  return (t, speaking = false) => {
    const manner = speaking ? SPEAKING : LISTENING;
    if (t > blinkFrom + BLINK) {
      blinkFrom = t + (random() < DOUBLED ? 0.15 : waiting(manner.blinkEvery - BLINK, LEAST_BETWEEN));
    }
    // who begins to speak looks away, who ends looks back: it is the other's turn
    if (speaking !== spoke) look(t, speaking, manner);
    else if (t > nextGlance) look(t, !away, manner);
    spoke = speaking;
    const moved = eased((t - movedAt) / SACCADE);
    const gaze = { x: from.x + (to.x - from.x) * moved, y: from.y + (to.y - from.y) * moved };
    const follows = 1 - Math.exp(-(t - (before ?? t)) / HEAD_LAGS);
    head = { x: head.x + (gaze.x - head.x) * follows, y: head.y + (gaze.y - head.y) * follows };
    before = t;
    return { blink: blinkAt(t - blinkFrom), breath: breathAt(t), gazeX: gaze.x, gazeY: gaze.y, headX: head.x, headY: head.y };
  };
}
