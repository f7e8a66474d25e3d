import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import { asTold } from '../../domain/summary/as-told.ts';
import { decideAbout } from '../../domain/care/coach-sight.ts';
import { isUpbeatError } from '../../domain/errors.ts';
import { decodeWorkout } from '../../infrastructure/workout-files/decode-workout.ts';
import { toSeries } from '../../infrastructure/workout-files/workout.ts';
import { aParticipation } from '../../infrastructure/postgres/rows.fixture.ts';
import { writeResult } from '../../infrastructure/workout-files/write-result.ts';
import { asAdmin, createTestDatabase, type TestDatabase } from '../../infrastructure/postgres/database.fixture.ts';
import { COLLECTS } from '../live/live-world.fixture.ts';
import { giveFeeling } from './give-feeling.ts';
import { A_RESULT, aHistoryWorld, TWO_MINUTES } from './history-world.fixture.ts';
import { myResult } from './my-result.ts';
import { resultFile } from './result-file.ts';
import { summariseSession } from './summarise-session.ts';

const SHOWN = { conversationId: 'a:amira', state: 'posted', activityId: '1', shown: 'x' } as const;

const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (fault: unknown) => (isUpbeatError(fault) ? fault.code : fault),
  );

describe('my result of a class', () => {
  let test: TestDatabase;
  before(async () => void (test = await createTestDatabase()));
  after(() => test.drop());

  async function world() {
    const known = await aHistoryWorld(test);
    const { inTransaction, clock, asked, tenantId, sessionId, link } = known;
    return {
      ...known,
      result: (who = asked) => myResult({ inTransaction, clock }, who),
      file: (format: 'fit' | 'tcx', who = asked) =>
        resultFile({ inTransaction, clock, writeResult }, { ...who, format }),
      feel: (feeling: 'good' | 'tired', who = asked) => giveFeeling({ inTransaction }, { ...who, feeling }),
      summarise: () =>
        inTransaction(tenantId, ({ recaps }) =>
          recaps.saveAll([
            { participationId: link.participationId, sessionId, result: A_RESULT, curve: [], before: [] },
          ]),
        ),
      /** Everybody who must get nothing: an admin, another colleague, somebody of another organisation. */
      others: async () => [
        { ...asked, identity: { ...asked.identity, personId: randomUUID(), isAdmin: true } },
        { ...asked, identity: await known.person(COLLECTS) },
        { ...asked, identity: { ...asked.identity, tenantId: randomUUID() } },
      ],
    };
  }

  it('is the mean, the maximum and the minutes of what was measured [MY3]', async () => {
    const { result } = await world();
    const { meanBpm, maxBpm, secondsInZones, effortPoints } = await result();
    expect(meanBpm).to.equal(140);
    expect(maxBpm).to.equal(150);
    expect(secondsInZones).to.deep.equal([0, 0, 0, 60, 60, 0]);
    expect(effortPoints).to.be.closeTo(7, 0.001);
  });

  it('is for nobody else, and neither is its file, its feeling [MY1]', async () => {
    const { result, file, feel, end, summarise, others } = await world();
    await end();
    await summarise();
    for (const other of await others()) {
      expect(await codeOf(result(other))).to.equal('session-not-found');
      expect(await codeOf(file('fit', other))).to.equal('session-not-found');
      expect(await codeOf(feel('good', other))).to.equal('session-not-found');
    }
  });

  for (const format of ['fit', 'tcx'] as const) {
    it(`is a file that holds what was measured, once the class is over: ${format} [MY6]`, async () => {
      const { file, end } = await world();
      expect(await codeOf(file(format))).to.equal('class-not-over');
      await end();
      const { name, bytes } = await file(format);
      expect(name).to.equal(`2026-11-23 Lunch ride.${format}`);
      expect([...toSeries(await decodeWorkout(name, bytes))]).to.deep.equal(TWO_MINUTES);
    });
  }

  it('is told with the figures of the recap, calories among them [MY3]', async () => {
    const { result, end, inTransaction, tenantId, sessionId, amira, link } = await world();
    await inTransaction(tenantId, ({ people }) =>
      people.saveProfile(amira.personId, { birthYear: 1985, ownMaximum: 185, weightKg: 68, sex: 'female' }),
    );
    await end();
    await summariseSession({ inTransaction }, { tenantId, sessionId });
    const recap = await inTransaction(tenantId, ({ recaps }) => recaps.find(link.participationId));
    if (!recap) return expect.fail('There is no recap');
    const told = asTold(recap.result);
    expect(told.calories?.kcal).to.be.above(0);
    const shown = await result();
    for (const figure of Object.keys(told))
      expect(shown).to.have.deep.property(figure, told[figure as keyof typeof told]);
  });

  it('has a file with the figures of the result [MY3]', async () => {
    const { result, file, end } = await world();
    await end();
    const { deviceSummary } = await decodeWorkout('class.fit', (await file('fit')).bytes);
    const { meanBpm, maxBpm } = await result();
    expect(deviceSummary).to.include({ averageBpm: Math.round(meanBpm ?? 0), maxBpm });
  });

  it('is called by plain letters, whatever the class is called [MY6]', async () => {
    const { file, end, inTransaction, tenantId, session } = await world();
    const named = (name: string) =>
      inTransaction(tenantId, ({ sessions }) =>
        sessions.save({ ...session, programme: { ...session.programme, name } }),
      );
    await named('Früh "fit"; x=\r\n../');
    await end();
    expect((await file('fit')).name).to.equal('2026-11-23 Fruh fit x.fit');
  });

  it('has no file where nothing was measured [MY6]', async () => {
    const { file, end, connect, person, sessionId } = await world();
    const identity = await person(COLLECTS);
    await connect(identity, sessionId);
    await end();
    expect(await codeOf(file('tcx', { identity, sessionId }))).to.equal('no-heart-rate');
  });

  it('tells what others saw as the person allowed it in that class, and not what they allow since [MY9]', async () => {
    const { result, end, connect, person, sessionId, decide, inTransaction, tenantId, session, at } = await world();
    const identity = await person({ ...COLLECTS, showTile: true });
    await connect(identity, sessionId);
    const mine = await inTransaction(tenantId, ({ participations }) =>
      participations.find({ sessionId, personId: identity.personId }),
    );
    const asked = { identity, sessionId };
    expect((await result(asked)).seen).to.deep.equal({ label: mine?.alias, showsBpm: false, coachName: null });
    await inTransaction(tenantId, ({ participations }) =>
      participations.save(decideAbout(mine ?? aParticipation(), session.coach.personId, true)),
    );
    const shows = { ...COLLECTS, showTile: true, showName: true, showBpm: true, coachSees: true };
    await decide(identity, shows);
    at(240_000);
    await end();
    await inTransaction(tenantId, ({ consents }) =>
      consents.append(identity.personId, COLLECTS, { version: 1, at: new Date('2026-11-24T08:00:00Z') }),
    );
    expect((await result(asked)).seen).to.deep.equal({
      label: 'Amira Khan',
      showsBpm: true,
      coachName: 'Grace Hopper',
    });
  });

  it('tells that nobody saw anything where nothing was allowed [MY9]', async () => {
    const { result } = await world();
    expect((await result()).seen).to.deep.equal({ label: null, showsBpm: false, coachName: null });
  });

  it('keeps a feeling, changed by another tap, through a summary that is reckoned anew [MY5]', async () => {
    const { feel, result, end, summarise } = await world();
    await end();
    expect(await codeOf(feel('good'))).to.equal('not-summarised');
    await summarise();
    await feel('tired');
    await feel('good');
    await summarise();
    expect((await result()).feeling).to.equal('good');
  });

  it('has the recap in one’s chat show a feeling, and writes to nobody who has none there [MY5]', async () => {
    const { feel, end, summarise, inTransaction, tenantId, sessionId, amira } = await world();
    const key = { sessionId, kind: 'recap' as const, personId: amira.personId };
    await end();
    await summarise();
    await feel('tired');
    expect(await recapJobs(sessionId)).to.equal(0);
    await inTransaction(tenantId, async ({ posts }) => {
      await posts.lock(key);
      await posts.save({ ...key, ...SHOWN, id: randomUUID() });
    });
    await feel('good');
    expect(await recapJobs(sessionId)).to.equal(1);
  });

  async function recapJobs(sessionId: string): Promise<number> {
    let count = 0;
    await asAdmin(test.adminUrl, async (admin) => {
      const found = await admin.query(
        `select 1 from pgboss.job where name = 'send-recap' and data ->> 'sessionId' = $1`,
        [sessionId],
      );
      count = found.rows.length;
    });
    return count;
  }
});
