import { durationOf } from '../programme/programme.ts';
import type { Session } from '../session/session.ts';
import type { SourceRecording } from './recording.ts';

/**
 * Which class of a meeting a recording shows: the one during whose time most of it was made. The classes of a weekly
 * series share one meeting, and a meeting is recorded from before its class until after it.
 *
 * @returns null when it was made at no class's time
 */
export function classOfRecording(
  sessions: readonly Session[],
  { startedAt, endedAt }: Pick<SourceRecording, 'startedAt' | 'endedAt'>,
): Session | null {
  let [best, most]: [Session | null, number] = [null, 0];
  for (const session of sessions) {
    const { from, to } = timeOf(session);
    const shared = Math.min(to, endedAt.getTime()) - Math.max(from, startedAt.getTime());
    if (shared > most) [best, most] = [session, shared];
  }
  return best;
}

/** As it was held, or as it was planned where nobody held it. */
function timeOf(session: Session): { from: number; to: number } {
  const { plannedStart, programme } = session;
  const from = (session.state === 'scheduled' ? null : session.startedAt)?.getTime() ?? plannedStart.getTime();
  const ended = session.state === 'ended' && session.startedAt ? session.endedAt.getTime() : null;
  return { from, to: ended ?? from + durationOf(programme) * 1000 };
}
