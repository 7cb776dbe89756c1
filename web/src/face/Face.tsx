import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { ActionUnits, PersonaCard } from "../api/types";
import { FaceDrawing } from "./FaceDrawing";
import { frameOf, type Frame } from "./geometry";
import { idleMotion, STILL } from "./idle";
import { looksOf } from "./looks";
import { poseOf, type Pose } from "./pose";
import { atRest, poseAt, stepAll } from "./spring";

interface Props {
  persona: PersonaCard;
  units: ActionUnits;
  /** Said to screen readers; without it the face is decoration. */
  label?: string;
  /** Looks down at the phone while typing. */
  typing?: boolean;
  /** No motion at all: for lists of cards. */
  still?: boolean;
}

const OMEGA = 6.5;
const reducedMotion = (): boolean => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

function apply(root: SVGSVGElement, frame: Frame): void {
  for (const [part, attributes] of Object.entries(frame)) {
    for (const element of root.querySelectorAll(`[data-part="${part}"]`)) {
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    }
  }
}

/**
 * The persona's face, moved by FACS action units. Feelings arrive on critically damped springs, so that a face
 * never jumps; with reduced motion it changes at once and then keeps still.
 */
export function Face({ persona, units, label, typing = false, still = false }: Props) {
  const root = useRef<SVGSVGElement>(null);
  const id = useId();
  const looks = useMemo(() => looksOf(persona), [persona]);
  const target = useMemo<Pose>(() => {
    const pose = poseOf(units);
    return typing ? { ...pose, gazeY: 0.8, lidOpen: pose.lidOpen * 0.86 } : pose;
  }, [units, typing]);
  const aim = useRef(target);
  const [first] = useState(() => frameOf(target, STILL));

  useEffect(() => {
    aim.current = target;
    if (root.current !== null && (still || reducedMotion())) apply(root.current, frameOf(target, STILL));
  }, [target, still]);

  useEffect(() => {
    if (still || reducedMotion()) return;
    const idle = idleMotion(Math.random);
    let springs = atRest(aim.current);
    let before: number | null = null;
    let request = requestAnimationFrame(function draw(now) {
      const dt = Math.min(0.1, (now - (before ?? now)) / 1000);
      before = now;
      springs = stepAll(springs, aim.current, OMEGA, dt);
      if (root.current !== null) apply(root.current, frameOf(poseAt(springs), idle(now / 1000)));
      request = requestAnimationFrame(draw);
    });
    return () => {
      cancelAnimationFrame(request);
    };
  }, [still]);

  return (
    <svg
      ref={root}
      viewBox="0 0 240 240"
      className="face"
      {...(label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
    >
      <FaceDrawing id={id} looks={looks} first={first} />
    </svg>
  );
}
