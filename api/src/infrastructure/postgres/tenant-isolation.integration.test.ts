import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Stores } from '../../application/stores.ts';
import { NO_CARE } from '../../domain/care/care.ts';
import { PRESETS } from '../../domain/consent/consent.ts';
import { noTrace } from '../../domain/schedule/trace.ts';
import { createTestDatabase, type TestDatabase } from './database.fixture.ts';
import {
  aClassTrace,
  aConversation,
  anArrangement,
  aPlan,
  aRecap,
  aSeries,
  aSourceRecording,
  aSubscription,
  keepParticipation,
} from './rows.fixture.ts';

const ONE = randomUUID();
const OTHER = randomUUID();
const TABLES = [
  'tenant',
  'person',
  'profile',
  'consent',
  'session',
  'session_lease',
  'participation',
  'effort_rating',
  'sample_segment',
  'sample_series',
  'series_fold',
  'audit_event',
  'programme',
  'pairing',
  'care',
  'coach_presence',
  'coach_cues',
  'guest_code',
  'class_ticket',
  'conversation',
  'heard_activity',
  'attendance_salt',
  'attendance',
  'rsvp',
  'recap_request',
  'post',
  'organiser',
  'class_series',
  'arrangement',
  'notice',
  'entry_trace',
  'class_trace',
  'session_summary',
  'recap',
  'recording',
  'recording_block',
  'subscription',
  'recording_delta',
  'taken_notification',
];

