import { expect } from 'chai';
import {
  amira,
  classes,
  contoso,
  general,
  hana,
  inMeeting,
  inTeam,
  leo,
  meeting,
  meetingChat,
  rosa,
  startConnectorForTests,
  team,
  type ConnectorForTests,
} from './connector-for-tests.ts';
import { refusalOf, TeamsInfo, type Turn } from './sdk-for-tests.ts';

describe('what a bot learns of a place it is in', () => {
  let world: ConnectorForTests;

  beforeEach(async () => {
    world = await startConnectorForTests();
    await world.connector.install(inTeam);
    await world.connector.install(inMeeting);
  });

  afterEach(() => world.end());

  /** Asks in a turn, as the SDK wants to be asked. */
  async function asked<Found>(conversationId: string, ask: (turn: Turn) => Promise<Found>): Promise<Found> {
    let found: Found | undefined;
    await world.bot.speak(conversationId, contoso.id, async (turn) => {
      found = await ask(turn);
    });
    return found as Found;
  }

  it('is who is there, by the id that is Teams’ own and by that of the directory', async () => {
    const members = await asked(classes, (turn) => TeamsInfo.getMembers(turn));
    expect(members.map(({ aadObjectId, name }) => [aadObjectId, name])).to.eql([
      [amira.id, 'Amira Khan'],
      [rosa.id, 'Rosa Díaz'],
      [hana.id, 'Hana Sato'],
    ]);
    expect(members[0]).to.include({ id: world.connector.people.idOf(amira), userRole: 'user', tenantId: contoso.id });
  });

  it('is who is there, a page at a time', async () => {
    const first = await asked(classes, (turn) => TeamsInfo.getPagedMembers(turn, 2));
    expect(first.members.map(({ name }) => name)).to.eql(['Amira Khan', 'Rosa Díaz']);
    const second = await asked(classes, (turn) => TeamsInfo.getPagedMembers(turn, 2, first.continuationToken));
    expect(second.members.map(({ name }) => name)).to.eql(['Hana Sato']);
    expect(second.continuationToken).to.equal(undefined);
  });

  it('is one of them, by either id, and nobody who is elsewhere', async () => {
    const byTeams = await asked(classes, (turn) => TeamsInfo.getMember(turn, world.connector.people.idOf(rosa)));
    const byDirectory = await asked(classes, (turn) => TeamsInfo.getMember(turn, rosa.id));
    expect(byTeams).to.eql(byDirectory);
    expect(byTeams).to.include({ givenName: 'Rosa', email: 'rosa.diaz@contoso.com' });

    const stranger = asked(classes, (turn) => TeamsInfo.getMember(turn, leo.id));
    expect(await refusalOf(stranger)).to.equal('404 MemberNotFoundInConversation');
  });

  it('is the team and its channels, of which the first has no name', async () => {
    const details = await asked(classes, (turn) => TeamsInfo.getTeamDetails(turn, team.id));
    expect(details).to.include({ id: general, name: 'Wellbeing', aadGroupId: team.groupId });
    expect(details).to.include({ channelCount: 2, memberCount: 3 });
    const channels = await asked(classes, (turn) => TeamsInfo.getTeamChannels(turn, team.id));
    expect(channels).to.eql([{ id: general }, { id: classes, name: 'Classes' }]);
  });

  it('is the meeting, if it was permitted there', async () => {
    const ask = () => asked(meetingChat, (turn) => TeamsInfo.getMeetingInfo(turn, meeting.id));
    const { details, organizer, conversation } = await ask();
    expect(details).to.include({ title: 'Lunch HIIT', type: 'Scheduled', joinUrl: meeting.joinUrl });
    expect(organizer).to.include({ aadObjectId: hana.id });
    expect(conversation).to.include({ id: meetingChat });

    world.connector.permissions.take('OnlineMeeting.ReadBasic.Chat');
    expect(await refusalOf(ask())).to.contain('403');
  });

  it('is whether somebody is in the meeting, and as what', async () => {
    const ask = (id: string) =>
      asked(meetingChat, (turn) => TeamsInfo.getMeetingParticipant(turn, meeting.id, id, contoso.id));
    expect(await ask(rosa.id)).to.deep.include({ meeting: { role: 'Presenter', inMeeting: false } });
    await world.connector.joinMeeting(meetingChat, rosa);
    expect(await ask(rosa.id)).to.deep.include({ meeting: { role: 'Presenter', inMeeting: true } });
    expect(await refusalOf(ask(leo.id))).to.contain('404');
  });

  it('is nothing where it is not', async () => {
    await world.connector.remove(inTeam);
    await world.connector.remove(inMeeting);
    expect(await refusalOf(asked(classes, (turn) => TeamsInfo.getMember(turn, rosa.id)))).to.contain('403');
    expect(await refusalOf(asked(classes, (turn) => TeamsInfo.getTeamDetails(turn, team.id)))).to.contain('403');
    expect(await refusalOf(asked(meetingChat, (turn) => TeamsInfo.getMeetingInfo(turn, meeting.id)))).to.contain('403');
  });
});
