import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase, type Database } from '@upbeat/api/infrastructure/postgres/database.ts';
import { aLiveSession } from '@upbeat/api/infrastructure/postgres/rows.fixture.ts';
import { blobVideoStore } from '@upbeat/api/infrastructure/blob/video-store.ts';
import { entraCredential } from '@upbeat/api/infrastructure/entra/entra-credential.ts';
import { contoso, rosa } from '../../directory/directory.ts';
import { upbeat, UPBEAT_CLIENT_ID } from '../../entra/applications.ts';
import type { LocalRecording } from '../../graph/recordings/recordings.ts';
import { digestOf } from '../../recordings/digest-of.ts';
import { makeSmallFilm } from '../../recordings/small-film.ts';
import { startStack, type Stack } from '../../stack/stack.ts';
import type { BenchRun } from '../bench-options.ts';
import { watchPeak } from './peak-memory.ts';
import { downloadPlainly } from './plain.ts';

const MEBIBYTE = 2 ** 20;
const SERVED_BYTES_PER_SECOND = 50e6;
const CUTS = 20;
const KILLS = 2;
const LOOK_EVERY_MS = 200;
/** What a slow machine needs for each gibibyte, and what everything else takes. */
const WITHIN_SECONDS = { perGibibyte: 240, besides: 120 };

/**
 * A recording pulled by the worker as it runs in production, while the line is cut again and again and the worker is
 * killed, beside one download of the same from the same source into the same storage that nobody disturbs.
 *
 * @throws when what storage gives back is not what Teams has
 */
export async function benchRecording({ mebibytes, folder, signal }: BenchRun) {
  const bytes = mebibytes * MEBIBYTE;
  const limit = WITHIN_SECONDS.besides + (WITHIN_SECONDS.perGibibyte * mebibytes) / 1024;
  const until = AbortSignal.any([signal, AbortSignal.timeout(limit * 1000)]);
  const film = join(folder, 'film.mp4');
  const stack = await startStack({ folder, pages: false, ports: 'any', signal, log: () => undefined });
  const database = await openDatabase(stack.appDatabaseUrl);
  try {
    await makeSmallFilm(film);
    stack.entra.consent(contoso.id);
    const { recordings } = stack.graph;
    recordings.conduct.bytesPerSecond = SERVED_BYTES_PER_SECOND;
    const inTeams = await recordings.make({ meeting, ...lastHalfHour(), file: film, bytes });

    const plainSeconds = await downloadPlainly(stack, inTeams, until);

    for (let cut = 0; cut < CUTS + KILLS; cut++)
      recordings.cut({ afterBytes: Math.floor(bytes / (CUTS + 2 * KILLS)) + cut * 7919, times: 1 });
    const peak = watchPeak(() => stack.worker().pid);
    const known = await know(database, inTeams);
    const began = performance.now();
    await database.inTransaction(contoso.id, ({ jobs }) => jobs.enqueue('pull-recording', known));
    for (let kill = 1; kill <= KILLS; kill++) {
      await reached(database, known, (bytes * kill) / (KILLS + 1), until);
      await stack.restartWorker('SIGKILL');
    }
    await reached(database, known, Infinity, until);
    const seconds = (performance.now() - began) / 1000;
    const identical = await isSame(stack, inTeams, known);
    if (!identical) throw new Error('What storage gives back is not what Teams has');
    return {
      bytes,
      identical,
      peakMemoryMb: peak.stop(),
      ratioToPlainDownload: seconds / plainSeconds,
      seconds,
      plainSeconds,
      cuts: recordings.counts.cuts,
      kills: KILLS,
    };
  } finally {
    await database.close();
    await stack.stop();
  }
}

const lastHalfHour = () => ({ startedAt: new Date(Date.now() - 30 * 60_000), endedAt: new Date() });

const meeting = { tenantId: contoso.id, organiserId: rosa.id, id: 'MSo1bench' };

/** As if a notification had told of it; nobody took part, so nobody is told. */
async function know({ inTransaction }: Database, { id, startedAt, endedAt }: LocalRecording): Promise<Known> {
  const session = aLiveSession();
  const known = { sessionId: session.id, recordingId: randomUUID() };
  await inTransaction(contoso.id, async ({ tenant, sessions, recordings }) => {
    await tenant.save({ name: contoso.name, state: 'active' });
    await sessions.save(session);
    const source = { sourceId: id, organiserId: rosa.id, onlineMeetingId: meeting.id, startedAt, endedAt };
    await recordings.add({ ...source, id: known.recordingId, sessionId: session.id });
  });
  return known;
}

interface Known {
  readonly sessionId: string;
  readonly recordingId: string;
}

/** Settles once so many bytes lie in storage, or it is ready. @throws when it was refused, or it takes too long */
async function reached(
  { inTransaction }: Database,
  { recordingId }: Known,
  bytes: number,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    const found = await inTransaction(contoso.id, ({ recordings }) => recordings.find(recordingId));
    if (found?.state === 'ready' || (found?.state === 'pulling' && found.bytesPulled >= bytes)) return;
    if (found?.state === 'refused') throw new Error(`The recording was refused: ${found.reason}`);
    await wait(LOOK_EVERY_MS, undefined, { signal });
  }
}

async function isSame({ blob, entra }: Stack, { content }: LocalRecording, { recordingId }: Known): Promise<boolean> {
  const clientSecret = upbeat.secrets[0] ?? '';
  const { authority } = entra;
  const credential = entraCredential({ authority, clientId: UPBEAT_CLIENT_ID, clientSecret, tenantId: contoso.id });
  const videos = blobVideoStore({ ...blob, credential, clock: () => new Date() });
  const { url } = await videos.links(recordingId, new Date(Date.now() + 5 * 60_000));
  const { body } = await fetch(url);
  return (await digestOf(body ?? [])) === (await digestOf(content.read(0, content.bytes)));
}
