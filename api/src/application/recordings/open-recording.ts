import type { Identity } from '../../domain/directory/identity.ts';
import { NotReady } from '../../domain/errors.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock } from '../world.ts';
import { requireTookPart } from './require-took-part.ts';
import type { VideoStore } from './video-store.ts';
import { recordingOf } from './view-recording.ts';

export interface OpenRecordingDeps {
  inTransaction: InTransaction;
  clock: Clock;
  videos: Pick<VideoStore, 'links'>;
}

/** Long enough to watch without a pause for a new one, short enough for an address that was passed on to be worthless. */
const OPEN_FOR_MS = 15 * 60_000;

/** Where a recording can be played until then, by whoever holds the addresses. */
export interface OpenedRecording {
  readonly url: string;
  readonly captionsUrl: string | null;
  readonly expiresAt: Date;
}

/**
 * Addresses of the recording of a class, for who took part in it. That they asked is in the audit log.
 *
 * @throws {SessionNotFound} when this tenant has no such session, or the caller was not in it
 * @throws {NotReady} when there is nothing to be played
 */
export async function openRecording(
  { inTransaction, clock, videos }: OpenRecordingDeps,
  { identity, sessionId }: { identity: Identity; sessionId: string },
): Promise<OpenedRecording> {
  const now = clock();
  const recordingId = await inTransaction(identity.tenantId, async (stores) => {
    const { session } = await requireTookPart(stores, { identity, sessionId });
    const shown = await recordingOf(stores, session, now);
    if (shown?.recording.state !== 'ready') throw new NotReady();
    const { id } = shown.recording;
    await stores.audit.append({ actor: identity.personId, action: 'recording-opened', subject: id, at: now });
    return id;
  });
  const expiresAt = new Date(now.getTime() + OPEN_FOR_MS);
  return { ...(await videos.links(recordingId, expiresAt)), expiresAt };
}
