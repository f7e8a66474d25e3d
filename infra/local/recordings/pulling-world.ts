import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PullRecordingDeps } from '@upbeat/api/application/recordings/pull-recording.ts';
import type { Stores } from '@upbeat/api/application/stores.ts';
import type { Recording } from '@upbeat/api/domain/recording/recording.ts';
import { createApplicationTokens } from '@upbeat/api/infrastructure/entra/application-tokens.ts';
import { createGraphContent } from '@upbeat/api/infrastructure/graph/graph-content.ts';
import { createGraph } from '@upbeat/api/infrastructure/graph/graph-client.ts';
import { graphRecordings } from '@upbeat/api/infrastructure/graph/recordings.ts';
import { createTestDatabase, type TestDatabase } from '@upbeat/api/infrastructure/postgres/database.fixture.ts';
import { aLiveSession, aParticipation } from '@upbeat/api/infrastructure/postgres/rows.fixture.ts';
import { systemMemory } from '@upbeat/api/infrastructure/system/memory.ts';
import { systemNewHash } from '@upbeat/api/infrastructure/system/system.ts';
import { ffprobeVideo, findFfprobe } from '@upbeat/api/infrastructure/video/ffprobe.ts';
import { startBlobForTests, type BlobForTests } from '../blob/blob-for-tests.ts';
import { amira, contoso, leo, rosa, startConnectorForTests } from '../bot-connector/connector-for-tests.ts';
import { directory } from '../directory/directory.ts';
import { upbeat, UPBEAT_CLIENT_ID } from '../entra/applications.ts';
import type { LocalRecording } from '../graph/recordings/recordings.ts';
import { readUpbeatApp } from '../graph/apps/upbeat-app.ts';
import { startGraph, type LocalGraph } from '../graph/start.ts';
import { createAuthorityForTests } from '../posts/authority-for-tests.ts';
import { stopAll, type Stops } from '../stack/stops.ts';
import { digestOf } from './digest-of.ts';
import { makeSmallFilm } from './small-film.ts';

const MINUTE_MS = 60_000;

/** A class in which two people took part, with its recording in Teams. */
export interface RecordedInTeams {
  readonly inTeams: LocalRecording;
  readonly job: { readonly tenantId: string; readonly sessionId: string; readonly recordingId: string };
}

export interface PullingWorld {
  readonly graph: LocalGraph;
  readonly storage: BlobForTests;
  readonly test: TestDatabase;
  /** What the worker brings recordings with. */
  readonly deps: PullRecordingDeps;
  within<T>(work: (stores: Stores) => Promise<T>): Promise<T>;
  /** A film of so many bytes, unless it is to be none; with captions where they are said. */
  record(wish: { bytes: number; isFilm?: boolean; transcript?: string }): Promise<RecordedInTeams>;
  recording(of: RecordedInTeams): Promise<Recording | null>;
  /** What storage gives back of it, as a digest; null where it has nothing. */
  digestInStorage(of: RecordedInTeams): Promise<string | null>;
  digestInTeams(of: RecordedInTeams): Promise<string>;
  end(): Promise<void>;
}

/** Teams with recordings, Azurite and PostgreSQL, with the product's own ways to them. */
export async function createPullingWorld(): Promise<PullingWorld> {
  const stops: Stops = [];
  const folder = await mkdtemp(join(tmpdir(), 'upbeat-pulling-'));
  stops.push(() => rm(folder, { recursive: true }));
  const film = join(folder, 'film.mp4');
  await makeSmallFilm(film);
  const test = await createTestDatabase();
  stops.push(() => test.drop());
  const teams = await startConnectorForTests();
  stops.push(() => teams.end());
  const storage = await startBlobForTests();
  stops.push(() => storage.end());
  const { authority } = teams.entra;
  const graph = await startGraph({
    tls: await createAuthorityForTests(),
    authority,
    directory,
    teams: teams.connector,
    app: readUpbeatApp(),
    sign: (claims) => teams.entra.sign(claims),
  });
  stops.push(() => graph.stop());
  teams.entra.consent(contoso.id);
  const tokens = createApplicationTokens({
    authority,
    clientId: UPBEAT_CLIENT_ID,
    clientSecret: upbeat.secrets[0] ?? '',
  });
  const source = graphRecordings({
    graph: createGraph({ url: graph.origin, tokens, clock: () => new Date() }),
    content: createGraphContent({ url: graph.origin, tokens }),
  });
  const { inTransaction } = test.database;
  const within: PullingWorld['within'] = (work) => inTransaction(contoso.id, work);

  return {
    graph,
    storage,
    test,
    within,
    deps: {
      inTransaction,
      source,
      videos: storage.videos,
      probeVideo: ffprobeVideo(findFfprobe({ file: null, searchPath: '' })),
      clock: () => new Date(),
      random: () => 0,
      newHash: systemNewHash,
      pause: async () => undefined,
      memory: systemMemory(),
    },
    async record({ bytes, isFilm = true, transcript }) {
      const endedAt = new Date();
      const inTeams = await graph.recordings.make({
        meeting: { tenantId: contoso.id, organiserId: rosa.id, id: `MSo1${randomUUID()}` },
        startedAt: new Date(endedAt.getTime() - 30 * MINUTE_MS),
        endedAt,
        bytes,
        ...(isFilm ? { file: film } : {}),
        ...(transcript === undefined ? {} : { transcript }),
      });
      const session = aLiveSession({ meetingId: `19:meeting_${randomUUID()}@thread.v2` });
      const recordingId = randomUUID();
      await within(async ({ sessions, participations, people, recordings }) => {
        await sessions.save(session);
        for (const { id: personId, name } of [amira, leo]) {
          await people.seen({ personId, name });
          await participations.save(aParticipation({ sessionId: session.id, personId, alias: name }));
        }
        const { id: sourceId, meeting, startedAt } = inTeams;
        const { organiserId, id: onlineMeetingId } = meeting;
        const known = { sourceId, organiserId, onlineMeetingId, startedAt, endedAt };
        await recordings.add({ ...known, id: recordingId, sessionId: session.id });
      });
      return { inTeams, job: { tenantId: contoso.id, sessionId: session.id, recordingId } };
    },
    recording: ({ job }) => within(({ recordings }) => recordings.find(job.recordingId)),
    async digestInStorage({ job }) {
      if (!(await storage.videos.video(job.recordingId))) return null;
      const { url } = await storage.videos.links(job.recordingId, new Date(Date.now() + 5 * MINUTE_MS));
      const { body } = await fetch(url);
      return digestOf(body ?? []);
    },
    digestInTeams: ({ inTeams: { content } }) => digestOf(content.read(0, content.bytes)),
    end: () => stopAll(stops),
  };
}
