import { withScopes } from '../../domain/consent/consent.ts';
import { maxHeartRateOf } from '../../domain/heart-rate/max-heart-rate.ts';
import type { Seat } from '../../domain/live/board.ts';
import type { RosterEntry } from '../../domain/session/participation.ts';
import type { Stage } from '../../domain/session/stage.ts';
import type { SeatRow } from '../stores.ts';

/**
 * What the room may read of one person, or null while it sees no tile of theirs: their own consent first, and within
 * that what the stage of the class shows.
 */
export function shownOf({ participation, consent, personName }: SeatRow, stage: Stage): RosterEntry | null {
  if (participation.slot === null || !consent.showTile || stage.isCleared) return null;
  const isNamed = consent.showName && !stage.isRecorded;
  return { slot: participation.slot, label: isNamed ? personName : participation.alias, isNamed };
}

/** The same for the board. It keeps the place of a cleared stage: everybody comes back where they were. */
export function seatOnBoard({ participation, consent, profile }: SeatRow, stage: Stage, year: number): Seat {
  const allowed = withScopes(consent, {});
  return {
    participationId: participation.id,
    slot: allowed.showTile ? participation.slot : null,
    collects: allowed.collectLive,
    showsBpm: allowed.showBpm && !stage.isRecorded,
    showsPoints: allowed.pointsBoard,
    maxHeartRate: maxHeartRateOf(profile, year),
  };
}
