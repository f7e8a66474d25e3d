import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import type { Identity } from '../../domain/directory/identity.ts';
import { Forbidden, ImpossiblePlan, NotTheNextClass, RepeatsAsSeries, TooLate } from '../../domain/errors.ts';
import { asAdmin, createTestDatabase, type TestDatabase } from '../../infrastructure/postgres/database.fixture.ts';
import { aPlan } from '../../infrastructure/postgres/rows.fixture.ts';
import { answerRsvp, myRsvp } from '../sessions/answer-rsvp.ts';
import { cancelClasses } from './cancel-classes.ts';
import { changePlan, type PlanChange } from './change-plan.ts';
import { checkPlan } from './check-plan.ts';
import { planClasses, type ClassPlan } from './plan-classes.ts';
import { findPlannedClass } from './planned-classes.ts';
import { restoreClasses } from './restore-classes.ts';

const HANA: Identity = {
  tenantId: randomUUID(),
  personId: randomUUID(),
  name: 'Hana',
  isAdmin: true,
  isGuest: false,
  expiresAt: new Date('2026-11-23T18:00:00Z'),
  boundTo: null,
};
const WEEKLY = { weekdays: ['monday'], everyWeeks: 1, until: '2026-12-14' } as const;

function aClassPlan(chosen: Partial<ClassPlan> = {}): ClassPlan {
  const { programme, coach } = aPlan();
  return {
    programme,
    coach,
    coCoach: null,
    teamsChannelId: null,
    first: { date: '2026-11-23', time: '12:15', timeZone: 'Europe/Berlin' },
    recurrence: null,
    capacity: null,
    isRecorded: false,
    isTranscribed: false,
    wish: { type: 'teams' },
    ...chosen,
  };
}

