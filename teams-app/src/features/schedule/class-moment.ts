import type { SessionView } from '@upbeat/api/contract/sessions.ts';

/**
 * Where a class stands for those who look at a schedule. `due`: its time has come and nobody has started it yet;
 * `not-held`: nobody ever did.
 */
export type ClassMoment = 'live' | 'soon' | 'due' | 'planned' | 'held' | 'not-held' | 'cancelled';

const MINUTE_MS = 60_000;
/** One may go to a class this long before it starts. */
export const SOON_MINUTES = 30;
/** A class that nobody started is no longer waited for after this long. */
const WAITED_FOR_MINUTES = 180;

type Timed = Pick<SessionView, 'state' | 'plannedStart' | 'isCancelled'>;

export function momentOf({ state, plannedStart, isCancelled }: Timed, now: Date): ClassMoment {
  if (isCancelled) return 'cancelled';
  if (state === 'live') return 'live';
  if (state === 'ended') return 'held';
  const ahead = (Date.parse(plannedStart) - now.getTime()) / MINUTE_MS;
  if (ahead > SOON_MINUTES) return 'planned';
  if (ahead > 0) return 'soon';
  return ahead > -WAITED_FOR_MINUTES ? 'due' : 'not-held';
}

/** When one may go to a class. */
export function opensAt({ plannedStart }: Pick<SessionView, 'plannedStart'>): Date {
  return new Date(Date.parse(plannedStart) - SOON_MINUTES * MINUTE_MS);
}

/** Whether there is something to go to. */
export function isOpen(moment: ClassMoment): boolean {
  return moment === 'live' || moment === 'soon' || moment === 'due';
}

/** Whether one can still say whether one comes. */
export function isAhead(moment: ClassMoment): boolean {
  return moment === 'planned' || moment === 'soon';
}

/** The class to show first: the one that runs (the newest of them), else the next one. */
export function nextClass<Class extends SessionView>(sessions: readonly Class[], now: Date): Class | null {
  const inOrder = sessions.toSorted((a, b) => Date.parse(a.plannedStart) - Date.parse(b.plannedStart));
  const live = inOrder.findLast((session) => session.state === 'live');
  const coming = inOrder.find((session) => ['due', 'soon', 'planned'].includes(momentOf(session, now)));
  return live ?? coming ?? null;
}

/** Whole minutes until a class, at least one; and hours from two on, as people say it. */
export function untilStart(plannedStart: string, now: Date): { readonly minutes: number } | { readonly hours: number } {
  const minutes = Math.max(1, Math.ceil((Date.parse(plannedStart) - now.getTime()) / MINUTE_MS));
  return minutes < 120 ? { minutes } : { hours: Math.round(minutes / 60) };
}
