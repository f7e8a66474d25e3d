import type { Plan } from '../session/session.ts';

const BEFORE_MINUTES = 15;

/** When who comes to a class is reminded of it. A class that was moved is reminded of at its new time only. */
export function remindsAt({ plannedStart }: Pick<Plan, 'plannedStart'>): Date {
  return new Date(plannedStart.getTime() - BEFORE_MINUTES * 60_000);
}
