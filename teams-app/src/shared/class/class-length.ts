import type { ProgrammeView } from '@upbeat/api/contract/sessions.ts';
import { durationOf } from '@upbeat/api/domain/programme/programme.ts';

/** The length of a class in whole minutes, as a schedule gives it. */
export function minutesOf(programme: ProgrammeView): number {
  return Math.max(1, Math.round(durationOf(programme) / 60));
}
