import { durationOf, type Programme } from '@upbeat/api/domain/programme/programme.ts';

/** The length of a class in whole minutes, as a schedule gives it. */
export function minutesOf(programme: Programme): number {
  return Math.max(1, Math.round(durationOf(programme) / 60));
}
