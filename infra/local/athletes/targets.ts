import { programmeSecondAt, type Playback } from '@upbeat/api/domain/programme/playback.ts';
import type { Programme } from '@upbeat/api/domain/programme/programme.ts';
import type { Zone } from '@upbeat/api/domain/heart-rate/zone.ts';

/**
 * What a programme asks for in a session second; null when it is paused or over. Made once for everybody: a thousand
 * hearts ask every second.
 */
export function targetsOf({ intervals }: Programme): (playback: Playback, second: number) => Zone | null {
  const zones = intervals.flatMap(({ seconds, targetZone }) => new Array<Zone>(seconds).fill(targetZone));
  return (playback, second) => {
    const anchor = playback.findLast(({ fromSecond }) => fromSecond <= second) ?? playback[0];
    return anchor.isRunning ? (zones[Math.floor(programmeSecondAt(playback, second))] ?? null) : null;
  };
}
