import { useEffect } from "react";

/** Stops when the page is hidden or left, and at a press of Escape. */
export function useOffAtOnce(on: boolean, stop: () => void): void {
  useEffect(() => {
    if (!on) return;
    const hidden = () => {
      if (document.visibilityState === "hidden") stop();
    };
    const key = ({ key }: KeyboardEvent) => {
      if (key === "Escape") stop();
    };
    document.addEventListener("visibilitychange", hidden);
    window.addEventListener("pagehide", stop);
    document.addEventListener("keydown", key);
    return () => {
      document.removeEventListener("visibilitychange", hidden);
      window.removeEventListener("pagehide", stop);
      document.removeEventListener("keydown", key);
    };
  }, [on, stop]);
}
