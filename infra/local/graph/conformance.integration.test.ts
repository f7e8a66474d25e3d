import { InteractionRequired } from '@upbeat/api/infrastructure/entra/entra-errors.ts';
import { createApplicationTokens } from '@upbeat/api/infrastructure/entra/application-tokens.ts';
import { createOnBehalfOf } from '@upbeat/api/infrastructure/entra/on-behalf-of.ts';
import { graphActivityFeed } from '@upbeat/api/infrastructure/graph/activity-feed.ts';
import { appInCatalogue } from '@upbeat/api/infrastructure/graph/app-in-catalogue.ts';
import { graphCalendar } from '@upbeat/api/infrastructure/graph/calendar.ts';
import { graphChannelSearch } from '@upbeat/api/infrastructure/graph/channel-search.ts';
import { createGraph } from '@upbeat/api/infrastructure/graph/graph-client.ts';
import { createGraphContent } from '@upbeat/api/infrastructure/graph/graph-content.ts';
import { createGraphOfPerson } from '@upbeat/api/infrastructure/graph/graph-of-person.ts';
import { graphMeetings } from '@upbeat/api/infrastructure/graph/meetings.ts';
import { graphPeopleDirectory } from '@upbeat/api/infrastructure/graph/people-directory.ts';
import { graphPeopleSearch } from '@upbeat/api/infrastructure/graph/people-search.ts';
import { graphRecordings } from '@upbeat/api/infrastructure/graph/recordings.ts';
import type { ClassEvent } from '@upbeat/api/application/scheduling/calendar.ts';
import type { NoticeName } from '@upbeat/api/domain/schedule/notice.ts';
import { ArrangementRefused } from '@upbeat/api/domain/errors.ts';
import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { amira, contoso, hana, leo, rosa, team, withAmira } from '../bot-connector/connector-for-tests.ts';
import { signIn } from '../entra/sign-in.ts';
import { upbeat, UPBEAT_CLIENT_ID, UPBEAT_SCOPE } from '../entra/applications.ts';
import { TEAMS_APP_ID } from './apps/upbeat-app.ts';
import { startGraphForTests, type GraphForTests } from './graph-for-tests.ts';
import { startSubscriber, type Subscriber } from './subscriber-for-tests.ts';
import type { Exchange } from './traffic.ts';

/** Microsoft's published description as a program; without it nothing but the counts is looked at. */
const checker = process.env['UPBEAT_GRAPH_CHECK'];

const NOTICES: readonly NoticeName[] = ['classReminder', 'placeFree', 'classMoved', 'classCancelled', 'recordingReady'];
const LEAST_EXCHANGES = 80;
const LEAST_OPERATIONS = 18;

const lunch: ClassEvent = {
  subject: 'Lunch HIIT',
  text: 'Bring water.\nNo sensor is needed.',
  start: { date: '2026-11-24', time: '12:15', timeZone: 'Europe/Berlin' },
  minutes: 30,
  recurrence: null,
  attendees: [{ address: rosa.address, name: rosa.name }],
};
const weekly: ClassEvent = {
  ...lunch,
  start: { ...lunch.start, date: '2026-10-20' },
  recurrence: { weekdays: ['tuesday', 'thursday'], everyWeeks: 1, until: '2027-10-28' },
};

