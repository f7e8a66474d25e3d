import { maxHeartRateOf } from '../../domain/heart-rate/max-heart-rate.ts';
import type { OwnState } from '../../domain/live/board.ts';
import type { LiveClass } from './live-class.ts';
import { shownOf } from './shown-seat.ts';

/** Who somebody is in a class: what the room reads of them, and what turns their bpm into zones. */
export interface OwnPlace {
  readonly alias: string;
  /** What the class reads on the tile, or null while nobody sees one. */
  readonly label: string | null;
  readonly slot: number | null;
  readonly maxHeartRate: number | null;
}

export function ownPlace(liveClass: LiveClass, participationId: string, now: Date): OwnPlace | null {
  const seat = liveClass.seats().get(participationId);
  if (!seat) return null;
  const { participation, consent, profile } = seat;
  return {
    alias: participation.alias,
    label: shownOf(seat, liveClass.session().stage)?.label ?? null,
    slot: consent.showTile ? participation.slot : null,
    maxHeartRate: maxHeartRateOf(profile, now.getFullYear()),
  };
}

/** What somebody reads about themselves now; `second` is 0 before the start. */
export function ownReading(liveClass: LiveClass, participationId: string, now: Date): OwnState & { second: number } {
  const second = liveClass.secondAt(now);
  const own = liveClass.board.own(participationId, second);
  return { second, ...(own ?? { bpm: null, zone: null, life: 'none', effortPoints: 0 }) };
}
