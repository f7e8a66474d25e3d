import { expect } from 'chai';
import { createHash } from 'node:crypto';
import { BLOCK_BYTES } from '@upbeat/api/application/recordings/block-writer.ts';
import {
  deleteOldRecordings,
  deleteRecording,
  deleteRecordings,
} from '@upbeat/api/application/recordings/delete-recording.ts';
import { pullRecording } from '@upbeat/api/application/recordings/pull-recording.ts';
import { tryRefusedAgain } from '@upbeat/api/application/recordings/try-refused-again.ts';
import type { VideoStore } from '@upbeat/api/application/recordings/video-store.ts';
import { asAdmin } from '@upbeat/api/infrastructure/postgres/database.fixture.ts';
import { amira, contoso, hana, leo } from '../bot-connector/connector-for-tests.ts';
import { Killed } from '../posts/mortal.ts';
import { mortalPull } from './mortal-pull.ts';
import { createPullingWorld, type PullingWorld, type RecordedInTeams } from './pulling-world.ts';
import { FILM_SECONDS } from './small-film.ts';

const MIB = 1024 * 1024;
const DAY_MS = 86_400_000;
const MOMENTS_AT_MOST = 100;
const { signal } = new AbortController();

describe('a recording that the worker pulls', () => {
  let world: PullingWorld;
  before(async () => void (world = await createPullingWorld()));
  afterEach(() => {
    Object.assign(world.graph.recordings.conduct, { ignoresRange: false, redirects: false, bytesPerSecond: null });
  });
  after(() => world.end());

  const pull = ({ job }: RecordedInTeams, deps = world.deps, until = signal) =>
    pullRecording(deps, job, { signal: until, isLastTry: false });
  const notes = ({ job }: RecordedInTeams) => world.within(({ blocks }) => blocks.of(job.recordingId));
  const cleanUp = ({ job }: RecordedInTeams) => deleteRecording(world.deps, job);

  async function expectReady(recorded: RecordedInTeams, when = 'at the end'): Promise<void> {
    const found = await world.recording(recorded);
    expect(found?.state, when).to.equal('ready');
    expect(await world.digestInStorage(recorded), when).to.equal(await world.digestInTeams(recorded));
  }

  async function noticesOf({ job }: RecordedInTeams): Promise<string[]> {
    const people: string[] = [];
    await asAdmin(world.test.adminUrl, async (admin) => {
      const { rows } = await admin.query<{ personId: string }>(
        `select data->>'personId' as "personId" from pgboss.job where name = 'send-notice' and data->>'sessionId' = $1`,
        [job.sessionId],
      );
      people.push(...rows.map(({ personId }) => personId));
    });
    return people;
  }

  it('is the same byte for byte, has its length and captions, and is told once to who took part [RK7]', async () => {
    const recorded = await world.record({ bytes: 20 * MIB + 5, transcript: 'WEBVTT\n\n00:01.000 --> 00:02.000\nGo' });
    world.graph.recordings.cut({ afterBytes: 3 * MIB, times: 5 });
    await pull(recorded);
    await pull(recorded);
    await expectReady(recorded);
    const found = await world.recording(recorded);
    expect(found).to.include({ bytes: 20 * MIB + 5, durationMs: FILM_SECONDS * 1000, hasCaptions: true });
    const { captionsUrl } = await world.storage.videos.links(recorded.job.recordingId, new Date(Date.now() + 60_000));
    expect(await (await fetch(captionsUrl ?? '')).text()).to.contain('Go');
    expect(await noticesOf(recorded)).to.have.members([amira.id, leo.id]);
  });

  it('has the SHA-256 of each of its blocks noted [RK2]', async () => {
    const recorded = await world.record({ bytes: BLOCK_BYTES + 1000 });
    await pull(recorded);
    const { content } = recorded.inTeams;
    const whole: Uint8Array[] = [];
    for await (const piece of content.read(0, content.bytes)) whole.push(piece);
    const bytes = Buffer.concat(whole);
    const digest = (part: Buffer): string => createHash('sha256').update(part).digest('hex');
    expect(await notes(recorded)).to.deep.equal([
      { index: 0, bytes: BLOCK_BYTES, sha256: digest(bytes.subarray(0, BLOCK_BYTES)) },
      { index: 1, bytes: 1000, sha256: digest(bytes.subarray(BLOCK_BYTES)) },
    ]);
  });

  it('is the same of whatever moment its worker is killed [RK6]', async function () {
    this.timeout(120_000);
    let moment = 0;
    for (let isKilled = true; isKilled; moment++) {
      expect(moment).to.be.below(MOMENTS_AT_MOST);
      const recorded = await world.record({ bytes: BLOCK_BYTES + 9, transcript: 'WEBVTT\n' });
      isKilled = await pull(recorded, mortalPull(world.deps, moment)).then(
        () => false,
        (fault: unknown) => {
          if (fault instanceof Killed) return true;
          throw fault;
        },
      );
      await pull(recorded);
      await expectReady(recorded, `killed at moment ${moment}`);
      expect(await noticesOf(recorded), `killed at moment ${moment}`).to.have.members([amira.id, leo.id]);
    }
    expect(moment).to.be.at.least(25);
  });

  it('goes on from the blocks that storage has, and asks for no byte of the others [RK6]', async () => {
    const recorded = await world.record({ bytes: 5 * BLOCK_BYTES });
    const stop = new AbortController();
    const videos = {
      ...world.deps.videos,
      putBlock: async (...[id, block, until]: Parameters<VideoStore['putBlock']>) => {
        if (block.index === 3) stop.abort();
        await world.deps.videos.putBlock(id, block, until);
      },
    };
    expect(await pull(recorded, { ...world.deps, videos }, stop.signal).then(String, String)).to.contain('Abort');
    expect((await world.recording(recorded))?.state).to.equal('pulling');
    const kept = (await notes(recorded)).length;
    expect(kept).to.be.within(2, 3);

    const asked: number[] = [];
    const source = {
      ...world.deps.source,
      open: (...[of, from, until]: Parameters<typeof world.deps.source.open>) => {
        asked.push(from);
        return world.deps.source.open(of, from, until);
      },
    };
    await pull(recorded, { ...world.deps, source });
    expect(asked).to.deep.equal([(kept - 1) * BLOCK_BYTES]);
    await expectReady(recorded);
  });

  it('trusts no block of which storage and note disagree [RK6]', async () => {
    const recorded = await world.record({ bytes: 3 * BLOCK_BYTES });
    const { recordingId } = recorded.job;
    await world.storage.videos.putBlock(recordingId, { index: 0, bytes: Buffer.alloc(10) }, signal);
    await world.within(({ blocks }) => blocks.save(recordingId, { index: 0, bytes: BLOCK_BYTES, sha256: 'something' }));
    await pull(recorded);
    await expectReady(recorded);
  });

  it('is the same of a source that knows no ranges, or sends us elsewhere [RK3]', async () => {
    for (const conduct of ['ignoresRange', 'redirects'] as const) {
      const recorded = await world.record({ bytes: 12 * MIB });
      world.graph.recordings.conduct[conduct] = true;
      world.graph.recordings.cut({ afterBytes: 9 * MIB, times: 1 });
      await pull(recorded);
      await expectReady(recorded, conduct);
    }
  });

  it('is refused where it is no video or is gone, and nothing of it stays in storage [RK7]', async () => {
    const noFilm = await world.record({ bytes: BLOCK_BYTES + 5, isFilm: false });
    await pull(noFilm);
    expect(await world.recording(noFilm)).to.include({ state: 'refused', reason: 'not-a-video' });
    await cleanUp(noFilm);
    expect(await world.digestInStorage(noFilm)).to.equal(null);
    expect(await notes(noFilm)).to.deep.equal([]);

    const gone = await world.record({ bytes: 100_000 });
    world.graph.recordings.remove(gone.inTeams.id);
    await pull(gone);
    expect(await world.recording(gone)).to.include({ state: 'refused', reason: 'gone' });
    expect(await noticesOf(gone)).to.deep.equal([]);
  });

  it('is refused for want of the policy, and comes by itself once somebody has set it [RK13]', async () => {
    const recorded = await world.record({ bytes: 100_000 });
    const gone = await world.record({ bytes: 100_000 });
    world.graph.recordings.remove(gone.inTeams.id);
    world.graph.policies.withdrawMeetingAccess(contoso.id);
    await pull(recorded);
    expect(await world.recording(recorded)).to.include({ state: 'refused', reason: 'no-access-policy' });
    world.graph.policies.grantMeetingAccess(contoso.id);
    await pull(recorded);
    expect((await world.recording(recorded))?.state, 'before it comes round').to.equal('refused');
    await pull(gone);

    await tryRefusedAgain({ ...world.deps, tenantsWithOrganiser: () => Promise.resolve([contoso.id]) });
    await cleanUp(recorded); // of the refusal, arriving late
    await pull(recorded);
    await expectReady(recorded);
    expect(await world.recording(gone)).to.include({ state: 'refused', reason: 'gone' });
  });

  it('is said to be out of reach after the last try, and is tried anew later [RK13]', async () => {
    const recorded = await world.record({ bytes: 100_000 });
    const source = { ...world.deps.source, open: () => Promise.reject(new Error('Nobody answers')) };
    const last = pullRecording({ ...world.deps, source, pause: () => Promise.resolve() }, recorded.job, {
      signal,
      isLastTry: true,
    });
    expect(await last.then(String, String)).to.contain('Nobody answers');
    expect(await world.recording(recorded)).to.include({ state: 'refused', reason: 'unavailable' });
    await tryRefusedAgain({ ...world.deps, tenantsWithOrganiser: () => Promise.resolve([contoso.id]) });
    await pull(recorded);
    await expectReady(recorded);
  });

  it('stops when it is deleted meanwhile, and nothing of it stays [RK8]', async () => {
    const recorded = await world.record({ bytes: 4 * BLOCK_BYTES });
    const identity = {
      tenantId: contoso.id,
      personId: hana.id,
      name: hana.name,
      isAdmin: true,
      isGuest: false,
      expiresAt: new Date(),
      boundTo: null,
    };
    const videos = {
      ...world.deps.videos,
      putBlock: async (...[id, block, until]: Parameters<VideoStore['putBlock']>) => {
        await world.deps.videos.putBlock(id, block, until);
        if (block.index === 1)
          await deleteRecordings({ ...world.deps }, { identity, sessionId: recorded.job.sessionId });
      },
    };
    await pull(recorded, { ...world.deps, videos });
    expect((await world.recording(recorded))?.state).to.equal('deleted');
    await cleanUp(recorded);
    await cleanUp(recorded);
    expect(await world.storage.videos.blocks(recorded.job.recordingId)).to.deep.equal([]);
    expect(await world.digestInStorage(recorded)).to.equal(null);
    await pull(recorded);
    expect((await world.recording(recorded))?.state).to.equal('deleted');
  });

  it('goes after ninety days, and not before [RK8]', async () => {
    const recorded = await world.record({ bytes: 100_000 });
    await pull(recorded);
    const tenantsWithRecordings = (before: Date) => world.test.database.tenantsWithRecordings(before);
    const inDays = (days: number) => (): Date => new Date(Date.now() + days * DAY_MS);
    await deleteOldRecordings({ ...world.deps, tenantsWithRecordings, clock: inDays(89) });
    await cleanUp(recorded);
    await expectReady(recorded);
    await deleteOldRecordings({ ...world.deps, tenantsWithRecordings, clock: inDays(91) });
    expect((await world.recording(recorded))?.state).to.equal('deleted');
    await cleanUp(recorded);
    expect(await world.digestInStorage(recorded)).to.equal(null);
  });
});
