import type { Zone } from '@upbeat/api/domain/heart-rate/zone.ts';
import { between, chance } from './random.ts';

/** How one person's heart answers effort. */
export interface Heart {
  readonly seed: number;
  /** Beats per minute, 120–230: the maximum that this person's zones are counted from. */
  readonly maximum: number;
  readonly resting: number;
  /** How many zones above or below the target this person goes. */
  readonly willingness: -1 | 0 | 1;
  /** Time constants: after so many seconds 63 % of the way is behind. */
  readonly riseSeconds: number;
  readonly fallSeconds: number;
  /** How much the heart rate of a steady effort creeps up, in bpm an hour. */
  readonly driftPerHour: number;
}

/** What the programme asks for in a session second; null while nothing is asked. */
export type TargetAt = (second: number) => Zone | null;

const RISE_SECONDS = 35;
const FALL_SECONDS = 45;

/** Beats kept between the aim and the edges of its zone, so that breathing does not cross them. */
const EDGE_BPM = 3;

/** What the seed decides about a heart. */
const TRAIT = {
  resting: 1,
  willingness: 2,
  rise: 3,
  fall: 4,
  drift: 5,
  aim: 6,
  breath: 7,
  wave: 8,
  twitch: 9,
} as const;

/** The heart that this seed gives a person with that maximum. */
export function heartOf(seed: number, maximum: number): Heart {
  const willing = chance(seed, TRAIT.willingness);
  return {
    seed,
    maximum,
    resting: Math.round(between(52, 75, chance(seed, TRAIT.resting))),
    willingness: willing < 0.15 ? -1 : willing < 0.85 ? 0 : 1,
    riseSeconds: RISE_SECONDS * between(0.85, 1.15, chance(seed, TRAIT.rise)),
    fallSeconds: FALL_SECONDS * between(0.85, 1.15, chance(seed, TRAIT.fall)),
    driftPerHour: between(1, 6, chance(seed, TRAIT.drift)),
  };
}

/**
 * The heart rate of a class, second by second: first-order kinetics towards the middle of the target zone, with drift,
 * breathing and a little noise. It remembers the last second only; asking an earlier one begins anew.
 *
 * @returns whole beats per minute in a session second from 0 on
 */
export function createPulse(heart: Heart, targetAt: TargetAt): (second: number) => number {
  let bpm = heart.resting;
  let second = -1;
  return (asked) => {
    if (asked < second) {
      bpm = heart.resting;
      second = -1;
    }
    while (second < asked) {
      second += 1;
      const aim = aimOf(heart, targetAt(second), second);
      const constant = aim > bpm ? heart.riseSeconds : heart.fallSeconds;
      bpm += (aim - bpm) * (1 - Math.exp(-1 / constant));
    }
    return Math.min(heart.maximum, Math.round(bpm + noiseOf(heart, second)));
  };
}

/** Beats per minute that an effort settles at. */
function aimOf(heart: Heart, target: Zone | null, second: number): number {
  const { maximum, resting } = heart;
  if (target === null || target === 0) return between(resting, maximum * 0.5, 0.4);
  const zone = Math.min(5, Math.max(1, target + heart.willingness));
  const from = maximum * (0.4 + zone / 10);
  const width = maximum / 10;
  const own = between(0.3, 0.6, chance(heart.seed, TRAIT.aim, zone)) * width;
  const drifted = from + own + (heart.driftPerHour * second) / 3600;
  return Math.min(from + width - EDGE_BPM, Math.max(from + EDGE_BPM, drifted));
}

/** Breathing, a slow wave and a twitch: never more than 2.3 bpm together. */
function noiseOf({ seed }: Heart, second: number): number {
  const breath = 0.7 * Math.sin(2 * Math.PI * (second / between(4, 6, chance(seed, TRAIT.breath))));
  const wave = 1.1 * Math.sin(2 * Math.PI * (second / between(45, 75, chance(seed, TRAIT.wave)) + chance(seed, 10)));
  return breath + wave + between(-0.5, 0.5, chance(seed, TRAIT.twitch, second));
}
