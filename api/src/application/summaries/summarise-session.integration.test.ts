import { expect } from 'chai';
import type { Consent } from '../../domain/consent/consent.ts';
import type { Identity } from '../../domain/directory/identity.ts';
import { end } from '../../domain/session/session.ts';
import { asAdmin, createTestDatabase, type TestDatabase } from '../../infrastructure/postgres/database.fixture.ts';
import { aConversation, aLiveSession, aParticipation, aRecap } from '../../infrastructure/postgres/rows.fixture.ts';
import { aClass, aProcess, COLLECTS, handClock, SHOWS } from '../live/live-world.fixture.ts';
import { rateEffort } from '../live/rate-effort.ts';
import { recordBatch } from '../live/record-batch.ts';
import { endSession } from '../sessions/end-session.ts';
import { deleteMyClass } from './delete-my-class.ts';
import { foldDueSeries } from './fold-series.ts';
import { summariseSession } from './summarise-session.ts';

const TWO_MINUTES = Array.from({ length: 120 }, () => 130); // 70 % of 185: zone 3

describe('summarising a class', () => {
  let test: TestDatabase;
  before(async () => void (test = await createTestDatabase()));
  after(() => test.drop());

  async function world() {
    const hand = handClock();
    const { inTransaction } = test.database;
    const theClass = await aClass(test.database);
    const { tenantId, sessionId } = theClass;
    const here = aProcess(inTransaction, hand.clock);
    hand.at(300_000);
    const inTenant: <T>(work: Parameters<typeof inTransaction<T>>[1]) => Promise<T> = (work) =>
      inTransaction(tenantId, work);
    const of = { tenantId, sessionId };
    return {
      ...theClass,
      ...here,
      ...hand,
      inTenant,
      /** Somebody who joins, and sends for two minutes unless told otherwise. */
      join: async (consent: Consent, values: number[] = TWO_MINUTES) => {
        const identity = await theClass.person(consent);
        const { participationId } = await here.connect(identity, sessionId);
        const send = (first: number, sent: number[]) =>
          recordBatch(here.recording, { identity, sessionId, first, values: sent });
        if (values.length > 0) await send(0, values);
        return { identity, participationId, send };
      },
      end: async () => {
        await endSession({ inTransaction, clock: hand.clock }, of);
        await here.classes.refresh(sessionId);
        here.classes.forget(sessionId);
      },
      summarise: () => summariseSession(test.database, of),
      summary: () => inTenant(({ summaries }) => summaries.find(sessionId)),
      recap: (participationId: string) => inTenant(({ recaps }) => recaps.find(participationId)),
      fold: async () => {
        await asAdmin(test.adminUrl, (admin) =>
          admin.query(
            `update series_fold set asked_at = asked_at - interval '1 minute', folded_at = folded_at - interval '1 minute'`,
          ),
        );
        await foldDueSeries({ ...test.database, onFault: (_, fault) => expect.fail(String(fault)) });
      },
      jobs: (name: string) => jobsOf(test.adminUrl, sessionId, name),
    };
  }

  it('keeps a recap of each, and what the channel may read, with one transaction [SU17]', async () => {
    const { join, end, summarise, summary, recap, sessionId } = await world();
    const people = [];
    for (let index = 0; index < 6; index++) people.push(await join(SHOWS));
    await end();
    await summarise();
    expect(await summary()).to.deep.equal({
      sessionId,
      minutes: 5,
      figures: { peopleHere: 5, contributors: 5, zoneMinutes: { 0: 0, 1: 0, 2: 0, 3: 2, 4: 0, 5: 0 }, weeksInARow: 1 },
    });
    for (const { participationId } of people) {
      const kept = await recap(participationId);
      expect(kept?.result).to.deep.include({ meanBpm: 130, coverage: 0.4, secondsInZones: [0, 0, 0, 120, 0, 0] });
      expect(kept?.curve).to.have.length(60);
    }
  });

  it('tells the channel only that it took place when four showed a tile and four hid theirs [SU12]', async () => {
    const { join, end, summarise, summary, sessionId } = await world();
    for (let index = 0; index < 4; index++) await join(SHOWS);
    for (let index = 0; index < 4; index++) await join(COLLECTS);
    await end();
    await summarise();
    expect(await summary()).to.deep.equal({ sessionId, minutes: 5, figures: null });
  });

  it('is harmless twice, and at once [SU17]', async () => {
    const { join, end, summarise, summary, recap } = await world();
    const { participationId } = await join(SHOWS);
    for (let index = 0; index < 4; index++) await join(SHOWS);
    await end();
    await summarise();
    const first = [await summary(), await recap(participationId)];
    await Promise.all([summarise(), summarise()]);
    expect([await summary(), await recap(participationId)]).to.deep.equal(first);
  });

  it('leaves a class alone that has not ended [SU17]', async () => {
    const { join, summarise, summary, jobs } = await world();
    await join(SHOWS);
    await summarise();
    expect(await summary()).to.equal(null);
    expect(await jobs('send-recap')).to.deep.equal([]);
  });

  it('takes in late seconds: a fold that finds them asks for it again, and no other fold does [SU18]', async () => {
    const { join, end, summarise, recap, fold, jobs } = await world();
    const { participationId, send } = await join(SHOWS);
    await end();
    await summarise();
    await fold();
    expect(await jobs('summarise-session')).to.have.length(1);
    await send(120, [140]);
    await fold();
    expect(await jobs('summarise-session')).to.have.length(2);
    await summarise();
    expect((await recap(participationId))?.result.maxBpm).to.equal(140);
    await fold();
    expect(await jobs('summarise-session')).to.have.length(2);
  });

  it('leaves the figures of the group as they were shown once somebody deleted their part [SU24]', async () => {
    const { join, end, summarise, summary, recap, fold, inTenant, sessionId, clock } = await world();
    const [leaver, stayer] = [await join(SHOWS), await join(SHOWS)];
    for (let index = 0; index < 3; index++) await join(SHOWS);
    await end();
    await summarise();
    const shown = await summary();
    expect(shown?.figures).to.include({ contributors: 5 });
    const { inTransaction } = test.database;
    await deleteMyClass({ inTransaction, clock }, { identity: leaver.identity, sessionId });
    await stayer.send(120, [140]);
    await fold();
    await summarise();
    expect(await summary()).to.deep.equal(shown);
    expect((await recap(stayer.participationId))?.result.maxBpm).to.equal(140);
    expect(await inTenant(({ recaps }) => recaps.find(leaver.participationId))).to.equal(null);
  });

  it('reads folded series as it reads segments [SU18]', async () => {
    const { join, end, summarise, recap, fold } = await world();
    const { participationId } = await join(SHOWS);
    await end();
    await summarise();
    const first = await recap(participationId);
    await fold();
    await asAdmin(test.adminUrl, (admin) =>
      admin.query('delete from sample_segment where participation_id = $1', [participationId]),
    );
    await summarise();
    expect(await recap(participationId)).to.deep.equal(first);
  });

  it('counts who was in the meeting, deletes them, and knows the count ever after [SU19]', async () => {
    const { join, end, summarise, summary, inTenant, sessionId, clock } = await world();
    for (let index = 0; index < 5; index++) await join(SHOWS);
    await inTenant(async ({ attendance }) => {
      for (let index = 0; index < 13; index++)
        await attendance.note({ sessionId, who: `digest ${index}`, at: clock() });
    });
    await end();
    await summarise();
    expect((await summary())?.figures?.peopleHere).to.equal(15);
    expect(await inTenant(({ attendance }) => attendance.count(sessionId))).to.equal(0);
    await summarise();
    expect((await summary())?.figures?.peopleHere).to.equal(15);
  });

  it('makes no recap for who measured and tapped nothing, and one for who only tapped [SU20]', async () => {
    const { join, end, summarise, recap, classes, sessionId, clock } = await world();
    const looker = await join(SHOWS, []);
    const tapper = await join(SHOWS, []);
    const rating = { identity: tapper.identity, sessionId, interval: 0, rating: 'hard' } as const;
    await rateEffort({ ...test.database, classes, clock }, rating);
    await end();
    await summarise();
    expect(await recap(looker.participationId)).to.equal(null);
    const result = (await recap(tapper.participationId))?.result;
    expect(result).to.deep.include({ meanBpm: null, secondsInZones: [0, 0, 0, 0, 300, 0], effortPoints: 20 });
  });

  it('counts taps as readings are counted: five who tapped are a group [SU12]', async () => {
    const { join, end, summarise, summary, classes, sessionId, clock } = await world();
    for (let index = 0; index < 5; index++) {
      const { identity } = await join(SHOWS, []);
      await rateEffort({ ...test.database, classes, clock }, { identity, sessionId, interval: 0, rating: 'all-out' });
    }
    await end();
    await summarise();
    expect((await summary())?.figures).to.deep.include({
      contributors: 5,
      zoneMinutes: { 0: 0, 1: 0, 2: 0, 3: 0, 4: 0, 5: 5 },
    });
  });

  it('asks for the card, and for recaps of who has the bot or asked for theirs [SU21]', async () => {
    const { join, end, summarise, jobs, inTenant, sessionId, clock } = await world();
    const installed = await join(SHOWS);
    const asked = await join(SHOWS);
    const neither = await join(SHOWS);
    const looker = await join(SHOWS, []);
    await inTenant(async ({ conversations, recapRequests }) => {
      for (const { identity } of [installed, looker]) {
        await conversations.save(aConversation({ personId: identity.personId }));
      }
      await recapRequests.ask({ sessionId, personId: asked.identity.personId, at: clock() });
    });
    await end();
    const before = (await jobs('show-class-card')).length;
    await summarise();
    expect(await jobs('show-class-card')).to.have.length(before + 1);
    expect(await jobs('send-recap')).to.have.members([installed.identity.personId, asked.identity.personId]);
    expect(await jobs('send-recap')).to.not.include(neither.identity.personId);
  });

  it('compares with earlier classes only for who keeps a history [SU22]', async () => {
    const { join, end, summarise, recap, decide } = await world();
    const keeps = { ...SHOWS, keepHistory: true };
    const one = await join(keeps);
    const other = await join(SHOWS);
    await end();
    for (const { identity } of [one, other]) await keepEarlierClass(identity);
    await summarise();
    expect((await recap(one.participationId))?.before).to.deep.equal([12.5]);
    expect((await recap(other.participationId))?.before).to.deep.equal([]);
    await decide(one.identity, SHOWS);
    await summarise();
    expect((await recap(one.participationId))?.before).to.deep.equal([]);
  });

  /** A class of somebody the week before, in which they earned 12.5 points. */
  async function keepEarlierClass({ tenantId, personId }: Identity): Promise<void> {
    const session = end(aLiveSession(), new Date('2026-11-16T12:45:00Z'));
    const participation = aParticipation({ sessionId: session.id, personId });
    const recap = aRecap({ sessionId: session.id, participationId: participation.id });
    await test.database.inTransaction(tenantId, async ({ sessions, participations, recaps }) => {
      await sessions.save(session);
      await participations.save(participation);
      await recaps.saveAll([{ ...recap, result: { ...recap.result, effortPoints: 12.5 } }]);
    });
  }
});

async function jobsOf(adminUrl: string, sessionId: string, name: string): Promise<(string | null)[]> {
  let people: (string | null)[] = [];
  await asAdmin(adminUrl, async (admin) => {
    const { rows } = await admin.query<{ personId: string | null }>(
      `select data ->> 'personId' as "personId" from pgboss.job where name = $1 and data ->> 'sessionId' = $2`,
      [name, sessionId],
    );
    people = rows.map(({ personId }) => personId);
  });
  return people;
}
