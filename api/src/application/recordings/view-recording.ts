import type { Identity } from '../../domain/directory/identity.ts';
import { keptUntil } from '../../domain/recording/kept.ts';
import type { Recording } from '../../domain/recording/recording.ts';
import { beginsAtSecond, mayStillCome, shownRecording } from '../../domain/recording/shown-recording.ts';
import type { Session } from '../../domain/session/session.ts';
import type { InTransaction, Stores } from '../stores.ts';
import type { Clock } from '../world.ts';
import { requireTookPart } from './require-took-part.ts';

export interface ViewRecordingDeps {
  inTransaction: InTransaction;
  clock: Clock;
}

/** What somebody who took part in a class may know of its recording. */
export type ViewedRecording =
  | { readonly state: 'none' | 'waiting' }
  | Exclude<Recording, { state: 'ready' }>
  | (Extract<Recording, { state: 'ready' }> & {
      /** The second of the class that its first picture shows; negative when it began before the class. */
      readonly beginsAtSecond: number;
      readonly keptUntil: Date;
    });

/**
 * How it stands with the recording of a class, for who took part in it.
 *
 * @throws {SessionNotFound} when this tenant has no such session, or the caller was not in it
 */
export function viewRecording(
  { inTransaction, clock }: ViewRecordingDeps,
  { identity, sessionId }: { identity: Identity; sessionId: string },
): Promise<ViewedRecording> {
  return inTransaction(identity.tenantId, async (stores) => {
    const { session } = await requireTookPart(stores, { identity, sessionId });
    const now = clock();
    const shown = await recordingOf(stores, session, now);
    if (shown === null) return { state: mayStillCome(session, now) ? 'waiting' : 'none' };
    const { recording, startedAt } = shown;
    if (recording.state !== 'ready') return recording;
    return { ...recording, beginsAtSecond: beginsAtSecond(recording, { startedAt }), keptUntil: keptUntil(recording) };
  });
}

/** The recording that is played of a class, with the start of that class; null for a class that never began. */
export async function recordingOf(
  { recordings }: Pick<Stores, 'recordings'>,
  session: Session,
  now: Date,
): Promise<{ recording: Recording; startedAt: Date } | null> {
  if (session.state === 'scheduled' || session.startedAt === null) return null;
  const { startedAt } = session;
  const endedAt = session.state === 'ended' ? session.endedAt : now;
  const recording = shownRecording(await recordings.ofSession(session.id), { startedAt, endedAt });
  return recording && { recording, startedAt };
}
