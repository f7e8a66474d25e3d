import type { Session } from '../session/session.ts';

/**
 * When a class is, as a notice says it: "Monday 23 November, 12:15 CET", by the clock by which it was planned, and which
 * one that is, since it may be read elsewhere.
 */
export function whenText({ plannedStart, timeZone }: Pick<Session, 'plannedStart' | 'timeZone'>): string {
  const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone });
  const time = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  });
  return `${day.format(plannedStart)}, ${time.format(plannedStart)}`;
}
