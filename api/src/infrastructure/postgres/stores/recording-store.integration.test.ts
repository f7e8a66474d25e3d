import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import type { RecordingStore } from '../../../application/recordings/recording-stores.ts';
import type { Recording } from '../../../domain/recording/recording.ts';
import { createTestDatabase, type TestDatabase } from '../database.fixture.ts';
import { OPEN_STAGE } from '../../../domain/session/stage.ts';
import { aLiveSession, aPlan, aSourceRecording, aSubscription } from '../rows.fixture.ts';

describe('the stores of recordings', () => {
  let test: TestDatabase;
  let tenantId: string;
  let sessionId: string;

  before(async () => void (test = await createTestDatabase()));
  after(() => test.drop());
  beforeEach(async () => {
    tenantId = randomUUID();
    const plan = aPlan();
    sessionId = plan.id;
    await test.database.inTransaction(tenantId, ({ sessions }) => sessions.save({ ...plan, state: 'scheduled' }));
  });

  const at = new Date('2026-11-23T13:00:00Z');

  async function add(recordings: RecordingStore, source = aSourceRecording()): Promise<Recording> {
    const id = randomUUID();
    expect(await recordings.add({ ...source, id, sessionId })).to.equal(true);
    return { ...source, id, sessionId, state: 'waiting' };
  }

  it('add a recording of Graph once, however often it is told of [RF2]', async () => {
    await test.database.inTransaction(tenantId, async ({ recordings }) => {
      const first = await add(recordings);
      expect(await recordings.add({ ...first, id: randomUUID() })).to.equal(false);
      expect(await recordings.ofSession(sessionId)).to.deep.equal([first]);
    });
  });

  it('add it once of many who are told of it at once [RF2]', async () => {
    const source = aSourceRecording();
    const told = () =>
      test.database.inTransaction(tenantId, ({ recordings }) =>
        recordings.add({ ...source, id: randomUUID(), sessionId }),
      );
    const added = await Promise.all(Array.from({ length: 8 }, told));
    expect(added.filter(Boolean).length).to.equal(1);
  });

  it('keep a recording in each of its states, and nothing of the state before', async () => {
    await test.database.inTransaction(tenantId, async ({ recordings }) => {
      const known = await add(recordings);
      const states: Recording[] = [
        { ...known, state: 'pulling', bytesPulled: 0, bytesTotal: null },
        { ...known, state: 'pulling', bytesPulled: 3_000_000_000, bytesTotal: 4_294_967_297 },
        { ...known, state: 'ready', bytes: 4_294_967_297, durationMs: 2_700_040, hasCaptions: true, readyAt: at },
        { ...known, state: 'refused', reason: 'no-access-policy' },
        { ...known, state: 'deleted', deletedAt: at },
        known,
      ];
      for (const recording of states) {
        await recordings.save(recording);
        expect(await recordings.find(known.id)).to.deep.equal(recording);
        expect(await recordings.lock(known.id)).to.deep.equal(recording);
      }
    });
  });

  it('tell which classes were to be recorded and have no recording yet [RF4]', async () => {
    await test.database.inTransaction(tenantId, async ({ sessions, recordings }) => {
      const ended = async (chosen: { isRecorded: boolean; endedAt: Date }): Promise<string> => {
        const plan = aLiveSession({ stage: { ...OPEN_STAGE, isRecorded: chosen.isRecorded } });
        await sessions.save({ ...plan, state: 'ended', endedAt: chosen.endedAt });
        return plan.id;
      };
      const wanted = await ended({ isRecorded: true, endedAt: at });
      await ended({ isRecorded: false, endedAt: at });
      await ended({ isRecorded: true, endedAt: new Date(at.getTime() - 1) });
      const known = await ended({ isRecorded: true, endedAt: at });
      await recordings.add({ ...aSourceRecording(), id: randomUUID(), sessionId: known });
      const missing = await recordings.missing({ endedSince: at, limit: 10 });
      expect(missing.map(({ id }) => id)).to.deep.equal([wanted]);
    });
  });

  it('find what is kept long enough, and not what is deleted already', async () => {
    await test.database.inTransaction(tenantId, async ({ recordings }) => {
      const old = await add(recordings, aSourceRecording({ endedAt: at }));
      const gone = await add(recordings, aSourceRecording({ endedAt: at }));
      await recordings.save({ ...gone, state: 'deleted', deletedAt: at });
      await add(recordings, aSourceRecording({ endedAt: new Date(at.getTime() + 1000) }));
      expect(await recordings.toDelete(at, 10)).to.deep.equal([]);
      expect(await recordings.toDelete(new Date(at.getTime() + 1), 10)).to.deep.equal([old]);
      expect(await recordings.toDelete(new Date(at.getTime() + 2000), 1)).to.have.length(1);
    });
  });

  it('keep the blocks that were pulled in order, the last of each, and forget those of one recording', async () => {
    await test.database.inTransaction(tenantId, async ({ recordings, blocks }) => {
      const { id } = await add(recordings);
      const other = await add(recordings);
      const block = (index: number, sha256 = 'aa') => ({ index, bytes: 8_388_608, sha256 });
      for (const one of [block(1), block(0), block(1, 'bb')]) await blocks.save(id, one);
      await blocks.save(other.id, block(0));
      expect(await blocks.of(id)).to.deep.equal([block(0), block(1, 'bb')]);
      await blocks.forget(id);
      expect(await blocks.of(id)).to.deep.equal([]);
      expect(await blocks.of(other.id)).to.deep.equal([block(0)]);
    });
  });

  it('keep subscriptions as Graph has them, until they are removed', async () => {
    await test.database.inTransaction(tenantId, async ({ subscriptions }) => {
      const recordings = aSubscription();
      const events = aSubscription({ resource: 'events', organiserId: randomUUID(), certificateId: null });
      await subscriptions.save(recordings);
      await subscriptions.save(events);
      const renewed = { ...recordings, expiresAt: new Date(at.getTime() + 86_400_000) };
      await subscriptions.save(renewed);
      expect(await subscriptions.find(recordings.id)).to.deep.equal(renewed);
      expect(await subscriptions.ofResource('events')).to.deep.equal([events]);
      await subscriptions.remove(recordings.id);
      await subscriptions.remove(recordings.id);
      expect(await subscriptions.find(recordings.id)).to.equal(null);
    });
  });

  it('keep how far each organiser was reconciled, and the earlier of two moments at which that is due', async () => {
    const organiserId = randomUUID();
    await test.database.inTransaction(tenantId, async ({ subscriptions }) => {
      expect(await subscriptions.reconciled(organiserId)).to.equal(null);
      await subscriptions.saveReconciled(organiserId, { link: 'first', dueAt: at });
      const second = { link: 'second', dueAt: new Date(at.getTime() + 60_000) };
      await subscriptions.saveReconciled(organiserId, second);
      expect(await subscriptions.reconciled(organiserId)).to.deep.equal(second);
      await subscriptions.reconcileAt(organiserId, new Date(at.getTime() + 90_000));
      expect(await subscriptions.reconciled(organiserId)).to.deep.equal(second);
      await subscriptions.reconcileAt(organiserId, at);
      expect(await subscriptions.reconciled(organiserId)).to.deep.equal({ link: 'second', dueAt: at });
    });
  });

  it('take a notification once, of many at once too, and forget it after a day [RF3]', async () => {
    const take = (when: Date) =>
      test.database.inTransaction(tenantId, ({ subscriptions }) =>
        subscriptions.takeNotifications({ digests: ['of one', 'of one'], at: when }),
      );
    const taken = await Promise.all(Array.from({ length: 8 }, () => take(at)));
    expect(taken.filter(({ size }) => size > 0)).to.deep.equal([new Set(['of one'])]);
    expect((await take(new Date(at.getTime() + 86_400_000))).size).to.equal(0);
    expect((await take(new Date(at.getTime() + 86_400_001))).size).to.equal(1);
  });
});
