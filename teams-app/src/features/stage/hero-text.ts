import type { Zone } from '@upbeat/api/domain/heart-rate/zone.ts';
import type { Position } from '@upbeat/api/domain/programme/playback.ts';
import type { Interval, Programme } from '@upbeat/api/domain/programme/programme.ts';
import { durationText } from '../../shared/look/clock-text.ts';
import { firstName } from '../../shared/look/first-name.ts';
import { effortText } from '../../shared/look/target-words.ts';

/** What the room reads first: how long, what, and what then. */
export interface HeroText {
  readonly secondsLeft: number;
  readonly meta: string;
  readonly title: string;
  /** The zone aimed at: it colours the room. */
  readonly zone: Zone | null;
  /** Whether a feeling leads: the line below names it, and no zone is shown. */
  readonly isByFeeling: boolean;
  readonly next: string;
}

/** What the hero says at this position of the class. */
export function heroText(
  position: Position,
  { programme, coachName, hasNextDuration }: { programme: Programme; coachName: string; hasNextDuration: boolean },
): HeroText {
  if (position.state === 'finished') {
    return {
      secondsLeft: 0,
      meta: programme.name,
      title: 'Done',
      zone: null,
      isByFeeling: false,
      next: `${firstName(coachName)} ends the class`,
    };
  }
  const { interval, index, next, secondsLeft, state } = position;
  return {
    secondsLeft,
    meta: `${programme.name} · interval ${index + 1} of ${programme.intervals.length}`,
    title: interval.name,
    zone: interval.targetZone,
    isByFeeling: interval.targetEffort !== undefined,
    next: state === 'paused' ? 'Class paused' : `${effortLead(interval)}${nextText(next, hasNextDuration)}`,
  };
}

function effortLead({ targetEffort }: Interval): string {
  return targetEffort === undefined ? '' : `${effortText(targetEffort)} · `;
}

function nextText(next: Interval | null, hasDuration: boolean): string {
  if (next === null) return 'then done';
  return hasDuration ? `then ${next.name} ${durationText(next.seconds)}` : `then ${next.name}`;
}
