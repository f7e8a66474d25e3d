import type { PersonId } from '../../domain/directory/identity.ts';
import { RecordingRefused } from '../../domain/errors.ts';
import type { Recording, RecordingRefusal } from '../../domain/recording/recording.ts';
import type { JobOf } from '../jobs.ts';
import type { InTransaction, Stores } from '../stores.ts';
import type { Clock, Memory, NewHash, Pause, Random } from '../world.ts';
import { BLOCK_BYTES } from './block-writer.ts';
import type { RecordingSource } from './recording-source.ts';
import type { PulledBlock } from './recording-stores.ts';
import { transfer } from './transfer.ts';
import type { ProbeVideo } from './video-probe.ts';
import type { VideoStore } from './video-store.ts';

export interface PullRecordingDeps {
  inTransaction: InTransaction;
  source: Pick<RecordingSource, 'open' | 'captions'>;
  videos: VideoStore;
  probeVideo: ProbeVideo;
  clock: Clock;
  random: Random;
  newHash: NewHash;
  pause: Pause;
  memory: Memory;
}

type Wanted = Extract<Recording, { state: 'waiting' | 'pulling' }>;
type Pulling = Extract<Recording, { state: 'pulling' }>;

/** How far it is changes for who looks at it no oftener than this. */
const TELL_EVERY_MS = 2000;
const PROBE_LINK_MS = 5 * 60_000;

/** It was deleted while it was brought. */
class NoLongerWanted extends Error {}

/**
 * Brings a recording from Graph into our storage, going on where the last try ended, and makes it ready for who took
 * part. What cannot be had for as long as nobody changes it is refused with why; what was deleted meanwhile is left
 * alone. Whenever it is killed, the next try ends with the same.
 *
 * @param isLastTry whether nobody tries again soon: then it is said that the recording cannot be had for now
 * @throws what the source or storage threw, where another try may do better
 */
export async function pullRecording(
  deps: PullRecordingDeps,
  job: JobOf<'pull-recording'>,
  { signal, isLastTry }: { signal: AbortSignal; isLastTry: boolean },
): Promise<void> {
  const recording = await begin(deps, job);
  if (!recording) return;
  try {
    const { bytes } = await bring(deps, job, recording, signal);
    const { url } = await deps.videos.links(recording.id, new Date(deps.clock().getTime() + PROBE_LINK_MS));
    const found = await deps.probeVideo(url, signal);
    if (!found) throw new RecordingRefused('not-a-video');
    await finish(deps, job, { bytes, ...found, hasCaptions: await bringCaptions(deps, job, recording) });
  } catch (fault) {
    if (fault instanceof NoLongerWanted) return;
    if (fault instanceof RecordingRefused) return refuse(deps, job, fault.reason);
    if (isLastTry && !signal.aborted) await refuse(deps, job, 'unavailable');
    throw fault;
  }
}

/** Null for what is ready, refused or deleted: then there is nothing to do. */
function begin({ inTransaction }: PullRecordingDeps, job: JobOf<'pull-recording'>): Promise<Pulling | null> {
  return inTransaction(job.tenantId, async ({ recordings }) => {
    const found = await recordings.lock(job.recordingId);
    if (!found || !isWanted(found)) return null;
    if (found.state === 'pulling') return found;
    const pulling: Pulling = { ...found, state: 'pulling', bytesPulled: 0, bytesTotal: null };
    await recordings.save(pulling);
    return pulling;
  });
}

