import type { SessionView } from '@upbeat/api/contract/sessions.ts';

/**
 * Where a class stands for those who look at a schedule. `due`: its time has come and nobody has started it yet;
 * `not-held`: nobody ever did.
 */
export type ClassMoment = 'live' | 'soon' | 'due' | 'planned' | 'held' | 'not-held';

const MINUTE_MS = 60_000;
/** One may go to a class this long before it starts. */
export const SOON_MINUTES = 30;
/** A class that nobody started is no longer waited for after this long. */
const WAITED_FOR_MINUTES = 180;

export function momentOf({ state, plannedStart }: Pick<SessionView, 'state' | 'plannedStart'>, now: Date): ClassMoment {
  if (state === 'live') return 'live';
  if (state === 'ended') return 'held';
  const ahead = (Date.parse(plannedStart) - now.getTime()) / MINUTE_MS;
  if (ahead > SOON_MINUTES) return 'planned';
  if (ahead > 0) return 'soon';
  return ahead > -WAITED_FOR_MINUTES ? 'due' : 'not-held';
}

/** Whether there is something to go to. */
export function isOpen(moment: ClassMoment): boolean {
  return moment === 'live' || moment === 'soon' || moment === 'due';
}

/** The class to show first: the one that runs (the newest of them), else the next one. */
export function nextClass(sessions: readonly SessionView[], now: Date): SessionView | null {
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
