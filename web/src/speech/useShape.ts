import { useEffect, useState } from "react";
import type { Viseme } from "../api/types";
import { shapeAt, type Speech } from "./mouth";

/** What the mouth does now; changes only when the shape does. Where motion is not wanted, it rests. */
export function useShape(speech: Speech | null): Viseme["shape"] {
  const [shape, setShape] = useState<Viseme["shape"]>("rest");
  useEffect(() => {
    if (speech === null || window.matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    let request = requestAnimationFrame(function look(now) {
      setShape(shapeAt(speech.track, now - speech.startedAt));
      request = requestAnimationFrame(look);
    });
    return () => {
      cancelAnimationFrame(request);
      setShape("rest");
    };
  }, [speech]);
  return shape;
}
