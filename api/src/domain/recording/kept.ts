import type { SourceRecording } from './recording.ts';

/** Long enough to come back to a class after a holiday; who was in it is to be seen, so no longer (product law). */
const KEPT_DAYS = 90;
const DAY_MS = 86_400_000;

/** The moment until which a recording is kept at the latest. */
export function keptUntil({ endedAt }: Pick<SourceRecording, 'endedAt'>): Date {
  return new Date(endedAt.getTime() + KEPT_DAYS * DAY_MS);
}

/** Recordings that ended before this moment are no longer kept. */
export function keptSince(now: Date): Date {
  return new Date(now.getTime() - KEPT_DAYS * DAY_MS);
}