/** All of its bytes, as one video. */
async function bring(
  deps: PullRecordingDeps,
  job: JobOf<'pull-recording'>,
  recording: Pulling,
  signal: AbortSignal,
): Promise<{ bytes: number }> {
  const { inTransaction, videos, source, clock, memory } = deps;
  const { id, bytesTotal } = recording;
  const noted = await inTransaction(job.tenantId, ({ blocks }) => blocks.of(id));
  const made = await videos.video(id);
  if (made && made.bytes === bytesTotal && made.bytes === sumOf(noted)) return made; // killed just before it was told

  const blocks = agreed(noted, await videos.blocks(id));
  memory.giveBack();
  let pulled = sumOf(blocks);
  let toldAt = 0;
  const whole = await transfer(
    {
      ...deps,
      open: (from, until) => source.open(addressOf(job, recording), from, until),
      async forget() {
        await inTransaction(job.tenantId, ({ blocks: store }) => store.forget(id));
        pulled = 0;
      },
      async put(block, bytes, total) {
        await videos.putBlock(id, { index: block.index, bytes }, signal);
        memory.tidy();
        pulled += block.bytes;
        const isTold = clock().getTime() >= toldAt + TELL_EVERY_MS;
        await inTransaction(job.tenantId, async (stores) => {
          const current = await lockWanted(stores, id);
          await stores.blocks.save(id, block);
          if (isTold)
            await stores.recordings.save({ ...current, state: 'pulling', bytesPulled: pulled, bytesTotal: total });
        });
        if (isTold) toldAt = clock().getTime();
      },
    },
    { blocks, bytesTotal: blocks.length === 0 ? null : bytesTotal },
    signal,
  );
  await inTransaction(job.tenantId, async (stores) => {
    const current = await lockWanted(stores, id);
    await stores.recordings.save({ ...current, state: 'pulling', bytesPulled: whole.bytes, bytesTotal: whole.bytes });
  });
  const { bytes } = await videos.commit(id, whole.blocks);
  if (bytes !== whole.bytes) throw new Error(`Storage made ${bytes} bytes of ${whole.bytes}`);
  return { bytes };
}

/** A video is worth having without them. */
async function bringCaptions(
  { source, videos }: PullRecordingDeps,
  job: JobOf<'pull-recording'>,
  recording: Pulling,
): Promise<boolean> {
  const vtt = await source.captions(addressOf(job, recording)).catch((fault: unknown) => {
    if (fault instanceof RecordingRefused) return null;
    throw fault;
  });
  if (vtt === null) return false;
  await videos.putCaptions(recording.id, vtt);
  return true;
}

/** Full blocks from the first on of which storage and our note agree; the last of a recording, which is short, comes again. */
function agreed(noted: readonly PulledBlock[], stored: readonly { index: number; bytes: number }[]): PulledBlock[] {
  const first = noted.findIndex(
    ({ index, bytes }, place) =>
      index !== place || bytes !== BLOCK_BYTES || stored[place]?.index !== index || stored[place].bytes !== bytes,
  );
  return first < 0 ? [...noted] : noted.slice(0, first);
}

async function lockWanted({ recordings }: Stores, id: string): Promise<Wanted> {
  const current = await recordings.lock(id);
  if (!current || !isWanted(current)) throw new NoLongerWanted();
  return current;
}

function finish(
  { inTransaction, clock }: PullRecordingDeps,
  { tenantId, sessionId, recordingId }: JobOf<'pull-recording'>,
  found: { bytes: number; durationMs: number; hasCaptions: boolean },
): Promise<void> {
  return inTransaction(tenantId, async (stores) => {
    const current = await lockWanted(stores, recordingId);
    await stores.recordings.save({ ...current, ...found, state: 'ready', readyAt: clock() });
    const people = await whoTookPart(stores, sessionId);
    const notices = people.map((personId) => ({ sessionId, personId, notice: 'recordingReady' as const }));
    await stores.jobs.enqueueAll('send-notice', notices);
  });
}

/** What was brought of it goes with a job of its own, so that it goes whatever happens to this one. */
function refuse(
  { inTransaction }: PullRecordingDeps,
  { tenantId, sessionId, recordingId }: JobOf<'pull-recording'>,
  reason: RecordingRefusal,
): Promise<void> {
  return inTransaction(tenantId, async ({ recordings, jobs }) => {
    const current = await recordings.lock(recordingId);
    if (!current || !isWanted(current)) return;
    await recordings.save({ ...current, state: 'refused', reason });
    await jobs.enqueue('delete-recording', { sessionId, recordingId });
  });
}

/** Guests without an account have no activity feed. */
async function whoTookPart({ participations, people }: Stores, sessionId: string): Promise<PersonId[]> {
  const found: PersonId[] = [];
  for (const { personId } of await participations.ofSession(sessionId)) {
    const person = await people.find(personId);
    if (!person?.isGuest) found.push(personId);
  }
  return found;
}

function addressOf({ tenantId }: JobOf<'pull-recording'>, { organiserId, onlineMeetingId, sourceId }: Recording) {
  return { tenantId, organiserId, onlineMeetingId, sourceId };
}

const isWanted = (recording: Recording): recording is Wanted =>
  recording.state === 'waiting' || recording.state === 'pulling';

const sumOf = (blocks: readonly PulledBlock[]): number => blocks.reduce((sum, { bytes }) => sum + bytes, 0);
