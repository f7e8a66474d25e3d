import type { Calendar, ClassEvent } from '@upbeat/api/application/scheduling/calendar.ts';
import { graphCalendar } from '@upbeat/api/infrastructure/graph/calendar.ts';
import { expect } from 'chai';
import { contoso, fabrikam, hana, leo, rosa } from '../directory/directory.ts';
import { startAdapterWorld, thrownBy, type AdapterWorld } from './adapter-world.ts';

const lunch: ClassEvent = {
  subject: 'Lunch HIIT',
  text: 'With Rosa.\nBring <water> & a towel.',
  start: { date: '2026-11-24', time: '12:15', timeZone: 'Europe/Berlin' },
  minutes: 30,
  recurrence: null,
  attendees: [{ address: rosa.address, name: rosa.name }],
};
const everyTuesday: ClassEvent = {
  ...lunch,
  start: { ...lunch.start, date: '2026-10-20' },
  recurrence: { weekdays: ['tuesday'], everyWeeks: 1, until: '2026-11-03' },
};
const autumn = { from: new Date('2026-10-01T00:00:00Z'), to: new Date('2026-12-01T00:00:00Z') };

interface SeenEvent {
  readonly id: string;
  readonly subject: string;
  readonly body: { readonly content: string };
  readonly start: { readonly dateTime: string; readonly timeZone: string };
  readonly end: { readonly dateTime: string };
  readonly attendees: readonly object[];
  readonly hideAttendees: boolean;
  readonly allowNewTimeProposals: boolean;
}

describe('the calendar of an organiser', () => {
  let world: AdapterWorld;
  let calendar: Calendar;
  beforeEach(async () => {
    world = await startAdapterWorld();
    calendar = graphCalendar(world.graphClient);
  });
  afterEach(() => world.end());

  const of = { tenantId: contoso.id, organiserId: hana.id, transactionId: '7e163156-7762-4beb-a1c6-729ea81755a7' };
  const create = async (event = lunch) => {
    const { eventId } = await calendar.create(of, event);
    return { tenantId: contoso.id, organiserId: hana.id, eventId };
  };
  const see = async (eventId: string) =>
    (await world.ask<SeenEvent>('GET', `/users/${hana.id}/events/${eventId}`)).body;
  const refusalOf = async (act: Promise<unknown>): Promise<unknown> =>
    ((await thrownBy(act)) as { refusal?: unknown }).refusal;

  it('takes a class with an online meeting, in which nobody sees who else comes [GR10]', async () => {
    const { eventId, joinUrl } = await calendar.create(of, lunch);
    expect(joinUrl).to.match(/^https:\/\/teams\.microsoft\.com\/l\/meetup-join\//);
    const event = await see(eventId);
    expect(event).to.include({ subject: 'Lunch HIIT', hideAttendees: true, allowNewTimeProposals: false });
    expect(event.body.content).to.contain('With Rosa.<br>Bring &lt;water&gt; &amp; a towel.');
    expect([event.start.dateTime, event.end.dateTime]).to.deep.equal([
      '2026-11-24T11:15:00.0000000',
      '2026-11-24T11:45:00.0000000',
    ]);
  });

  it('takes it once, however often it is asked [GR10]', async () => {
    const first = await calendar.create(of, lunch);
    expect(await calendar.create(of, lunch)).to.deep.equal(first);
  });

  it('takes it once when the answer to the first time was lost [GR10]', async () => {
    world.graph.faults.start({ type: 'cut', when: 'after' }, { times: 1, operations: ['create-event'] });
    expect(await thrownBy(calendar.create(of, lunch))).to.have.property('code', 'graph-unavailable');
    await calendar.create(of, lunch);
    const { body } = await world.ask<{ value: object[] }>(
      'GET',
      `/users/${hana.id}/calendarView?startDateTime=2026-11-24T00:00:00Z&endDateTime=2026-11-25T00:00:00Z`,
    );
    expect(body.value).to.have.length(1);
  });

  it('shows a class that comes again by the clock of its place, before and after the clocks change [GR11]', async () => {
    const entry = await create(everyTuesday);
    const starts = (await calendar.occurrences(entry, autumn)).map(({ start }) => start.toISOString());
    expect(starts).to.deep.equal(['2026-10-20T10:15:00.000Z', '2026-10-27T11:15:00.000Z', '2026-11-03T11:15:00.000Z']);
  });

  it('keeps the length of a class during which the clocks change [GR11]', async () => {
    const start = { date: '2026-10-25', time: '02:45', timeZone: 'Europe/Berlin' };
    const { start: from, end } = await see((await create({ ...lunch, start })).eventId);
    expect([from.dateTime, end.dateTime]).to.deep.equal(['2026-10-25T00:45:00.0000000', '2026-10-25T01:15:00.0000000']);
  });

  it('moves one class of a series, and leaves the others [GR12]', async () => {
    const entry = await create(everyTuesday);
    const [first] = await calendar.occurrences(entry, autumn);
    const one = { ...entry, eventId: first?.eventId ?? '' };
    const start = { date: '2026-10-20', time: '13:00', timeZone: 'Europe/Berlin' };
    expect(await calendar.change(one, { start, minutes: 30 })).to.equal('changed');
    const starts = (await calendar.occurrences(entry, autumn)).map(({ start: at }) => at.toISOString().slice(11, 16));
    expect(starts).to.deep.equal(['11:00', '11:15', '11:15']);
  });

  it('changes the words and keeps the way into the meeting that Teams wrote below them [GR12]', async () => {
    const entry = await create();
    const before = (await see(entry.eventId)).body.content;
    await world.ask('PATCH', `/users/${hana.id}/events/${entry.eventId}`, {
      body: { body: { contentType: 'html', content: `${before}<div>Join the meeting now</div>` } },
    });
    expect(await calendar.change(entry, { text: 'With Leo.' })).to.equal('changed');
    expect((await see(entry.eventId)).body.content).to.match(/With Leo\.<\/div>[^]*Join the meeting now/);
    expect((await see(entry.eventId)).body.content).not.to.contain('Rosa');
  });

  it('says that an entry is gone, and takes its end twice [GR12]', async () => {
    const entry = await create();
    await calendar.cancel(entry, 'Not this week.');
    await calendar.cancel(entry, 'Not this week.');
    expect(await calendar.change(entry, { subject: 'Other' })).to.equal('gone');
    expect(await calendar.answers(entry)).to.equal(null);
  });

  it('tells what each of the invited answered, and when [GR13]', async () => {
    const attendees = [rosa, leo].map(({ address, name }) => ({ address, name }));
    const entry = await create({ ...lunch, attendees });
    world.graph.calendars.respond(rosa, entry.eventId, 'accepted');
    const answers = (await calendar.answers(entry)) ?? [];
    expect(answers.map(({ address, answer }) => [address, answer])).to.deep.equal([
      [rosa.address, 'accepted'],
      [leo.address, 'none'],
    ]);
    expect(answers.map(({ at }) => at !== null)).to.deep.equal([true, false]);
  });

  it('says why it is closed: no consent, another mailbox than the allowed ones, nobody there [GR14]', async () => {
    expect(await refusalOf(calendar.create({ ...of, tenantId: fabrikam.id }, lunch))).to.equal('consent-missing');
    expect(await refusalOf(calendar.create({ ...of, organiserId: leo.id }, lunch))).to.equal('organiser-not-found');
    world.graph.policies.limitMailboxes(contoso.id, [rosa.id]);
    expect(await refusalOf(calendar.create(of, lunch))).to.equal('not-allowed');
  });
});