describe('the wall between tenants', () => {
  let test: TestDatabase;
  let app: pg.Client;
  let participationId: string;
  let sessionId: string;
  let personId: string;

  before(async () => {
    test = await createTestDatabase();
    app = new pg.Client({ connectionString: test.appUrl });
    await app.connect();
    const { inTransaction } = test.database;
    ({ id: participationId, sessionId, personId } = await keepParticipation(inTransaction, ONE, { slot: 3 }));
    const at = new Date();
    const { programme } = aPlan();
    await inTransaction(ONE, async (stores) => {
      await stores.tenant.save({ name: 'Contoso', state: 'active' });
      await stores.people.seen({ personId, name: 'Ada Byron' });
      await stores.people.saveProfile(personId, { birthYear: 1990, ownMaximum: null, weightKg: null, sex: null });
      await stores.consents.append(personId, PRESETS['zone-and-name'], { version: 1, at });
      await stores.ratings.save({ participationId, interval: 0, rating: 'hard', at });
      await stores.segments.append([{ participationId, firstSecond: 0, writer: 'w', bytes: Uint8Array.of(120) }]);
      await stores.series.save({ participationId, sessionId, bytes: Uint8Array.of(120) });
      await stores.folds.ask(sessionId);
      await stores.audit.append({ actor: personId, action: 'test', subject: personId, at });
      await stores.programmes.save({ id: sessionId, version: 1, programme, changedAt: at, isArchived: false });
      const bound = { id: randomUUID(), sessionId, personId, participationId };
      await stores.pairings.save({ ...bound, state: 'offered', codeDigest: 'a digest', codeExpiresAt: at });
      await stores.care.save(participationId, { isUnwell: true, toldCoach: null, word: null });
      await stores.presence.seen([{ sessionId, personId, at }]);
      await stores.people.saveCues(personId, ['Shoulders low']);
      await stores.guests.saveCode(sessionId, 'a guest digest');
      await stores.guests.saveTicket({ personId, sessionId, secretDigest: 'a digest', expiresAt: at });
      await stores.conversations.save(aConversation({ id: 'a chat', personId }));
      await stores.heard.take({ conversationId: 'a chat', activityId: '1', at });
      await stores.attendance.salt({ sessionId, salt: 'a salt' });
      await stores.attendance.note({ sessionId, who: 'a digest', at });
      await stores.rsvps.save({ sessionId, personId, isComing: true, at });
      await stores.recapRequests.ask({ sessionId, personId, at });
      await stores.posts.save({
        id: randomUUID(),
        sessionId,
        kind: 'class-card',
        personId: null,
        conversationId: '19:channel@thread.tacv2',
        state: 'wanted',
      });
      await stores.organiser.save({ personId, name: 'Wellness', address: 'wellness@contoso.example' });
      await stores.plannedSeries.save(aSeries({ id: sessionId }));
      await stores.arrangements.save(anArrangement({ id: sessionId, eventId: 'an event', refusal: 'not-allowed' }));
      await stores.notices.take({ sessionId, personId, notice: 'classReminder', at });
      await stores.traces.saveEntry(noTrace(sessionId));
      await stores.traces.saveClasses([aClassTrace({ sessionId, eventId: 'an event' })]);
      await stores.summaries.save({ sessionId, minutes: 45, figures: null });
      await stores.recaps.saveAll([aRecap({ participationId, sessionId })]);
      const recordingId = randomUUID();
      await stores.recordings.add({ ...aSourceRecording(), id: recordingId, sessionId });
      await stores.blocks.save(recordingId, { index: 0, bytes: 8, sha256: 'a digest' });
      await stores.subscriptions.save(aSubscription({ id: 'a subscription' }));
      await stores.subscriptions.saveReconciled(personId, { link: 'a link', dueAt: at });
      await stores.subscriptions.takeNotifications({ digests: ['a digest'], at });
      await stores.leases.acquire({ sessionId, owner: 'replica', seconds: 3 });
    });
  });

  after(async () => {
    await app.end();
    await test.drop();
  });

  async function countAs(tenantId: string | null, table: string): Promise<number> {
    await app.query('begin');
    if (tenantId !== null) await app.query(`select set_config('app.tenant_id', $1, true)`, [tenantId]);
    const { rowCount } = await app.query(`select from ${table}`);
    await app.query('commit');
    return rowCount ?? 0;
  }

  for (const table of TABLES) {
    it(`shows the rows of ${table} to their tenant, and to nobody else`, async () => {
      expect(await countAs(ONE, table)).to.equal(1);
      expect(await countAs(OTHER, table)).to.equal(0);
      expect(await countAs(null, table)).to.equal(0); // after a transaction that set it, as before any
    });
  }

  it('answers another tenant as if there were nothing', async () => {
    const found = await test.database.inTransaction(OTHER, async (stores: Stores) => [
      await stores.tenant.find(),
      await stores.sessions.find(sessionId),
      await stores.sessions.lock(sessionId),
      await stores.programmes.find(sessionId),
      (await stores.programmes.list()).length,
      await stores.participations.find({ sessionId, personId }),
      await stores.consents.latest(personId),
      await stores.series.find(participationId),
      (await stores.participations.seats(sessionId)).length,
      (await stores.participations.ofPerson(personId, 10)).length,
      (await stores.segments.ofSession(sessionId)).length,
      (await stores.ratings.ofSession(sessionId)).length,
      await stores.care.find(participationId),
      await stores.presence.lastSeen({ sessionId, personId }),
      await stores.people.cues(personId),
      await stores.conversations.ofPerson(personId),
      await stores.attendance.count(sessionId),
      await stores.rsvps.isComing({ sessionId, personId }),
      await stores.recapRequests.whoAsked(sessionId),
      await stores.posts.find({ sessionId, kind: 'class-card', personId: null }),
      await stores.summaries.find(sessionId),
      await stores.recaps.find(participationId),
      (await stores.recaps.ofPerson(personId, 10)).length,
      (await stores.recordings.ofSession(sessionId)).length,
      (await stores.recordings.toDelete(new Date(), 10)).length,
      await stores.subscriptions.find('a subscription'),
      (await stores.subscriptions.ofResource('recordings')).length,
      await stores.subscriptions.reconciled(personId),
      await stores.organiser.find(),
      await stores.plannedSeries.find(sessionId),
      await stores.arrangements.find(sessionId),
      await stores.arrangements.ofEvent('an event'),
      (await stores.arrangements.refused(10)).length,
      (await stores.rsvps.all(sessionId)).length,
      await stores.traces.class(sessionId),
      await stores.traces.ofEvent('an event'),
    ]);
    const atRest = [null, 0, null, [], null, null, null, 0];
    const notRecorded = [0, 0, null, 0, null];
    const notPlanned = [null, null, null, null, 0, 0, null, null];
    const nobodyHere = [null, null, null, null, 0, null, null, null, 0, 0, 0, 0, NO_CARE, null, []];
    const nothing = [...nobodyHere, ...atRest, ...notRecorded, ...notPlanned];
    expect(found).to.deep.equal(nothing);
  });

  it('lets nobody write rows in the name of another tenant', async () => {
    await app.query('begin');
    await app.query(`select set_config('app.tenant_id', $1, true)`, [OTHER]);
    await expectRefusal(
      app.query(`insert into person (tenant_id, person_id, name) values ($1, $2, 'Mallory')`, [ONE, randomUUID()]),
      /row-level security/,
    );
    await app.query('rollback');
  });

  it('lets nobody change, move or lock rows of another tenant', async () => {
    await app.query('begin');
    await app.query(`select set_config('app.tenant_id', $1, true)`, [OTHER]);
    expect((await app.query(`update session set coach_name = 'Mallory'`)).rowCount).to.equal(0);
    expect((await app.query(`update person set tenant_id = $1`, [OTHER])).rowCount).to.equal(0);
    expect((await app.query(`select from session for update`)).rowCount).to.equal(0);
    await app.query('rollback');
  });

  it('lets nobody write without a tenant', async () => {
    await expectRefusal(
      app.query(`insert into person (tenant_id, person_id, name) values ($1, $2, 'Mallory')`, [ONE, randomUUID()]),
      /row-level security/,
    );
  });

  it('keeps one id of two tenants apart', async () => {
    const plan = aPlan({ id: sessionId, coach: { personId: randomUUID(), name: 'Edsger' } });
    await test.database.inTransaction(OTHER, ({ sessions }) => sessions.save({ ...plan, state: 'scheduled' }));
    const mine = await test.database.inTransaction(ONE, ({ sessions }) => sessions.find(sessionId));
    const theirs = await test.database.inTransaction(OTHER, ({ sessions }) => sessions.find(sessionId));
    expect([mine?.coach.name, theirs?.coach.name]).to.deep.equal(['Grace Hopper', 'Edsger']);
  });

  for (const table of ['consent', 'audit_event']) {
    it(`lets the app neither change nor delete ${table}, not even its own`, async () => {
      await expectRefusal(app.query(`update ${table} set tenant_id = tenant_id`), /permission denied/);
      await expectRefusal(app.query(`delete from ${table}`), /permission denied/);
      await expectRefusal(app.query(`truncate ${table}`), /permission denied/);
    });
  }

  it('lets the app change no sample, and delete none but what a pairing wrote that was disowned [PI7]', async () => {
    await expectRefusal(app.query(`update sample_segment set tenant_id = tenant_id`), /permission denied/);
    await expectRefusal(app.query(`truncate sample_segment`), /permission denied/);
    await expectRefusal(app.query(`delete from sample_segment_default`), /permission denied/);
    const id = randomUUID();
    const bound = { id, sessionId, personId, participationId, pairedAt: new Date() };
    const segment = { participationId, firstSecond: 5, writer: `link/${id}`, bytes: Uint8Array.of(120) };
    const left = async (state: 'over' | 'not-mine'): Promise<number> => {
      await test.database.inTransaction(ONE, ({ pairings }) => pairings.save({ ...bound, state }));
      await app.query('begin');
      await app.query(`select set_config('app.tenant_id', $1, true)`, [ONE]);
      await app.query('delete from sample_segment');
      await app.query('commit');
      return countAs(ONE, 'sample_segment');
    };
    await test.database.inTransaction(ONE, ({ segments }) => segments.append([segment]));
    expect(await left('over')).to.equal(2);
    expect(await left('not-mine')).to.equal(1);
  });

  it('lets the app delete no part in a class before its end, and no sample of one that is there [MY7]', async () => {
    const left = async (): Promise<number[]> => {
      await app.query('begin');
      await app.query(`select set_config('app.tenant_id', $1, true)`, [ONE]);
      await app.query('delete from participation');
      await app.query('delete from sample_segment');
      await app.query('commit');
      return [await countAs(ONE, 'participation'), await countAs(ONE, 'sample_segment')];
    };
    expect(await left()).to.deep.equal([1, 1]);
  });

  it('tells whoever has a code whose it is, by two ids and nothing more [PI7]', async () => {
    const found = await test.database.pairingOfCode('a digest');
    expect(Object.keys(found ?? {})).to.deep.equal(['tenantId', 'pairingId']);
    expect(found?.tenantId).to.equal(ONE);
    expect(await test.database.pairingOfCode('another digest')).to.equal(null);
    const session = await test.database.sessionOfGuestCode('a guest digest');
    expect(session).to.deep.equal({ tenantId: ONE, sessionId });
    expect(await test.database.sessionOfGuestCode('a digest')).to.equal(null);
  });

  it('tells whose a subscription is, and nothing more [RF1]', async () => {
    expect(await test.database.tenantOfSubscription('a subscription')).to.equal(ONE);
    expect(await test.database.tenantOfSubscription('another')).to.equal(null);
  });

  it('tells a process that starts which sessions are live anywhere, by two ids and nothing more', async () => {
    expect(await test.database.liveSessions()).to.deep.equal([{ tenantId: ONE, sessionId }]);
  });

  it('tells the worker which tenants have an organiser, by their ids alone', async () => {
    expect(await test.database.tenantsWithOrganiser()).to.deep.equal([ONE]);
  });
});

async function expectRefusal(attempt: Promise<unknown>, reason: RegExp): Promise<void> {
  const fault = await attempt.then(
    () => null,
    (refused: unknown) => refused,
  );
  expect(fault).to.be.an('error').with.property('message').that.matches(reason);
}
