import { positionAt, type Playback } from '@upbeat/api/domain/programme/playback.ts';
import type { Programme } from '@upbeat/api/domain/programme/programme.ts';
import type { Zone } from '@upbeat/api/domain/heart-rate/zone.ts';

/** What a programme asks for in a session second; null when it is paused or over. */
export function targetsOf(programme: Programme): (playback: Playback, second: number) => Zone | null {
  return (playback, second) => {
    const position = positionAt(programme, playback, second);
    return position.state === 'running' ? position.interval.targetZone : null;
  };
}
