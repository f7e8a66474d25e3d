import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import type { Session } from '../../../domain/session/session.ts';
import { createTestDatabase, type TestDatabase } from '../database.fixture.ts';
import { aLiveSession, aParticipation, aPlan, keepParticipation } from '../rows.fixture.ts';

describe('the session store', () => {
  let test: TestDatabase;
  before(async () => void (test = await createTestDatabase()));
  after(() => test.drop());

  const live = aLiveSession();
  const kept: Session[] = [
    { ...aPlan({ teamsChannelId: null, meetingId: null }), state: 'scheduled' },
    { ...live, playback: [...live.playback, { fromSecond: 61.5, programmeSecond: 61.5, isRunning: false }] },
    { ...aLiveSession(), state: 'ended', endedAt: new Date('2026-11-23T12:30:00.123Z') },
    { ...aLiveSession(), state: 'ended', startedAt: null, endedAt: new Date('2026-11-23T12:30:00Z') },
  ];
  for (const session of kept) {
    it(`gives back a ${session.state} session as it was saved`, async () => {
      const found = await test.database.inTransaction(randomUUID(), async ({ sessions }) => {
        await sessions.save(session);
        return [await sessions.find(session.id), await sessions.lock(session.id)];
      });
      expect(found).to.deep.equal([session, session]);
    });
  }

  it('keeps the last of several saves', async () => {
    const session = aLiveSession();
    const plan = aPlan({ id: session.id });
    const ended: Session = { ...session, state: 'ended', endedAt: session.startedAt };
    const found = await test.database.inTransaction(randomUUID(), async ({ sessions }) => {
      for (const save of [{ ...plan, state: 'scheduled' as const }, session, ended]) await sessions.save(save);
      return sessions.find(session.id);
    });
    expect(found).to.deep.equal(ended);
  });

  it('finds nothing under an unknown id', async () => {
    const found = await test.database.inTransaction(randomUUID(), ({ sessions }) => sessions.find(randomUUID()));
    expect(found).to.equal(null);
  });

  it('lists the sessions of a span by planned start, its beginning included and its end not', async () => {
    const from = new Date('2026-11-23T00:00:00Z');
    const to = new Date('2026-11-24T00:00:00Z');
    const at = (time: string, of: object = {}): Session => ({
      ...aPlan({ plannedStart: new Date(time), ...of }),
      state: 'scheduled',
    });
    const tooEarly = at('2026-11-22T23:59:59.999Z');
    const first = at('2026-11-23T00:00:00Z', { meetingId: null });
    const second = at('2026-11-23T09:00:00Z', { teamsChannelId: 'another' });
    const third = at('2026-11-23T23:59:59.999Z', { meetingId: 'another' });
    const tooLate = at('2026-11-24T00:00:00Z');
    await test.database.inTransaction(randomUUID(), async ({ sessions }) => {
      for (const session of [third, tooLate, first, tooEarly, second]) await sessions.save(session);
      const list = async (of: object, limit = 200) =>
        (await sessions.between({ from, to, limit, ...of })).map(({ id }) => id);
      expect(await list({})).to.deep.equal([first.id, second.id, third.id]);
      expect(await list({}, 2)).to.deep.equal([first.id, second.id]);
      expect(await list({ teamsChannelId: first.teamsChannelId })).to.deep.equal([first.id, third.id]);
      expect(await list({ meetingId: third.meetingId })).to.deep.equal([third.id]);
    });
  });

  it('lets one of two lockers wait, and see what the other saved', async () => {
    const tenantId = randomUUID();
    const session = aLiveSession();
    const { inTransaction } = test.database;
    await inTransaction(tenantId, ({ sessions }) => sessions.save(session));
    const endUnlessEnded = () =>
      inTransaction(tenantId, async ({ sessions }) => {
        const found = await sessions.lock(session.id);
        if (found?.state !== 'live') return false;
        await sessions.save({ ...found, state: 'ended', endedAt: new Date() });
        return true;
      });
    const ended = await Promise.all([1, 2, 3, 4].map(endUnlessEnded));
    expect(ended.filter(Boolean)).to.have.length(1);
  });

  it('lets people take part while somebody holds the lock', async () => {
    const tenantId = randomUUID();
    const { inTransaction } = test.database;
    const { sessionId } = await keepParticipation(inTransaction, tenantId);
    await inTransaction(tenantId, async ({ sessions }) => {
      await sessions.lock(sessionId);
      await inTransaction(tenantId, ({ participations }) =>
        participations.save(aParticipation({ sessionId, alias: 'Blue Owl' })),
      );
    });
  });
});
