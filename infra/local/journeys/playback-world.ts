import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { blobVideoStore } from '@upbeat/api/infrastructure/blob/video-store.ts';
import { entraCredential } from '@upbeat/api/infrastructure/entra/entra-credential.ts';
import { contoso } from '../directory/directory.ts';
import { UPBEAT_CLIENT_ID } from '../entra/applications.ts';
import { classTranscript } from '../recordings/class-transcript.ts';
import { makeClassVideo } from '../recordings/make-class-video.ts';
import type { StackForTests } from '../stack/stack-for-tests.ts';

/** The video of a class: when it begins, counted from the start of the class, and how long it is. */
export interface PlayedVideo {
  readonly beginsAtSecond: number;
  readonly seconds: number;
}

/** What is kept of a recording besides what Graph told. */
type KeptState =
  | { readonly state: 'waiting' }
  | { readonly state: 'pulling'; readonly bytesPulled: number; readonly bytes: number }
  | { readonly state: 'refused'; readonly reason: string }
  | { readonly state: 'deleted' };

/** Puts a recording of a class into the database, in a state of which nobody has to wait for Graph. */
export async function keepRecording(
  stack: Pick<StackForTests, 'databaseUrl'>,
  { session, kept, id = randomUUID() }: { session: SessionView; kept: KeptState | Ready; id?: string },
): Promise<void> {
  const video = kept.state === 'ready' ? kept.video : { beginsAtSecond: 0, seconds: 1800 };
  const columns = {
    bytes_pulled: kept.state === 'pulling' ? kept.bytesPulled : null,
    bytes: kept.state === 'pulling' ? kept.bytes : kept.state === 'ready' ? 1 : null,
    duration_ms: kept.state === 'ready' ? kept.video.seconds * 1000 : null,
    has_captions: kept.state === 'ready' ? true : null,
    reason: kept.state === 'refused' ? kept.reason : null,
    since: kept.state === 'ready' || kept.state === 'deleted' ? new Date() : null,
  };
  const admin = new pg.Client({ connectionString: stack.databaseUrl });
  await admin.connect();
  try {
    await admin.query('delete from recording where session_id = $1', [session.id]);
    await admin.query(
      `insert into recording (tenant_id, id, session_id, source_id, organiser_id, online_meeting_id, started_at, ended_at,
        state, ${Object.keys(columns).join(', ')})
       select tenant_id, $1, id, $2, $3, 'a meeting', started_at + make_interval(secs => $4),
        started_at + make_interval(secs => $5), $6, $7, $8, $9, $10, $11, $12 from session where id = $13`,
      [
        ...[id, randomUUID(), randomUUID(), video.beginsAtSecond, video.beginsAtSecond + video.seconds, kept.state],
        ...Object.values(columns),
        session.id,
      ],
    );
  } finally {
    await admin.end();
  }
}

interface Ready {
  readonly state: 'ready';
  readonly video: PlayedVideo;
}

/** A recording that can be played: its video and its transcript lie in the storage. */
export async function keepReadyRecording(
  stack: StackForTests,
  { session, video }: { session: SessionView; video: PlayedVideo },
): Promise<void> {
  const id = randomUUID();
  const credential = entraCredential({
    authority: stack.entra.authority,
    clientId: UPBEAT_CLIENT_ID,
    clientSecret: 'local-secret-of-upbeat',
    tenantId: contoso.id,
  });
  const videos = blobVideoStore({ ...stack.blob, credential, clock: () => new Date() });
  const { programme, coachName } = session;
  const recorded = { programme, coachName, seconds: video.seconds };
  const file = path.join(tmpdir(), `upbeat-${id}.mp4`);
  try {
    await makeClassVideo(recorded, file);
    await videos.putBlock(id, { index: 0, bytes: await readFile(file) }, AbortSignal.timeout(30_000));
    await videos.commit(id, 1);
    await videos.putCaptions(id, classTranscript(recorded));
  } finally {
    await rm(file, { force: true });
  }
  await keepRecording(stack, { session, id, kept: { state: 'ready', video } });
}
