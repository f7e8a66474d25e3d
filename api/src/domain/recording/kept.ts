import type { SourceRecording } from './recording.ts';

/** As long as there is a curve to play it beside: after 30 days only the summary of a class is kept (product law). */
const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

/** The moment until which a recording is kept at the latest. */
export function keptUntil({ endedAt }: Pick<SourceRecording, 'endedAt'>): Date {
  return new Date(endedAt.getTime() + KEPT_DAYS * DAY_MS);
}

/** Recordings that ended before this moment are no longer kept. */
export function keptSince(now: Date): Date {
  return new Date(now.getTime() - KEPT_DAYS * DAY_MS);
}
