import { expect } from 'chai';
import { asAdmin } from '@upbeat/api/infrastructure/postgres/database.fixture.ts';
import { amira, contoso, inMeeting, meetingChat, nils, rosa } from '../bot-connector/connector-for-tests.ts';
import { startBotWorld, type BotWorld } from './bot-world.fixture.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

describe('the meeting of a class', () => {
  let world: BotWorld;
  beforeEach(async () => {
    world = await startBotWorld();
    await world.connector.install(inMeeting);
  });
  afterEach(() => world.end());

  const read = (id: string) => world.test.database.inTransaction(contoso.id, ({ sessions }) => sessions.find(id));
  const statuses = () => world.connector.deliveries().map(({ status }) => status);

  async function rows(query: string): Promise<Record<string, unknown>[]> {
    let found: Record<string, unknown>[] = [];
    await asAdmin(world.test.adminUrl, async (admin) => {
      found = (await admin.query<Record<string, unknown>>(query)).rows;
    });
    return found;
  }

  it('starts its class and ends it, once however often that is told [BT6]', async () => {
    const { id } = await world.keepClass();
    await world.connector.startMeeting(meetingChat);
    const started = await read(id);
    expect(started?.state).to.equal('live');
    await world.connector.startMeeting(meetingChat);
    expect(await read(id)).to.deep.equal(started);
    await world.connector.endMeeting(meetingChat);
    const ended = await read(id);
    expect(ended?.state).to.equal('ended');
    await world.connector.endMeeting(meetingChat);
    expect(await read(id)).to.deep.equal(ended);
    expect(await rows(`select name from pgboss.job where name = 'summarise-session'`)).to.have.length(1);
  });

  it('opened again after its class starts nothing, not even the class of next week [BT6]', async () => {
    const { id } = await world.keepClass();
    const { id: nextWeek } = await world.keepClass({ plannedStart: new Date(Date.now() + 7 * DAY_MS) });
    await world.connector.startMeeting(meetingChat);
    await world.connector.endMeeting(meetingChat);
    await world.connector.startMeeting(meetingChat);
    expect([(await read(id))?.state, (await read(nextWeek))?.state]).to.deep.equal(['ended', 'scheduled']);
  });

  it('is nothing of an organisation that is suspended [BT11]', async () => {
    const { id } = await world.keepClass();
    const { inTransaction } = world.test.database;
    await inTransaction(contoso.id, ({ tenant }) => tenant.save({ name: contoso.name, state: 'suspended' }));
    await world.connector.startMeeting(meetingChat);
    await world.connector.joinMeeting(meetingChat, amira);
    expect(await read(id)).to.include({ state: 'scheduled' });
    expect(await rows('select from attendance')).to.deep.equal([]);
  });

  it('without a class is nothing, and says nothing [BT6]', async () => {
    await world.connector.startMeeting(meetingChat);
    await world.connector.joinMeeting(meetingChat, amira);
    await world.connector.endMeeting(meetingChat);
    expect(new Set(statuses())).to.deep.equal(new Set([200]));
    expect(world.connector.conversation(meetingChat)?.messages).to.deep.equal([]);
  });

  it('counts who was there, each once, and keeps nobody [BT8]', async () => {
    const { id: sessionId } = await world.keepClass();
    const count = () => world.test.database.inTransaction(contoso.id, ({ attendance }) => attendance.count(sessionId));
    await world.connector.joinMeeting(meetingChat, rosa); // early, before the meeting is told to have begun
    await world.connector.startMeeting(meetingChat);
    for (const person of [amira, rosa, nils]) await world.connector.joinMeeting(meetingChat, person);
    await world.connector.leaveMeeting(meetingChat, amira);
    expect(await count()).to.equal(3);

    const kept = await rows('select * from attendance');
    expect(JSON.stringify(kept)).not.to.contain(amira.id);
    const salts = await rows('select salt from attendance_salt');
    expect(salts).to.have.length(1);
    expect(String(salts[0]?.['salt'])).to.match(/^[\w-]{43}$/); // 256 bits
    expect(new Set(kept.map(({ who }) => String(who).length))).to.deep.equal(new Set([64]));

    await world.connector.endMeeting(meetingChat);
    expect(await rows('select from attendance_salt')).to.deep.equal([]);
    await world.connector.joinMeeting(meetingChat, amira); // whoever stays to talk
    expect(await count()).to.equal(3);
    expect(await rows('select from attendance_salt')).to.deep.equal([]);
  });

  it('gives one person another digest in each class [BT8]', async () => {
    for (const minutes of [0, 600]) {
      await world.keepClass({ plannedStart: new Date(Date.now() - minutes * 60_000) });
    }
    await world.connector.startMeeting(meetingChat);
    await world.connector.joinMeeting(meetingChat, amira);
    await world.connector.endMeeting(meetingChat);
    await rows(`delete from session where state = 'ended' and planned_start < now() - interval '5 hours'`);
    const [first] = await rows('select who from attendance');
    await rows(`update session set planned_start = planned_start - interval '5 hours'`);
    await world.keepClass();
    await world.connector.joinMeeting(meetingChat, amira);
    const digests = (await rows('select who from attendance')).map(({ who }) => who);
    expect(digests).to.have.length(2);
    expect(digests).to.include(first?.['who']);
  });
});
