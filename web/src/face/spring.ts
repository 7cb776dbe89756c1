import type { Pose } from "./pose";

/** A value on its way to its target. */
export interface Spring {
  at: number;
  speed: number;
}

/**
 * One step of a critically damped spring: the quickest way to a target that never overshoots.
 * Solved exactly for a target that holds still during the step, so any step length is stable.
 *
 * @param omega natural frequency in 1/s; about 4.7 / omega seconds to come within 5 %
 * @param dt seconds
 */
export function step(spring: Spring, target: number, omega: number, dt: number): Spring {
  const offset = spring.at - target;
  const carried = spring.speed + omega * offset;
  const decay = Math.exp(-omega * dt);
  return {
    at: target + (offset + carried * dt) * decay,
    speed: (spring.speed - omega * carried * dt) * decay,
  };
}

export type PoseSprings = Record<keyof Pose, Spring>;

const parts = (pose: Pose): (keyof Pose)[] => Object.keys(pose) as (keyof Pose)[];

export function atRest(pose: Pose): PoseSprings {
  return Object.fromEntries(parts(pose).map((part) => [part, { at: pose[part], speed: 0 }])) as PoseSprings;
}

export function stepAll(springs: PoseSprings, target: Pose, omega: number, dt: number): PoseSprings {
  return Object.fromEntries(
    parts(target).map((part) => [part, step(springs[part], target[part], omega, dt)]),
  ) as PoseSprings;
}

export function poseAt(springs: PoseSprings): Pose {
  return Object.fromEntries(
    Object.entries(springs).map(([part, spring]) => [part, spring.at]),
  ) as unknown as Pose;
}
