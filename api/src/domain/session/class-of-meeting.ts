import { durationOf } from '../programme/programme.ts';
import type { Session } from './session.ts';

/** A meeting that opens so long before its class is planned opens for that class. */
const EARLY_MS = 30 * 60_000;

/**
 * Which of a meeting's classes is meant at a moment: one that is live, or else the one whose planned start is nearest,
 * from half an hour before it until it would be over. The meetings of a weekly class share one chat.
 *
 * @returns null when none is; an ended class is meant too, so that a meeting opened again after it starts no other
 */
export function classOfMeeting(sessions: readonly Session[], now: Date): Session | null {
  const live = sessions.find(({ state }) => state === 'live');
  if (live) return live;
  const away = ({ plannedStart }: Session): number => Math.abs(plannedStart.getTime() - now.getTime());
  const [nearest] = sessions.filter((session) => isAround(session, now)).sort((a, b) => away(a) - away(b));
  return nearest ?? null;
}

function isAround({ plannedStart, programme }: Session, now: Date): boolean {
  const since = now.getTime() - plannedStart.getTime();
  return since >= -EARLY_MS && since <= durationOf(programme) * 1000;
}