describe('what the product and the local Graph say to each other', function () {
  this.timeout(60_000);
  let folder: string;
  let world: GraphForTests;
  let subscriber: Subscriber;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'upbeat-conformance-'));
    const activityTypes = NOTICES.map((type) => ({ type, templateText: '{className} {when}' }));
    world = await startGraphForTests({ trafficFile: join(folder, 'traffic.jsonl'), app: { activityTypes } });
    subscriber = await startSubscriber();
  });
  after(async () => {
    await subscriber.stop();
    await world.end();
    await rm(folder, { recursive: true });
  });

  const tenantId = contoso.id;
  const organiserId = hana.id;

  function product() {
    const { authority } = world.teams.entra;
    const [clientSecret = ''] = upbeat.secrets;
    const proof = { authority, clientId: UPBEAT_CLIENT_ID, clientSecret };
    const tokens = createApplicationTokens(proof);
    const url = world.graph.origin;
    const graph = createGraph({ url, tokens, clock: () => new Date() });
    const ofPerson = createGraphOfPerson({ url, onBehalfOf: createOnBehalfOf(proof) });
    return {
      calendar: graphCalendar(graph),
      meetings: graphMeetings({ graph, app: appInCatalogue(graph, TEAMS_APP_ID), appOrigin: 'https://upbeat.example' }),
      directory: graphPeopleDirectory(graph),
      feed: graphActivityFeed({ graph, teamsAppId: TEAMS_APP_ID }),
      recordings: graphRecordings({ graph, content: createGraphContent({ url, tokens }) }),
      people: graphPeopleSearch(ofPerson),
      channels: graphChannelSearch(ofPerson),
    };
  }

  const exchanges = async (): Promise<Exchange[]> =>
    (await readFile(join(folder, 'traffic.jsonl'), 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Exchange);

  async function reasonOf(refused: Promise<unknown>): Promise<string> {
    const fault = await refused.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    return fault instanceof ArrangementRefused ? fault.refusal : String(fault);
  }

  it('arranges a class and a series, changes them and calls them off', async () => {
    const { calendar, meetings } = product();
    const made = await calendar.create({ tenantId, organiserId, transactionId: 'lunch' }, lunch);
    expect(await calendar.create({ tenantId, organiserId, transactionId: 'lunch' }, lunch)).to.eql(made);
    const entry = { tenantId, organiserId, eventId: made.eventId };
    const meeting = await meetings.find({ tenantId, organiserId, joinUrl: made.joinUrl });
    if (!meeting) throw new Error('The meeting of the event is not there');
    const presenters = [{ address: rosa.address, personId: rosa.id }];
    const set = { tenantId, organiserId, meetingId: meeting.id };
    await meetings.set(set, { presenters, isRecorded: false, isTranscribed: false });
    await meetings.set(set, { presenters, isRecorded: true, isTranscribed: true });
    for (let times = 0; times < 2; times++) {
      await meetings.installApp({ tenantId, chatId: meeting.chatId });
      await meetings.addTab({ tenantId, chatId: meeting.chatId });
    }
    expect(world.graph.tabs.of(meeting.chatId)).to.have.length(1);
    expect(world.teams.connector.conversation(meeting.chatId)?.isBotInstalled).to.equal(true);

    await calendar.change(entry, { subject: 'Quiet HIIT' });
    await calendar.change(entry, { text: 'Bring a towel.' });
    await calendar.change(entry, { start: { ...lunch.start, time: '13:00' }, minutes: 45 });
    await calendar.change(entry, { attendees: [...lunch.attendees, { address: amira.address, name: amira.name }] });
    world.graph.calendars.respond(amira, entry.eventId, 'accepted');
    world.graph.calendars.respond(rosa, entry.eventId, 'declined');
    const answers = await calendar.answers(entry);
    expect(answers?.map(({ answer }) => answer)).to.eql(['declined', 'accepted']);
    await calendar.cancel(entry, 'Rosa is ill');
    await calendar.cancel(entry, 'Rosa is ill');
    expect(await calendar.answers(entry)).to.equal(null);
    expect(await calendar.change(entry, { subject: 'Gone' })).to.equal('gone');

    const series = await calendar.create({ tenantId, organiserId, transactionId: 'series' }, weekly);
    const master = { tenantId, organiserId, eventId: series.eventId };
    const span = { from: new Date('2026-10-01'), to: new Date('2027-12-01') };
    const dates = await calendar.occurrences(master, span);
    expect(dates.length).to.equal(108);
    expect(dates[0]?.start.toISOString()).to.equal('2026-10-20T10:15:00.000Z');
    for (const { eventId } of dates.slice(0, 6)) {
      const one = { tenantId, organiserId, eventId };
      await calendar.change(one, { attendees: [{ address: leo.address, name: leo.name }] });
      world.graph.calendars.respond(leo, eventId, 'tentativelyAccepted');
      expect((await calendar.answers(one))?.[0]?.answer).to.equal('tentative');
    }
    for (const { eventId } of dates.slice(6, 9)) await calendar.cancel({ tenantId, organiserId, eventId }, 'Holidays');
    expect(await calendar.occurrences(master, span)).to.have.length(105);
    await calendar.change(master, { start: { ...weekly.start, time: '08:00' }, minutes: 30 });
    await calendar.cancel(master, 'No more');
  });

  it('finds people and channels, also in somebody’s own name', async () => {
    const { directory, people, channels } = product();
    expect(await directory.byId(tenantId, [amira.id, rosa.id, contoso.id])).to.have.length(2);
    expect((await directory.byAddress(tenantId, leo.address))?.isGuest).to.equal(true);
    expect(await directory.byAddress(tenantId, "o'nobody@contoso.com")).to.equal(null);
    const token = await signIn({
      browserAuthority: world.teams.entra.browserAuthority,
      person: hana,
      scope: UPBEAT_SCOPE,
    });
    const of = { tenantId, token };
    expect((await people.find(of, 'ro'))?.map(({ name }) => name)).to.include(rosa.name);
    expect((await channels.list(of))?.map(({ teamName }) => teamName)).to.include(team.name);
  });

  it('tells people in their activity, each once, and not whoever has not got the app', async () => {
    const { feed } = product();
    await world.teams.connector.install(withAmira);
    for (const notice of NOTICES) {
      const told = {
        notice,
        sessionId: '01890000-0000-7000-8000-000000000001',
        className: 'Lunch HIIT',
        when: 'today',
      };
      expect(await feed.tell({ tenantId, personId: amira.id }, told)).to.equal('told');
      expect(await feed.tell({ tenantId, personId: rosa.id }, told)).to.equal('not-reachable');
      await new Promise((later) => setTimeout(later, 450)); // as fast as Graph takes them
    }
    expect(world.graph.feed.of(amira.id).map(({ text }) => text)[0]).to.equal('Lunch HIIT today');
  });

  it('reads recordings, and hears of them', async () => {
    const { recordings } = product();
    const meeting = { tenantId, organiserId, id: 'MSo1N2Y5' };
    await subscriber.subscribe(world);
    const span = { startedAt: new Date('2026-11-23T12:00:00Z'), endedAt: new Date('2026-11-23T12:45:00Z') };
    for (let count = 0; count < 22; count++) {
      await world.graph.recordings.make({ meeting, ...span, transcript: 'WEBVTT' });
    }
    const of = { tenantId, organiserId, onlineMeetingId: meeting.id };
    const [first] = await recordings.ofMeeting(of);
    if (!first) throw new Error('No recording was found');
    await recordings.find({ ...of, sourceId: first.sourceId });
    const { deltaLink } = await recordings.changes({ tenantId, organiserId, deltaLink: null });
    await recordings.changes({ tenantId, organiserId, deltaLink });
    expect((await recordings.open({ ...of, sourceId: first.sourceId }, 100, AbortSignal.timeout(5000))).from).to.equal(
      100,
    );
    await subscriber.heard(1);
    await subscriber.renewAndEnd(world);
  });

  it('is said in the words of everything else that is asked', async () => {
    const asked: [string, string, object?][] = [
      ['GET', `/users/${amira.id}?$select=id,displayName,mail`],
      ['GET', '/users?$top=2&$select=id,displayName'],
      ['GET', "/users?$filter=startswith(displayName,'A')&$top=3"],
      ['GET', `/users/${tenantId}`],
      ['GET', `/teams/${team.groupId}/channels`],
      ['GET', `/teams/${team.groupId}/channels/${encodeURIComponent(team.channels[1]?.id ?? '')}/messages?$top=5`],
      ['GET', '/chats/19:nowhere@thread.v2/tabs'],
      ['GET', `/users/${organiserId}/calendarView?startDateTime=2026-11-01T00:00:00Z&endDateTime=2026-12-01T00:00:00Z`],
      ['GET', '/me/joinedTeams'],
      ['GET', `/appCatalogs/teamsApps?$filter=externalId eq '${TEAMS_APP_ID}'&$expand=appDefinitions`],
      ['POST', '/$batch', { requests: [{ id: '1', method: 'GET', url: `/users/${rosa.id}` }] }],
    ];
    for (const [method, path, body] of asked) await world.ask(method, path, body ? { body } : {});
    const next = (await world.ask<Record<string, string>>('GET', '/users?$top=400')).body['@odata.nextLink'];
    await world.ask('GET', next ?? '');
    await world.ask('GET', '/me', { as: amira });
    await world.ask('GET', `/users?$search="displayName:ro"`, { headers: { consistencylevel: 'eventual' } });
  });

  it('says no as Microsoft does, and is understood', async () => {
    const { calendar, meetings } = product();
    const { entra } = world.teams;
    const create = () => calendar.create({ tenantId, organiserId, transactionId: 'refused' }, lunch);
    const find = () =>
      meetings.find({ tenantId, organiserId, joinUrl: 'https://teams.microsoft.com/l/meetup-join/none' });
    expect(await find()).to.equal(null);
    world.graph.policies.withdrawMeetingAccess(tenantId);
    expect(await reasonOf(find())).to.equal('no-access-policy');
    world.graph.policies.grantMeetingAccess(tenantId);
    world.graph.policies.limitMailboxes(tenantId, [rosa.id]);
    expect(await reasonOf(create())).to.equal('not-allowed');
    world.graph.policies.limitMailboxes(tenantId, null);
    const guest = { tenantId, organiserId: leo.id, transactionId: 'guest' };
    expect(await reasonOf(calendar.create(guest, lunch))).to.equal('organiser-not-found');
    world.graph.catalogue.remove(tenantId);
    expect(await reasonOf(product().meetings.installApp({ tenantId, chatId: 'any' }))).to.equal('app-not-in-catalogue');
    world.graph.catalogue.add(tenantId);
    entra.takePermission(tenantId, 'Calendars.ReadWrite');
    expect(await reasonOf(product().calendar.create(guest, lunch))).to.equal('consent-missing');
    entra.givePermission(tenantId, 'Calendars.ReadWrite');
  });

  it('goes on when Graph is busy, breaks, or trusts a token no longer', async () => {
    const { calendar, people } = product();
    const { faults } = world.graph;
    faults.start({ type: 'refuse', status: 429, retryAfterSeconds: 1 }, { times: 1, operations: ['create-event'] });
    const busy = await calendar.create({ tenantId, organiserId, transactionId: 'busy' }, lunch);
    faults.start({ type: 'refuse', status: 504 }, { times: 1, operations: ['create-event'] });
    expect(await calendar.create({ tenantId, organiserId, transactionId: 'busy' }, lunch)).to.eql(busy);
    faults.start({ type: 'refuse', status: 502 }, { times: 1, operations: ['get-event'] });
    const entry = { tenantId, organiserId, eventId: busy.eventId };
    await calendar.answers(entry).catch(() => null);
    faults.start({ type: 'cut', when: 'after' }, { times: 1, operations: ['create-event'] });
    const cut = () => calendar.create({ tenantId, organiserId, transactionId: 'cut' }, lunch);
    const after = await cut().catch(cut);
    expect((await cut()).eventId).to.equal(after.eventId);

    world.graph.challenge();
    expect(await calendar.answers(entry)).to.have.length(1);

    const { browserAuthority } = world.teams.entra;
    const token = await signIn({ browserAuthority, person: amira, scope: UPBEAT_SCOPE });
    const of = { tenantId, token };
    await people.find(of, 'ro');
    world.graph.challenge({ personId: amira.id });
    await people.find(of, 'ro');
    world.graph.challenge({ personId: amira.id });
    world.teams.entra.requireInteraction(amira.id);
    const relayed = await people.find(of, 'ro').catch((error: unknown) => error);
    expect(relayed).to.be.instanceOf(InteractionRequired);
  });

  it('is more than eighty different exchanges', async () => {
    const told = (await exchanges()).filter((line) => 'method' in line);
    const distinct = new Set(
      told.map(({ method, url, requestBody, status }) => JSON.stringify([method, url, requestBody, status])),
    );
    expect(distinct.size).to.be.at.least(LEAST_EXCHANGES);
    console.log(`      ${told.length} exchanges, ${distinct.size} of them different`);
  });

  it(
    checker === undefined
      ? 'is not held against Microsoft’s published description: UPBEAT_GRAPH_CHECK names no checker'
      : 'conforms to Microsoft’s published description',
    async () => {
      if (checker === undefined) return;
      const traffic = join(folder, 'traffic.jsonl');
      const words = await promisify(execFile)(process.execPath, [
        checker,
        '--min',
        String(LEAST_EXCHANGES),
        traffic,
      ]).then(
        ({ stdout }) => stdout,
        (fault: unknown) => (fault as { stdout: string }).stdout,
      );
      console.log(`      ${words.trim().split('\n').at(-1) ?? ''}`);
      expect(words, words).to.match(/^\d+ exchanges, \d+ operations, 0 nonconforming\s*$/);
      expect(Number(/(\d+) operations/.exec(words)?.[1])).to.be.at.least(LEAST_OPERATIONS);
    },
  );
});
