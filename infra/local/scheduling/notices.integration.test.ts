import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import type { Jobs } from '@upbeat/api/application/jobs.ts';
import type { RecordingStore } from '@upbeat/api/application/recordings/recording-stores.ts';
import { remindClass } from '@upbeat/api/application/scheduling/remind-class.ts';
import { sendNotice } from '@upbeat/api/application/scheduling/send-notice.ts';
import type { NoticeName } from '@upbeat/api/domain/schedule/notice.ts';
import { FROM_THE_START } from '@upbeat/api/domain/programme/playback.ts';
import { asAdmin } from '@upbeat/api/infrastructure/postgres/database.fixture.ts';
import { amira, contoso, employees, rosa, type LocalPerson } from '../directory/directory.ts';
import { createArrangingWorld, NOW, type ArrangingWorld } from './arranging-world.ts';

const REMINDED_AT = new Date('2026-11-23T11:00:00Z');

describe('notices in the activity feed', () => {
  let world: ArrangingWorld;
  before(async () => {
    world = await createArrangingWorld();
    for (const person of [amira, rosa]) await world.teams.connector.install({ kind: 'personal', person });
  });
  /** Teams lets an application tell five things in a second, so each test has a time of its own. */
  let start = NOW;
  beforeEach(() => world.passTo((start = new Date(start.getTime() + 600_000))));
  afterEach(() => world.graph.faults.clear());
  after(() => world.end());

  const comes = (sessionId: string, person: LocalPerson) =>
    world.within(({ rsvps }) => rsvps.save({ sessionId, personId: person.id, isComing: true, at: NOW }));
  const tell = (sessionId: string, person: LocalPerson, notice: NoticeName) =>
    sendNotice({ ...world.deps, feed: world.feed }, { tenantId: contoso.id, sessionId, personId: person.id, notice });
  const remind = (sessionId: string) => remindClass(world.deps, { tenantId: contoso.id, sessionId });
  const told = (person: LocalPerson) => world.graph.feed.of(person.id).map(({ activityType }) => activityType);

  async function keepReady(recordings: RecordingStore, sessionId: string): Promise<void> {
    const [id, sourceId] = [randomUUID(), randomUUID()];
    const told = { sourceId, organiserId: rosa.id, onlineMeetingId: 'one', startedAt: NOW, endedAt: NOW };
    await recordings.add({ ...told, id, sessionId });
    const video = { state: 'ready', bytes: 9, durationMs: 9000, hasCaptions: false, readyAt: NOW } as const;
    await recordings.save({ ...told, id, sessionId, ...video });
  }

  /** What was asked for and not begun, which is then forgotten. */
  async function asked(sessionId: string): Promise<(Jobs['send-notice'] & { startAfter: Date })[]> {
    let rows: { data: Jobs['send-notice']; startAfter: Date }[] = [];
    await asAdmin(world.test.adminUrl, async (superuser) => {
      const where = `from pgboss.job where name = 'send-notice' and data->>'sessionId' = $1`;
      const found = await superuser.query<{ data: Jobs['send-notice']; startAfter: Date }>(
        `select data, start_after as "startAfter" ${where}`,
        [sessionId],
      );
      rows = found.rows;
      await superuser.query(`delete ${where}`, [sessionId]);
    });
    return rows.map(({ data, startAfter }) => ({ ...data, startAfter }));
  }

  it('remind everybody with a place and the coach, a quarter of an hour before [NO1]', async () => {
    const [one, two, three] = employees.slice(20, 23) as [LocalPerson, LocalPerson, LocalPerson];
    const { id } = await world.planClass({ capacity: 2 });
    for (const person of [one, two, three]) await comes(id, person);
    world.passTo(REMINDED_AT);
    await remind(id);
    expect((await asked(id)).map(({ personId, notice }) => [personId, notice])).to.have.deep.members(
      [rosa, one, two].map((person) => [person.id, 'classReminder']),
    );
  });

  it('remind of a class that was moved at its new time only, and of none that is off, live or over [NO1]', async () => {
    const { id } = await world.planClass({ plannedStart: new Date('2026-11-24T11:15:00Z') });
    world.passTo(REMINDED_AT); // that of its first plan
    await remind(id);
    expect(await asked(id)).to.deep.equal([]);
    world.passTo(new Date('2026-11-24T11:16:00Z'));
    await remind(id);
    expect(await asked(id)).to.deep.equal([]);
    world.passTo(new Date('2026-11-24T11:00:00Z'));
    await remind(id);
    expect(await asked(id)).to.have.length(1);
  });

  it('say it by the clock of the class, with the class to open behind it [NO5]', async () => {
    const { id } = await world.planClass();
    await tell(id, rosa, 'classMoved');
    const [item] = world.graph.feed.of(rosa.id);
    expect(item).to.include({ activityType: 'classMoved', topic: 'Lunch ride' });
    expect(item?.text).to.equal('Lunch ride was moved to Monday 23 November, 12:15 CET');
    expect(decodeURIComponent(item?.webUrl ?? '')).to.contain(id);
  });

  it('say one thing once, however often they are asked [NO2]', async () => {
    const { id } = await world.planClass();
    const before = told(amira).length;
    await comes(id, amira);
    await tell(id, amira, 'placeFree');
    await tell(id, amira, 'placeFree');
    expect(told(amira).length - before).to.equal(1);
  });

  it('are ten a minute to one person at most, and the eleventh comes a minute later [NO2]', async () => {
    const before = told(rosa).length;
    const ids: string[] = [];
    for (let each = 0; each < 11; each++) ids.push((await world.planClass()).id);
    for (const [second, id] of ids.entries()) {
      world.passTo(new Date(start.getTime() + second * 1000));
      await tell(id, rosa, 'classMoved');
    }
    expect(told(rosa).length - before).to.equal(10);
    const eleventh = ids[10] ?? '';
    const [later] = await asked(eleventh);
    expect(later?.startAfter).to.deep.equal(new Date(start.getTime() + 70_000));
    world.passTo(new Date(start.getTime() + 70_001));
    await tell(eleventh, rosa, 'classMoved');
    expect(told(rosa).length - before).to.equal(11);
  });

  it('are kept to themselves once what they say is no longer so [NO3]', async () => {
    const { id } = await world.planClass();
    const before = told(amira).length;
    await tell(id, amira, 'classReminder'); // does not come
    await tell(id, amira, 'placeFree');
    await tell(id, amira, 'classCancelled'); // takes place
    await tell(id, amira, 'recordingReady'); // there is none
    await world.within(async ({ sessions }) => {
      const session = await sessions.find(id);
      const ended = { state: 'ended', startedAt: null, playback: FROM_THE_START, endedAt: NOW } as const;
      if (session) await sessions.save({ ...session, ...ended, cancelledAt: NOW });
    });
    await tell(id, amira, 'classMoved'); // called off since
    expect(told(amira).length).to.equal(before);
    await tell(id, amira, 'classCancelled');
    expect(told(amira).length - before).to.equal(1);
  });

  it('say that a recording is there to nobody who was not in the class, or deleted that they were [NO3]', async () => {
    const { id } = await world.planClass();
    await world.within(({ recordings }) => keepReady(recordings, id));
    const before = told(amira).length;
    await tell(id, amira, 'recordingReady');
    expect(told(amira).length).to.equal(before);
  });

  it('are silent where somebody has not installed Upbeat [NO4]', async () => {
    const { id } = await world.planClass();
    const stranger = employees[30] ?? rosa;
    await comes(id, stranger);
    await tell(id, stranger, 'placeFree');
    expect(told(stranger)).to.deep.equal([]);
  });

  it('are tried again where Graph did not take them, and not where it may have [NO2]', async () => {
    const { id } = await world.planClass();
    const before = told(rosa).length;
    world.graph.faults.start({ type: 'refuse', status: 502 }, { times: 1 });
    expect(await tell(id, rosa, 'classMoved').catch(() => 'tried again')).to.equal('tried again');
    await tell(id, rosa, 'classMoved');
    expect(told(rosa).length - before).to.equal(1);
  });
});
