import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import type { Identity } from '../../domain/directory/identity.ts';
import { isUpbeatError } from '../../domain/errors.ts';
import type { Recording } from '../../domain/recording/recording.ts';
import { asAdmin, createTestDatabase, type TestDatabase } from '../../infrastructure/postgres/database.fixture.ts';
import { aSourceRecording } from '../../infrastructure/postgres/rows.fixture.ts';
import { COLLECTS, START } from '../live/live-world.fixture.ts';
import { aHistoryWorld } from '../summaries/history-world.fixture.ts';
import { openRecording } from './open-recording.ts';
import { viewRecording } from './view-recording.ts';

const moment = (seconds: number): Date => new Date(START.getTime() + seconds * 1000);

const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (fault: unknown) => (isUpbeatError(fault) ? fault.code : fault),
  );

describe('the recording of a class', () => {
  let test: TestDatabase;
  before(async () => void (test = await createTestDatabase()));
  after(() => test.drop());

  /** A class of three minutes that is over, and what its recording does. */
  async function world() {
    const known = await aHistoryWorld(test);
    const { inTransaction, clock, tenantId, sessionId, asked, session } = known;
    await known.end();
    const links = (id: string, until: Date) =>
      Promise.resolve({ url: `https://videos.example/${id}?until=${until.toISOString()}`, captionsUrl: null });
    const id = randomUUID();
    const source = aSourceRecording({ startedAt: moment(-12.5), endedAt: moment(200) });
    const coach: Identity = { ...asked.identity, personId: session.coach.personId };
    return {
      ...known,
      id,
      coach,
      recorded: (isRecorded: boolean) =>
        inTransaction(tenantId, async ({ sessions }) => {
          const ended = await sessions.lock(sessionId);
          if (ended) await sessions.save({ ...ended, stage: { ...ended.stage, isRecorded } });
        }),
      found: () => inTransaction(tenantId, ({ recordings }) => recordings.add({ ...source, id, sessionId })),
      becomes: (state: object) =>
        inTransaction(tenantId, ({ recordings }) =>
          recordings.save({ ...source, id, sessionId, ...state } as Recording),
        ),
      view: (identity = asked.identity) => viewRecording({ inTransaction, clock }, { identity, sessionId }),
      open: (identity = asked.identity) =>
        openRecording({ inTransaction, clock, videos: { links } }, { identity, sessionId }),
    };
  }

  const READY = { state: 'ready', bytes: 9, durationMs: 212_500, hasCaptions: true, readyAt: moment(600) };

  it('is none where nothing was planned and nothing found, and waited for where it was planned [PB3]', async () => {
    const { view, recorded, at } = await world();
    expect(await view()).to.deep.equal({ state: 'none' });
    await recorded(true);
    expect(await view()).to.deep.equal({ state: 'waiting' });
    at(25 * 3_600_000);
    expect(await view()).to.deep.equal({ state: 'none' });
  });

  it('is what is known of it, on its way and once it is there [PB8]', async () => {
    const { view, found, becomes } = await world();
    await found();
    expect(await view()).to.include({ state: 'waiting' });
    await becomes({ state: 'pulling', bytesPulled: 5, bytesTotal: 9 });
    expect(await view()).to.include({ state: 'pulling', bytesPulled: 5, bytesTotal: 9 });
    await becomes({ state: 'refused', reason: 'gone' });
    expect(await view()).to.include({ state: 'refused', reason: 'gone' });
    await becomes(READY);
    expect(await view()).to.deep.include({
      state: 'ready',
      durationMs: 212_500,
      beginsAtSecond: -12.5,
      keptUntil: new Date(moment(200).getTime() + 90 * 86_400_000),
    });
  });

  it('is for who took part and for the coach, and for nobody else [PB1]', async () => {
    const { view, open, found, becomes, coach, person, asked } = await world();
    await found();
    await becomes(READY);
    expect(await view(coach)).to.include({ state: 'ready' });
    expect(await codeOf(open(coach))).to.equal(null);
    const others: Identity[] = [
      { ...asked.identity, personId: randomUUID(), isAdmin: true },
      await person(COLLECTS),
      { ...asked.identity, tenantId: randomUUID() },
    ];
    for (const other of others) {
      expect(await codeOf(view(other))).to.equal('session-not-found');
      expect(await codeOf(open(other))).to.equal('session-not-found');
    }
  });

  it('is no longer for who deleted their part [PB1]', async () => {
    const { view, remove } = await world();
    await remove();
    expect(await codeOf(view())).to.equal('session-not-found');
  });

  it('is opened for fifteen minutes, and that is noted [PB4]', async () => {
    const { open, found, becomes, id, at, amira } = await world();
    expect(await codeOf(open())).to.equal('recording-not-ready');
    await found();
    expect(await codeOf(open())).to.equal('recording-not-ready');
    await becomes(READY);
    at(600_000);
    expect(await open()).to.deep.equal({
      url: `https://videos.example/${id}?until=${moment(1500).toISOString()}`,
      captionsUrl: null,
      expiresAt: moment(1500),
    });
    await asAdmin(test.adminUrl, async (admin) => {
      const noted = await admin.query(`select actor, action from audit_event where subject = $1`, [id]);
      expect(noted.rows).to.deep.equal([{ actor: amira.personId, action: 'recording-opened' }]);
    });
  });
});
