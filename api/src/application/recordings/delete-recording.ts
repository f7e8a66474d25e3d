import type { Identity, TenantId } from '../../domain/directory/identity.ts';
import { SessionNotFound } from '../../domain/errors.ts';
import { keptSince } from '../../domain/recording/kept.ts';
import type { Recording } from '../../domain/recording/recording.ts';
import type { JobOf } from '../jobs.ts';
import type { InTransaction, Stores } from '../stores.ts';
import type { Clock } from '../world.ts';
import type { VideoStore } from './video-store.ts';

/** Of one organisation in one round; the next round takes the rest. */
const AT_ONCE = 100;

/**
 * Deletes the recordings of a class for everybody, as an admin may who cannot watch them. From this moment nobody gets a
 * link to one; a job deletes what lies in storage. That they did it is in the audit log. Harmless twice.
 *
 * @throws {SessionNotFound} when this tenant has no such session
 */
export function deleteRecordings(
  { inTransaction, clock }: { inTransaction: InTransaction; clock: Clock },
  { identity: { tenantId, personId }, sessionId }: { identity: Identity; sessionId: string },
): Promise<void> {
  return inTransaction(tenantId, async (stores) => {
    const { sessions, recordings, audit } = stores;
    if (!(await sessions.find(sessionId))) throw new SessionNotFound({ sessionId });
    for (const { id } of await recordings.ofSession(sessionId)) {
      if (!(await markDeleted(stores, id, clock()))) continue;
      await audit.append({ actor: personId, action: 'recording-deleted', subject: id, at: clock() });
    }
  });
}

/** Deletes what is no longer to be kept. Any number of processes may: a recording is marked once. */
export async function deleteOldRecordings({
  inTransaction,
  tenantsWithRecordings,
  clock,
}: {
  inTransaction: InTransaction;
  /** Those that have recordings which ended before. */
  tenantsWithRecordings: (endedBefore: Date) => Promise<TenantId[]>;
  clock: Clock;
}): Promise<void> {
  const before = keptSince(clock());
  for (const tenantId of await tenantsWithRecordings(before)) {
    await inTransaction(tenantId, async (stores) => {
      for (const { id } of await stores.recordings.toDelete(before, AT_ONCE)) await markDeleted(stores, id, clock());
    });
  }
}

/** @returns whether it was there and not deleted before */
async function markDeleted({ recordings, jobs }: Stores, id: string, deletedAt: Date): Promise<boolean> {
  const recording = await recordings.lock(id);
  if (!recording || recording.state === 'deleted') return false;
  await recordings.save({ ...recording, state: 'deleted', deletedAt });
  await jobs.enqueue('delete-recording', { sessionId: recording.sessionId, recordingId: id });
  return true;
}

/** Deletes what storage has of a recording that was deleted or refused, and what was noted of its bytes. Harmless twice. */
export async function deleteRecording(
  { inTransaction, videos }: { inTransaction: InTransaction; videos: Pick<VideoStore, 'remove'> },
  { tenantId, recordingId }: JobOf<'delete-recording'>,
): Promise<void> {
  const recording = await inTransaction(tenantId, ({ recordings }) => recordings.find(recordingId));
  if (!recording || !isOver(recording)) return;
  await videos.remove(recordingId);
  await inTransaction(tenantId, ({ blocks }) => blocks.forget(recordingId));
}

const isOver = ({ state }: Recording): boolean => state === 'deleted' || state === 'refused';
