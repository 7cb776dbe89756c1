const KEPT = "tongli.aloud";

/** Whether lines are read aloud by themselves: as it was left, in this browser; off at first. */
export const aloud = {
  kept: (): boolean => {
    try {
      return window.localStorage.getItem(KEPT) === "on";
    } catch {
      return false;
    }
  },
  keep: (on: boolean): void => {
    try {
      if (on) window.localStorage.setItem(KEPT, "on");
      else window.localStorage.removeItem(KEPT);
    } catch {
      // forbidden or full: it is off again next time
    }
  },
};
