import { expect } from 'chai';
import { amira, contoso, hana, leo, rosa } from '../../bot-connector/connector-for-tests.ts';
import { startGraphForTests, type GraphForTests } from '../graph-for-tests.ts';
import type { GraphChange } from '../changes.ts';

interface SeenEvent {
  readonly id: string;
  readonly subject: string;
  readonly type: string;
  readonly seriesMasterId: string | null;
  readonly start: { readonly dateTime: string; readonly timeZone: string };
  readonly body: { readonly content: string };
  readonly attendees: readonly { readonly status: { readonly response: string; readonly time: string } }[];
  readonly onlineMeeting: { readonly joinUrl: string } | null;
  readonly isOnlineMeeting: boolean;
  readonly hideAttendees: boolean;
}

interface SeenEvents {
  readonly value: readonly SeenEvent[];
  readonly '@odata.nextLink'?: string;
}

const berlin = (dateTime: string) => ({ dateTime, timeZone: 'Europe/Berlin' });

const lunch = {
  subject: 'Lunch HIIT',
  body: { contentType: 'html', content: '<p>Bring water</p>' },
  start: berlin('2026-11-24T12:15:00'),
  end: berlin('2026-11-24T12:45:00'),
  attendees: [{ type: 'optional', emailAddress: { address: rosa.address, name: rosa.name } }],
  isOnlineMeeting: true,
  onlineMeetingProvider: 'teamsForBusiness',
  hideAttendees: true,
  transactionId: '7e163156-7762-4beb-a1c6-729ea81755a7',
};
const weekly = {
  ...lunch,
  start: berlin('2026-10-20T12:15:00'),
  end: berlin('2026-10-20T12:45:00'),
  recurrence: {
    pattern: { type: 'weekly', interval: 1, daysOfWeek: ['tuesday', 'thursday'], firstDayOfWeek: 'monday' },
    range: { type: 'endDate', startDate: '2026-10-20', endDate: '2026-10-29', recurrenceTimeZone: 'Europe/Berlin' },
  },
};
const autumn = 'startDateTime=2026-10-01T00:00:00Z&endDateTime=2026-12-01T00:00:00Z';

