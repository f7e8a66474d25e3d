import type { SessionView } from '@upbeat/api/contract/sessions.ts';

export interface ClassOfMeeting {
  /** The class that panel and stage show, or null when this meeting has none. */
  readonly current: SessionView | null;
  /** The one after it. */
  readonly next: SessionView | null;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** What is asked for: a class that is over stays for half a day, a weekly class is seen three weeks ahead. */
const BACK_MS = 12 * HOUR_MS;
const AHEAD_MS = 21 * 24 * HOUR_MS;
/** A class that nobody started is no longer waited for after this long. */
const WAITED_FOR_MS = 180 * MINUTE_MS;
/** The result of a class stays until this long before the next one in the same meeting. */
const MAKES_ROOM_MS = 30 * MINUTE_MS;

/** The times between which the class of a meeting is looked for. */
export function timesAround(now: Date): { readonly from: Date; readonly to: Date } {
  return { from: new Date(now.getTime() - BACK_MS), to: new Date(now.getTime() + AHEAD_MS) };
}

/** Which class of a meeting is on: the live one, else the next, else the last. A weekly meeting has many. */
export function classOfMeeting(sessions: readonly SessionView[], now: Date): ClassOfMeeting {
  const inOrder = sessions.toSorted((a, b) => Date.parse(a.plannedStart) - Date.parse(b.plannedStart));
  const planned = inOrder.filter(
    ({ state, plannedStart }) => state === 'scheduled' && Date.parse(plannedStart) > now.getTime() - WAITED_FOR_MS,
  );
  const live = inOrder.findLast(({ state }) => state === 'live');
  if (live) return { current: live, next: planned[0] ?? null };

  const over = inOrder.findLast(({ state }) => state === 'ended');
  const coming = planned[0];
  const isComing = coming !== undefined && Date.parse(coming.plannedStart) - now.getTime() <= MAKES_ROOM_MS;
  if (over && !isComing) return { current: over, next: coming ?? null };
  return { current: coming ?? null, next: planned[1] ?? null };
}