describe('planning classes', () => {
  let test: TestDatabase;
  before(async () => void (test = await createTestDatabase()));
  after(() => test.drop());

  let now = new Date('2026-11-21T12:00:00Z');
  beforeEach(() => (now = new Date('2026-11-21T12:00:00Z')));
  const deps = () => ({ ...test.database, clock: () => now, newId: randomUUID, random: Math.random });

  const plan = (chosen: Partial<ClassPlan> = {}, planId: string = randomUUID()) =>
    planClasses(deps(), { identity: HANA, planId, plan: aClassPlan(chosen) });
  const planned = async (chosen: Partial<ClassPlan> = {}) => {
    const classes = await plan(chosen);
    const [first] = classes;
    if (!first) throw new Error('nothing was planned');
    return { first, classes };
  };
  const change = (sessionId: string, changed: PlanChange, scope: 'one' | 'series' = 'one') =>
    changePlan(deps(), { identity: HANA, sessionId, scope, change: changed });
  const cancel = (sessionId: string, scope: 'one' | 'series' = 'one') =>
    cancelClasses(deps(), { identity: HANA, sessionId, scope });
  const restore = (sessionId: string, scope: 'one' | 'series' = 'one') =>
    restoreClasses(deps(), { identity: HANA, sessionId, scope });
  const found = (sessionId: string) => findPlannedClass(deps(), { identity: HANA, sessionId });
  const answer = (sessionId: string, personId: string, isComing = true) =>
    answerRsvp(deps(), { tenantId: HANA.tenantId, personId, sessionId, isComing });
  const startsOfSeries = async (seriesId: string | null) => {
    const { tenantId } = HANA;
    const all = await test.database.inTransaction(tenantId, (s) => s.plannedSeries.sessionsOf(seriesId ?? ''));
    return all.map(({ plannedStart, state }) => `${state} ${plannedStart.toISOString().slice(0, 16)}`);
  };

  /** What was asked for of a class, of one kind, with its people. */
  async function jobs(name: string, sessionId: string): Promise<{ notice?: string; personId?: string; at: Date }[]> {
    let rows: { data: { notice?: string; personId?: string }; at: Date }[] = [];
    await asAdmin(test.adminUrl, async (admin) => {
      const query = `select data, start_after as at from pgboss.job where name = $1 and data->>'sessionId' = $2`;
      rows = (await admin.query<(typeof rows)[number]>(query, [name, sessionId])).rows;
    });
    return rows.map(({ data, at }) => ({ ...data, at }));
  }

  it('plans a class by its id, once, however many send it at once [SC7]', async () => {
    const planId = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => plan({}, planId)));
    for (const [session] of answers)
      expect(session).to.include({ id: planId, seriesId: null, timeZone: 'Europe/Berlin' });
    expect(await jobs('arrange-class', planId)).to.have.length(1);
    expect(await jobs('remind-class', planId)).to.have.length(1);
  });

  it('plans a series once, with one meeting, also when it is sent twice [SC7]', async () => {
    const planId = randomUUID();
    const [one, other] = await Promise.all([
      plan({ recurrence: WEEKLY }, planId),
      plan({ recurrence: WEEKLY }, planId),
    ]);
    expect(one.map(({ id }) => id)).to.deep.equal(other.map(({ id }) => id));
    expect(one).to.have.length(4);
    const shown = await found(one[1]?.id ?? '');
    expect(shown).to.include({ leftInSeries: 4 });
    expect(shown.arrangement).to.include({ id: planId });
  });

  it('plans nothing of what cannot be, and for nobody but an admin [SC5] [SC7]', async () => {
    const planId = randomUUID();
    const first = { date: '2026-11-20', time: '12:15', timeZone: 'Europe/Berlin' };
    expect(await refusal(plan({ first }, planId))).to.be.instanceOf(ImpossiblePlan);
    const asked = { identity: { ...HANA, isAdmin: false }, planId, plan: aClassPlan() };
    expect(await refusal((async () => planClasses(deps(), asked))())).to.be.instanceOf(Forbidden);
    expect(await startsOfSeries(planId)).to.deep.equal([]);
  });

  it('knows the meeting of a pasted link at once, and asks Microsoft 365 nothing [SC6]', async () => {
    const joinUrl = 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0?context=x';
    const { first } = await planned({ wish: { type: 'link', joinUrl: ` <${joinUrl}>` } });
    expect(first).to.include({ joinUrl, meetingId: '19:meeting_abc@thread.v2' });
    expect(await jobs('arrange-class', first.id)).to.deep.equal([]);
  });

  it('says beforehand what a plan comes to, and who else needs its coach then [SC5]', async () => {
    const { first } = await planned();
    const asked = aClassPlan({ coach: first.coach, recurrence: WEEKLY });
    const checked = await checkPlan(deps(), { identity: HANA, plan: asked, sessionId: null });
    expect(checked.starts).to.have.length(4);
    expect(checked.problems).to.deep.equal([]);
    expect(checked.conflicts.map(({ session, because }) => [session.id, because])).to.deep.equal([[first.id, 'coach']]);
    const own = await checkPlan(deps(), { identity: HANA, plan: asked, sessionId: first.id });
    expect(own.conflicts).to.deep.equal([]);
    const nowhere = aClassPlan({ first: { ...asked.first, timeZone: 'Nowhere' } });
    const { problems } = await checkPlan(deps(), { identity: HANA, plan: nowhere, sessionId: null });
    expect(problems).to.deep.equal(['unknown-time-zone']);
  });

  it('moves a class with its answers, tells who comes, and asks for its reminders anew [SC8]', async () => {
    const { first } = await planned();
    const ada = randomUUID();
    await answer(first.id, ada);
    const [moved] = await change(first.id, { time: '13:00' });
    expect(moved?.plannedStart.toISOString()).to.equal('2026-11-23T12:00:00.000Z');
    const own = await myRsvp(deps(), { tenantId: HANA.tenantId, personId: ada, sessionId: first.id });
    expect(own.own.answer).to.equal('coming');
    const told = (await jobs('send-notice', first.id)).map(({ notice, personId }) => `${notice} ${personId}`);
    expect(told).to.have.members([`classMoved ${ada}`, `classMoved ${first.coach.personId}`]);
    expect((await jobs('remind-class', first.id)).map(({ at }) => at.toISOString())).to.include(
      '2026-11-23T11:45:00.000Z',
    );
    await change(first.id, { time: '13:00' });
    expect(await jobs('send-notice', first.id)).to.have.length(2);
  });

  it('changes a whole series from its next class on, by the clock, by its days and by its end [SC8]', async () => {
    const { first } = await planned({ recurrence: WEEKLY });
    await change(first.id, { time: '13:15' }, 'series');
    await change(first.id, { date: '2026-11-24' }, 'series');
    expect(await startsOfSeries(first.seriesId)).to.deep.equal([
      'scheduled 2026-11-24T12:15',
      'scheduled 2026-12-01T12:15',
      'scheduled 2026-12-08T12:15',
    ]);
    const repeats = { weekdays: ['tuesday'], everyWeeks: 1, until: '2026-12-15' } as const;
    await change(first.id, { repeats }, 'series');
    expect(await startsOfSeries(first.seriesId)).to.have.length(4);
    expect((await found(first.id)).series).to.deep.include({ recurrence: repeats });
  });

  it('leaves earlier classes of a series as they are, and their days too [SC8]', async () => {
    const { first, classes } = await planned({ recurrence: WEEKLY });
    const second = classes[1]?.id ?? '';
    await change(second, { capacity: 8 }, 'series');
    expect((await found(first.id)).session.capacity).to.equal(null);
    expect((await found(classes[3]?.id ?? '')).session.capacity).to.equal(8);
    expect(await refusal(change(second, { date: '2026-12-01' }, 'series'))).to.be.instanceOf(NotTheNextClass);
    const repeats = { ...WEEKLY, everyWeeks: 2 } as const;
    expect(await refusal(change(second, { repeats }))).to.be.instanceOf(RepeatsAsSeries);
  });

  it('never takes a place from who has one, and fills those that are made [SC10]', async () => {
    const { first } = await planned({ capacity: 5 });
    const people = Array.from({ length: 7 }, () => randomUUID());
    for (const personId of people) await answer(first.id, personId);
    await change(first.id, { capacity: 6 });
    expect((await jobs('send-notice', first.id)).map(({ notice, personId }) => [notice, personId])).to.deep.equal([
      ['placeFree', people[5]],
    ]);
    expect(await refusal(change(first.id, { capacity: 5 }))).to.be.instanceOf(ImpossiblePlan);
  });

  it('calls a class off, tells ten seconds later, and takes it back until it would begin [SC8]', async () => {
    const { first } = await planned();
    const [cancelled] = await cancel(first.id);
    expect(cancelled).to.include({ state: 'ended' });
    await cancel(first.id);
    const [notice, ...others] = await jobs('send-notice', first.id);
    expect(notice).to.deep.include({ notice: 'classCancelled', at: new Date(now.getTime() + 10_000) });
    expect(others).to.deep.equal([]);
    await restore(first.id);
    expect((await found(first.id)).session).to.include({ state: 'scheduled', cancelledAt: null });
    await cancel(first.id);
    now = first.plannedStart;
    expect(await refusal(restore(first.id))).to.be.instanceOf(TooLate);
  });

  it('takes back of a series what was called off in the same act, and no more [SC8]', async () => {
    const { classes } = await planned({ recurrence: WEEKLY });
    const [first, second, third] = classes.map(({ id }) => id);
    await cancel(third ?? '');
    now = new Date(now.getTime() + 60_000);
    await cancel(second ?? '', 'series');
    await restore(second ?? '', 'series');
    const states = await startsOfSeries(classes[0]?.seriesId ?? null);
    expect(states.map((state) => state.split(' ')[0])).to.deep.equal(['scheduled', 'scheduled', 'ended', 'scheduled']);
    expect((await found(first ?? '')).leftInSeries).to.equal(3);
  });

  it('changes or calls off, whoever comes first, and never half of both [SC8]', async () => {
    const { classes } = await planned({ recurrence: WEEKLY });
    const id = classes[0]?.id ?? '';
    await Promise.allSettled([change(id, { time: '18:00' }, 'series'), cancel(id, 'series')]);
    const states = await startsOfSeries(classes[0]?.seriesId ?? null);
    expect(new Set(states.map((state) => `${state.split(' ')[0]} ${state.split('T')[1]}`)).size).to.equal(1);
    expect(states[0]).to.match(/^ended/);
  });

  it('gives the last place to one of two who answer at once, and it to the next when they leave [SC9] [SC10]', async () => {
    const { first } = await planned({ capacity: 2 });
    const people = [randomUUID(), randomUUID(), randomUUID()] as const;
    await answer(first.id, people[0]);
    const [one, other] = await Promise.all([answer(first.id, people[1]), answer(first.id, people[2])]);
    expect([one.own.answer, other.own.answer].sort()).to.deep.equal(['coming', 'waiting']);
    const waits = one.own.answer === 'waiting' ? people[1] : people[2];
    await answer(first.id, people[0], false);
    const { own } = await myRsvp(deps(), { tenantId: HANA.tenantId, personId: waits, sessionId: first.id });
    expect(own).to.deep.equal({ answer: 'coming', placeInLine: null });
    const told = (await jobs('send-notice', first.id)).map(({ notice, personId }) => [notice, personId]);
    expect(told).to.deep.equal([['placeFree', waits]]);
  });

  it('shows an admin nothing of who comes [SC11]', async () => {
    const { first } = await planned({ capacity: 3 });
    const before = JSON.stringify(await found(first.id));
    const ada = randomUUID();
    await answer(first.id, ada);
    expect(JSON.stringify(await found(first.id))).to.equal(before);
    const { own, told } = await myRsvp(deps(), { ...HANA, sessionId: first.id });
    expect({ own, told }).to.deep.equal({
      own: { answer: null, placeInLine: null },
      told: { coming: null, isFull: false },
    });
  });
});

function refusal(attempt: Promise<unknown>): Promise<unknown> {
  return attempt.then(
    () => null,
    (fault: unknown) => fault,
  );
}
