import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { ActionUnits, PersonaCard } from "../api/types";
import { FaceDrawing } from "./FaceDrawing";
import { frameOf } from "./geometry";
import { idleMotion, STILL } from "./idle";
import { looksOf } from "./looks";
import { painter } from "./painter";
import { poseOf, type Pose } from "./pose";
import { isOver, mouthAt, speakOver, type MouthTrack } from "./speaking";
import { atRest, poseAt, stepAll } from "./spring";

/** A sound that is being heard, and how the mouth goes with it. */
export interface Speech {
  track: MouthTrack;
  /** When the sound began, in milliseconds of `performance.now()`. */
  startedAt: number;
}

interface Props {
  persona: PersonaCard;
  units: ActionUnits;
  /** Said to screen readers; without it the face is decoration. */
  label?: string;
  /** Looks down at the phone while typing. */
  typing?: boolean;
  /** No motion at all: for lists of cards. */
  still?: boolean;
  /** What is being said. With reduced motion the mouth keeps still all the same. */
  speech?: Speech | undefined;
}

const OMEGA = 6.5;
const reducedMotion = (): boolean => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * The persona's face, moved by FACS action units. Feelings arrive on critically damped springs, so that a face
 * never jumps; with reduced motion it changes at once and then keeps still. One animation frame a face; nothing in it asks for layout.
 */
export function Face({ persona, units, label, typing = false, still = false, speech }: Props) {
  const root = useRef<SVGSVGElement>(null);
  const id = useId();
  const looks = useMemo(() => looksOf(persona), [persona]);
  const target = useMemo<Pose>(() => {
    const pose = poseOf(units);
    return typing ? { ...pose, gazeY: 0.8, lidClose: Math.max(pose.lidClose, 0.1) } : pose;
  }, [units, typing]);
  const aim = useRef(target);
  const said = useRef(speech);
  const [first] = useState(() => frameOf(target, STILL, looks.shape));

  useEffect(() => {
    said.current = speech;
  }, [speech]);

  useEffect(() => {
    aim.current = target;
    if (root.current !== null && (still || reducedMotion())) painter(root.current)(frameOf(target, STILL, looks.shape));
  }, [target, still, looks]);

  useEffect(() => {
    if (still || reducedMotion() || root.current === null) return;
    const paint = painter(root.current);
    const idle = idleMotion(Math.random);
    let springs = atRest(aim.current);
    let before: number | null = null;
    let request = requestAnimationFrame(function draw(now) {
      const dt = Math.min(0.1, (now - (before ?? now)) / 1000);
      before = now;
      springs = stepAll(springs, aim.current, OMEGA, dt);
      const heard = said.current;
      const ms = heard === undefined ? 0 : now - heard.startedAt;
      const speaks = heard !== undefined && !isOver(heard.track, ms);
      const felt = poseAt(springs);
      const pose = speaks ? speakOver(felt, mouthAt(heard.track, ms)) : felt;
      paint(frameOf(pose, idle(now / 1000, speaks), looks.shape));
      request = requestAnimationFrame(draw);
    });
    return () => {
      cancelAnimationFrame(request);
    };
  }, [still, looks]);

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