describe('calendars of the local Graph', () => {
  let world: GraphForTests;
  const events = `/users/${hana.id}/events`;

  beforeEach(async () => void (world = await startGraphForTests()));
  afterEach(() => world.end());

  const see = (...asked: Parameters<GraphForTests['ask']>) => world.ask<SeenEvent>(...asked);
  const create = async (event: object = lunch): Promise<string> => {
    const { status, body } = await see('POST', events, { body: event });
    expect(status).to.equal(201);
    return body.id;
  };
  const refused = async (...asked: Parameters<GraphForTests['ask']>): Promise<string> => {
    const { status, body } = await world.ask(...asked);
    return `${status} ${body.error.code}`;
  };

  it('make an event with an online meeting, at the time meant', async () => {
    const { body } = await see('POST', events, { body: lunch });
    expect(body.start).to.eql({ dateTime: '2026-11-24T11:15:00.0000000', timeZone: 'UTC' });
    expect(body.type).to.equal('singleInstance');
    expect(body.onlineMeeting?.joinUrl).to.match(/^https:\/\/teams\.microsoft\.com\/l\/meetup-join\/19%3Ameeting_/);
    expect(body.attendees[0]?.status).to.eql({ response: 'none', time: '0001-01-01T00:00:00Z' });
    expect(body.hideAttendees).to.equal(true);
  });

  it('make one event of one transaction, however often it is asked for', async () => {
    const [first, ...others] = await Promise.all([create(), create(), create()]);
    expect(others).to.eql([first, first]);
    expect(await create({ ...lunch, transactionId: 'another' })).not.to.equal(first);
  });

  it('tell times by the clock that is asked for', async () => {
    const id = await create();
    const headers = { prefer: 'outlook.timezone="America/New_York"' };
    const { body } = await see('GET', `${events}/${id}?$select=start`, { headers });
    expect(body.start).to.eql({ dateTime: '2026-11-24T06:15:00.0000000', timeZone: 'America/New_York' });
    expect(body).not.to.have.property('subject');
  });

  it('keep a series at the same time of day when the clocks change', async () => {
    const id = await create(weekly);
    const { body } = await world.ask<SeenEvents>('GET', `${events}/${id}/instances?${autumn}&$select=id,start`);
    expect(body.value.map(({ start }) => start.dateTime.slice(0, 16))).to.eql([
      '2026-10-20T10:15',
      '2026-10-22T10:15',
      '2026-10-27T11:15',
      '2026-10-29T11:15',
    ]);
  });

  it('give the dates of a series a page at a time', async () => {
    const id = await create(weekly);
    const found: string[] = [];
    let next: string | undefined = `${events}/${id}/instances?${autumn}&$top=3`;
    while (next !== undefined) {
      const { body }: { body: SeenEvents } = await world.ask<SeenEvents>('GET', next);
      found.push(...body.value.map((one) => one.id));
      next = body['@odata.nextLink'];
    }
    expect(new Set(found).size).to.equal(4);
  });

  it('change one date of a series alone, and put it back when the series is moved', async () => {
    const id = await create(weekly);
    const instance = `${id}O20261027`;
    await see('PATCH', `${events}/${instance}`, { body: { subject: 'Quiet HIIT' } });
    const one = (await see('GET', `${events}/${instance}`)).body;
    expect([one.subject, one.type, one.seriesMasterId]).to.eql(['Quiet HIIT', 'exception', id]);
    expect((await see('GET', `${events}/${id}O20261029`)).body.type).to.equal('occurrence');

    const moved = { start: berlin('2026-10-20T13:00:00'), end: berlin('2026-10-20T13:30:00') };
    await see('PATCH', `${events}/${id}`, { body: moved });
    const after = (await see('GET', `${events}/${instance}`)).body;
    expect([after.subject, after.start.dateTime]).to.eql(['Lunch HIIT', '2026-10-27T12:00:00.0000000']);
  });

  it('cancel one date of a series, and then all of it', async () => {
    const id = await create(weekly);
    expect((await world.ask('POST', `${events}/${id}O20261027/cancel`, { body: { comment: 'No' } })).status).to.equal(
      202,
    );
    expect(await refused('GET', `${events}/${id}O20261027`)).to.equal('404 ErrorItemNotFound');
    expect((await world.ask<SeenEvents>('GET', `${events}/${id}/instances?${autumn}`)).body.value).to.have.length(3);

    expect((await world.ask('DELETE', `${events}/${id}`)).status).to.equal(204);
    expect(await refused('POST', `${events}/${id}/cancel`, { body: {} })).to.equal('404 ErrorItemNotFound');
  });

  it('show an invitation to who is asked, and their answer to the organiser', async () => {
    const id = await create(weekly);
    const span = { from: new Date('2026-10-27'), to: new Date('2026-10-28') };
    expect(world.graph.calendars.of(rosa, span)).to.have.length(1);
    expect(world.graph.calendars.of(amira, span)).to.have.length(0);

    const attendees = [...lunch.attendees, { emailAddress: { address: amira.address, name: amira.name } }];
    await see('PATCH', `${events}/${id}O20261027`, { body: { attendees } });
    expect(world.graph.calendars.of(amira, span)).to.have.length(1);
    expect(world.graph.calendars.respond(amira, `${id}O20261027`, 'tentativelyAccepted')).to.equal(true);
    expect(world.graph.calendars.respond(rosa, id, 'accepted')).to.equal(true);
    expect(world.graph.calendars.respond(leo, id, 'accepted')).to.equal(false);

    const { body } = await see('GET', `${events}/${id}O20261027?$select=attendees`);
    const answers = body.attendees.map(({ status }) => status.response);
    expect(answers).to.eql(['accepted', 'tentativelyAccepted']);
    const series = (await see('GET', `${events}/${id}`)).body;
    expect(series.attendees).to.have.length(1);
  });

  it('keep an answer when others are asked, and ask anew when the time is another', async () => {
    const id = await create();
    world.graph.calendars.respond(rosa, id, 'accepted');
    const attendees = [{ emailAddress: { address: amira.address, name: amira.name } }, ...lunch.attendees];
    const responses = async (body: object): Promise<string[]> => {
      const changed = (await see('PATCH', `${events}/${id}`, { body })).body;
      return changed.attendees.map(({ status }) => status.response);
    };
    expect(await responses({ attendees })).to.eql(['none', 'accepted']);
    expect(await responses({ end: berlin('2026-11-24T13:00:00') })).to.eql(['none', 'none']);
  });

  it('lose the meeting of an event when its link is taken out of the text', async () => {
    const { body } = await see('POST', events, { body: lunch });
    const kept = { body: { contentType: 'html', content: `${body.body.content}<p>More</p>` } };
    expect((await see('PATCH', `${events}/${body.id}`, { body: kept })).body.isOnlineMeeting).to.equal(true);
    const bare = { body: { contentType: 'html', content: '<p>More</p>' } };
    expect((await see('PATCH', `${events}/${body.id}`, { body: bare })).body.onlineMeeting).to.equal(null);
  });

  it('tell whoever listens what changed', async () => {
    const heard: GraphChange[] = [];
    world.graph.changes.subscribe((change) => heard.push(change));
    const id = await create();
    world.graph.calendars.respond(rosa, id, 'declined');
    await world.ask('DELETE', `${events}/${id}`);
    expect(heard.map(({ changeType }) => changeType)).to.eql(['created', 'updated', 'deleted']);
    expect(heard[0]).to.include({ tenantId: contoso.id, resource: `Users/${hana.id}/Events/${id}` });
  });

  it('are closed without the permission, outside of the mailboxes allowed, and of nobody', async () => {
    world.graph.policies.limitMailboxes(contoso.id, [rosa.id]);
    expect(await refused('POST', events, { body: lunch })).to.equal('403 ErrorAccessDenied');
    world.graph.policies.limitMailboxes(contoso.id, null);
    expect(await refused('POST', `/users/${leo.id}/events`, { body: lunch })).to.equal(
      '404 MailboxNotEnabledForRESTAPI',
    );
    expect(await refused('POST', `/users/${contoso.id}/events`, { body: lunch })).to.equal('404 ErrorInvalidUser');
    world.teams.entra.takePermission(contoso.id, 'Calendars.ReadWrite');
    expect(await refused('POST', events, { body: lunch })).to.equal('403 ErrorAccessDenied');
  });

  it('refuse what Exchange would not take', async () => {
    const wrong: object[] = [
      { ...lunch, colour: 'red' },
      { ...lunch, start: berlin('tomorrow') },
      { ...lunch, start: { ...lunch.start, timeZone: 'Mars/Base' } },
      { ...lunch, end: berlin('2026-11-24T12:00:00') },
      {
        ...weekly,
        recurrence: { ...weekly.recurrence, range: { ...weekly.recurrence.range, startDate: '2026-10-21' } },
      },
      { ...lunch, attendees: [{ emailAddress: { address: 'nobody' } }] },
    ];
    for (const body of wrong) expect(await refused('POST', events, { body })).to.match(/^400 /);
  });
});
