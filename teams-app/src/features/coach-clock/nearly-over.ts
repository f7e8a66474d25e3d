import type { Position } from '@upbeat/api/domain/programme/playback.ts';

const OFFER_SECONDS = 120;

/** Whether a plan has at most two minutes left, or none. */
export function isNearlyOver(position: Position, programmeSeconds: number): boolean {
  return position.state === 'finished' || programmeSeconds - position.programmeSecond <= OFFER_SECONDS;
}
