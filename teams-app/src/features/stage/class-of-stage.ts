import type { SessionView } from '@upbeat/api/contract/sessions.ts';

/** The id of the class in the address of the stage, as whoever shared it wrote it, or null. */
export function sessionIdOf(search: string): string | null {
  const id = new URLSearchParams(search).get('session');
  return id === null || id === '' ? null : id;
}

const MINUTE_MS = 60_000;
/** A class that nobody started is no longer waited for after this long. */
const WAITED_FOR_MS = 180 * MINUTE_MS;
/** A class that is over makes room this long before the next one in the same meeting. */
const MAKES_ROOM_MS = 30 * MINUTE_MS;

/** Which class of a meeting belongs on its stage: the one that is on, else the next, else the last. */
export function classOfStage(sessions: readonly SessionView[], now: Date): SessionView | null {
  const inOrder = sessions.toSorted((a, b) => Date.parse(a.plannedStart) - Date.parse(b.plannedStart));
  const untilStart = ({ plannedStart }: SessionView) => Date.parse(plannedStart) - now.getTime();
  const live = inOrder.findLast(({ state }) => state === 'live');
  const coming = inOrder.find((session) => session.state === 'scheduled' && untilStart(session) > -WAITED_FOR_MS);
  const over = inOrder.findLast(({ state }) => state === 'ended');
  if (live) return live;
  if (coming && (over === undefined || untilStart(coming) <= MAKES_ROOM_MS)) return coming;
  return over ?? null;
}
