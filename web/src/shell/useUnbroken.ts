import { useEffect, useState } from "react";
import { kept } from "../practice/kept";
import { begun, isAway, minutes, seen } from "./unbroken";

const LOOK_EVERY = 10_000;

/** Whole minutes of unbroken use, and when it began; it begins anew when somebody comes back from being away. */
export interface Spent {
  readonly since: number;
  readonly minutes: number;
}

/** For how long somebody has been here without a break. */
export function useUnbroken(): Spent {
  const [spent, setSpent] = useState<Spent>({ since: 0, minutes: 0 });

  useEffect(() => {
    let use = kept.use() ?? begun(Date.now());
    const look = () => {
      const now = Date.now();
      const next = { since: use.since, minutes: minutes(use, now) };
      if (!isAway(use, now)) setSpent((last) => (last.since === next.since && last.minutes === next.minutes ? last : next));
    };
    const sign = () => {
      if (document.visibilityState === "hidden") return;
      use = seen(use, Date.now());
      kept.keepUse(use);
      look();
    };
    sign(); // opening the page is one
    const clock = setInterval(look, LOOK_EVERY);
    const signs = ["pointerdown", "keydown", "visibilitychange"] as const;
    for (const one of signs) document.addEventListener(one, sign);
    return () => {
      clearInterval(clock);
      for (const one of signs) document.removeEventListener(one, sign);
    };
  }, []);
  return spent;
}
