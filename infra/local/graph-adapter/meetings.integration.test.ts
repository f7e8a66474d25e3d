import type { OnlineMeetings } from '@upbeat/api/application/scheduling/meetings.ts';
import { appInCatalogue } from '@upbeat/api/infrastructure/graph/app-in-catalogue.ts';
import { graphCalendar } from '@upbeat/api/infrastructure/graph/calendar.ts';
import { graphMeetings } from '@upbeat/api/infrastructure/graph/meetings.ts';
import { expect } from 'chai';
import { contoso, hana, rosa } from '../directory/directory.ts';
import { TEAMS_APP_ID } from '../graph/apps/upbeat-app.ts';
import { startAdapterWorld, thrownBy, type AdapterWorld } from './adapter-world.ts';

interface SeenMeeting {
  readonly allowedPresenters: string;
  readonly recordAutomatically: boolean;
  readonly allowRecording: boolean;
  readonly allowTranscription: boolean;
  readonly participants: { readonly attendees: readonly { readonly upn: string; readonly role: string }[] };
}

describe('the meeting of a class', () => {
  let world: AdapterWorld;
  let meetings: OnlineMeetings;
  let joinUrl: string;
  beforeEach(async () => {
    world = await startAdapterWorld();
    meetings = graphMeetings({
      graph: world.graphClient,
      app: appInCatalogue(world.graphClient, TEAMS_APP_ID),
      appOrigin: 'https://upbeat.example',
    });
    const made = await graphCalendar(world.graphClient).create(
      { ...of, transactionId: '7e163156-7762-4beb-a1c6-729ea81755a7' },
      {
        subject: 'Lunch HIIT',
        text: '',
        start: { date: '2026-11-24', time: '12:15', timeZone: 'Europe/Berlin' },
        minutes: 30,
        recurrence: null,
        attendees: [],
      },
    );
    ({ joinUrl } = made);
  });
  afterEach(() => world.end());

  const of = { tenantId: contoso.id, organiserId: hana.id };
  const found = async () => {
    const meeting = await meetings.find({ ...of, joinUrl });
    if (!meeting) throw new Error('There is no such meeting');
    return meeting;
  };
  const see = async (id: string) =>
    (await world.ask<SeenMeeting>('GET', `/users/${hana.id}/onlineMeetings/${id}`)).body;
  const refusalOf = async (act: Promise<unknown>): Promise<unknown> =>
    ((await thrownBy(act)) as { refusal?: unknown }).refusal;

  it('is found by the link with which people join it, and has a chat [GR15]', async () => {
    expect((await found()).chatId).to.match(/^19:meeting_.+@thread\.v2$/);
    expect(await meetings.find({ ...of, joinUrl: `${joinUrl}x` })).to.equal(null);
  });

  it('has the coach as its presenter, and is recorded only if that was chosen [GR15]', async () => {
    const { id } = await found();
    const presenters = [{ address: rosa.address, personId: rosa.id }];
    await meetings.set({ ...of, meetingId: id }, { presenters, isRecorded: false, isTranscribed: false });
    const meeting = await see(id);
    expect(meeting).to.include({ allowedPresenters: 'roleIsPresenter', recordAutomatically: false });
    expect(meeting).to.include({ allowRecording: false, allowTranscription: false });
    expect(meeting.participants.attendees.map(({ role }) => role)).to.deep.equal(['presenter']);

    await meetings.set({ ...of, meetingId: id }, { presenters, isRecorded: true, isTranscribed: true });
    expect(await see(id)).to.include({ recordAutomatically: true, allowRecording: true, allowTranscription: true });
  });

  it('gets the app and its tab, each once however often it is asked [GR16]', async () => {
    const { chatId } = await found();
    for (let times = 0; times < 2; times++) {
      await meetings.installApp({ tenantId: contoso.id, chatId });
      await meetings.addTab({ tenantId: contoso.id, chatId });
    }
    const { body } = await world.ask<{ value: { displayName: string; configuration: { contentUrl: string } }[] }>(
      'GET',
      `/chats/${encodeURIComponent(chatId)}/tabs`,
    );
    expect(body.value.map(({ displayName, configuration }) => [displayName, configuration.contentUrl])).to.deep.equal([
      ['Classes', 'https://upbeat.example/tab.html'],
    ]);
  });

  it('gets its tab once when the answer to the first time was lost [GR16]', async () => {
    const { chatId } = await found();
    await meetings.installApp({ tenantId: contoso.id, chatId });
    world.graph.faults.start({ type: 'cut', when: 'after' }, { times: 1, operations: ['add-tab'] });
    await thrownBy(meetings.addTab({ tenantId: contoso.id, chatId }));
    await meetings.addTab({ tenantId: contoso.id, chatId });
    const { body } = await world.ask<{ value: object[] }>('GET', `/chats/${encodeURIComponent(chatId)}/tabs`);
    expect(body.value).to.have.length(1);
  });

  it('says that Teams lacks the policy, in whatever it is asked [GR14]', async () => {
    const { id } = await found();
    world.graph.policies.withdrawMeetingAccess(contoso.id);
    expect(await refusalOf(found())).to.equal('no-access-policy');
    const as = { presenters: [], isRecorded: false, isTranscribed: false };
    expect(await refusalOf(meetings.set({ ...of, meetingId: id }, as))).to.equal('no-access-policy');
  });

  it('says that nobody has published the app in the organisation [GR14]', async () => {
    const { chatId } = await found();
    world.graph.catalogue.remove(contoso.id);
    expect(await refusalOf(meetings.installApp({ tenantId: contoso.id, chatId }))).to.equal('app-not-in-catalogue');
  });

  it('says which consent is missing when it may not install [GR14]', async () => {
    const { chatId } = await found();
    const { entra } = world.teams;
    entra.withdrawConsent(contoso.id);
    world.graph.challenge(); // its token is from before
    expect(await refusalOf(meetings.installApp({ tenantId: contoso.id, chatId }))).to.equal('consent-missing');
  });
});
