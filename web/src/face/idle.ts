/** What a living face does on its own. Times in seconds. */
export interface Idle {
  /** 0 = lids as the feeling has them, 1 = shut. */
  blink: number;
  /** -1…1, a slow breath. */
  breath: number;
  gazeX: number;
  gazeY: number;
}

export const STILL: Idle = { blink: 0, breath: 0, gazeX: 0, gazeY: 0 };

const BLINK_SECONDS = 0.16;
const BREATH_SECONDS = 4.4;

/** Blinks every 2.5 to 6 s and small glances every 1.5 to 4 s; `random` gives numbers in [0, 1). */
export function idleMotion(random: () => number): (t: number) => Idle {
  let nextBlink = 1 + 2 * random();
  let nextGlance = 1.5;
  let glance = { x: 0, y: 0 };
  return (t) => {
    if (t > nextBlink + BLINK_SECONDS) nextBlink = t + 2.5 + 3.5 * random();
    if (t > nextGlance) {
      // Mostly back to the learner's eyes; now and then a little aside.
      const aside = random() < 0.35;
      glance = aside ? { x: (random() - 0.5) * 0.9, y: (random() - 0.3) * 0.5 } : { x: 0, y: 0 };
      nextGlance = t + (aside ? 0.5 : 1.5) + 2 * random();
    }
    const intoBlink = (t - nextBlink) / BLINK_SECONDS;
    return {
      blink: intoBlink > 0 && intoBlink < 1 ? Math.sin(Math.PI * intoBlink) : 0,
      breath: Math.sin((2 * Math.PI * t) / BREATH_SECONDS),
      gazeX: glance.x,
      gazeY: glance.y,
    };
  };
}
