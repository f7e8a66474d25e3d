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
  withAmira,
  type ConnectorForTests,
} from './connector-for-tests.ts';

const BOT = '28:aaaaaaaa-0000-4000-8000-00000000000b';

describe('what the local Teams tells a bot', () => {
  let world: ConnectorForTests;

  beforeEach(async () => void (world = await startConnectorForTests()));
  afterEach(() => world.end());

  const heard = () => world.bot.heard;
  const last = () => heard().at(-1) ?? { type: 'nothing', value: null, entities: [], channelData: {} };

  it('is from Teams, by whose keys it is signed', async () => {
    await world.connector.install(withAmira);
    expect(world.connector.deliveries().map(({ status }) => status)).to.eql([200, 200]);
  });

  it('is that it is in a team, with the channel that was chosen and the id that Graph wants', async () => {
    await world.connector.install(inTeam);
    const [roster, installation] = heard();
    expect(roster).to.deep.include({ type: 'conversationUpdate', membersAdded: [{ id: BOT }] });
    expect(roster?.conversation.id).to.equal(general);
    expect(roster?.['channelData']).to.deep.include({
      eventType: 'teamMemberAdded',
      team: { id: general, aadGroupId: team.groupId, name: 'Wellbeing', type: 'standard' },
    });
    expect(installation).to.include({ type: 'installationUpdate', action: 'add' });
    expect(installation?.['channelData']).to.deep.include({
      settings: { selectedChannel: { id: classes, name: 'Classes' } },
      tenant: { id: contoso.id },
    });
  });

  it('is that it is not in a team any more, in none of its channels', async () => {
    await world.connector.install(inTeam);
    await world.connector.remove(inTeam);
    expect(
      heard()
        .slice(2)
        .map(({ type, ...rest }) => [type, rest['membersRemoved'] ?? rest['action']]),
    ).to.eql([
      ['conversationUpdate', [{ id: BOT }]],
      ['installationUpdate', 'remove'],
    ]);
    expect(world.connector.conversation(general)?.isBotInstalled).to.equal(false);
    expect(world.connector.conversation(classes)?.isBotInstalled).to.equal(false);
  });

  it('is that a channel was added to its team, in which it may speak at once', async () => {
    await world.connector.install(inTeam);
    await world.connector.addChannel(team.id, { id: '19:walks@thread.tacv2', name: 'Walks' });
    expect(last()).to.include({ type: 'conversationUpdate' });
    expect(last().channelData).to.deep.include({
      eventType: 'channelCreated',
      channel: { id: '19:walks@thread.tacv2', name: 'Walks' },
    });
    await world.bot.speak('19:walks@thread.tacv2', contoso.id, async (turn) => {
      await turn.sendActivity('Off we go');
    });
    expect(world.connector.conversation('19:walks@thread.tacv2')?.messages).to.have.length(1);
  });

  it('is who installed it for themselves', async () => {
    await world.connector.install(withAmira);
    expect(last()).to.deep.include({
      type: 'installationUpdate',
      from: { id: world.connector.people.idOf(amira), name: 'Amira Khan', aadObjectId: amira.id },
      conversation: {
        conversationType: 'personal',
        tenantId: contoso.id,
        id: world.connector.personalChat(amira.id)?.id,
      },
    });
  });

  it('is a mention in a channel, in the thread where it was said', async () => {
    await world.connector.install(inTeam);
    const { id } = await world.connector.say(amira, classes, '@Upbeat next class');
    expect(last()).to.deep.include({ type: 'message', id, text: '<at>Upbeat</at> next class' });
    expect(heard().at(-1)?.conversation).to.include({
      id: `${classes};messageid=${id}`,
      conversationType: 'channel',
      isGroup: true,
    });
    expect(last().entities).to.deep.include({
      type: 'mention',
      mentioned: { id: BOT, name: 'Upbeat' },
      text: '<at>Upbeat</at>',
    });
  });

  it('is every message of a channel that it may read, and only mentions where it may not', async () => {
    await world.connector.install(inTeam);
    await world.connector.say(amira, classes, 'See you all');
    expect(last()).to.include({ type: 'message', text: 'See you all' });

    world.connector.permissions.take('ChannelMessage.Read.Group');
    await world.connector.say(amira, classes, 'Just us now');
    expect(last()).to.include({ text: 'See you all' });
  });

  it('is nothing of places it is not in', async () => {
    await world.connector.say(amira, classes, '@Upbeat help');
    await world.connector.startMeeting(meetingChat);
    expect(heard()).to.eql([]);
  });

  it('is when a meeting starts and ends, in Pascal case', async () => {
    await world.connector.install(inMeeting);
    await world.connector.startMeeting(meetingChat);
    expect(last()).to.include({ type: 'event', name: 'application/vnd.microsoft.meetingStart' });
    expect(last().channelData).to.deep.equal({ tenant: { id: contoso.id }, meeting: { id: meeting.id } });
    expect(last().value).to.include({ MeetingType: 'Scheduled', Title: 'Lunch HIIT', Id: meeting.id });
    expect(last().value).to.have.property('StartTime');

    await world.connector.endMeeting(meetingChat);
    expect(last()).to.include({ name: 'application/vnd.microsoft.meetingEnd' });
    expect(last().value).to.have.property('EndTime');
  });

  it('is who comes into a meeting and leaves it, invited or not', async () => {
    await world.connector.install(inMeeting);
    await world.connector.joinMeeting(meetingChat, rosa, leo);
    const accountOf = (person: typeof rosa) => ({
      id: world.connector.people.idOf(person),
      name: person.name,
      aadObjectId: person.id,
      tenantId: contoso.id,
    });
    expect(last()).to.deep.include({
      name: 'application/vnd.microsoft.meetingParticipantJoin',
      value: {
        members: [
          { user: accountOf(rosa), meeting: { inMeeting: true, role: 'Presenter' } },
          { user: accountOf(leo), meeting: { inMeeting: true, role: 'Attendee' } },
        ],
      },
    });
    await world.connector.leaveMeeting(meetingChat, rosa);
    expect(last()).to.deep.include({
      name: 'application/vnd.microsoft.meetingParticipantLeave',
      value: { members: [{ user: accountOf(rosa), meeting: { inMeeting: false, role: 'Presenter' } }] },
    });
  });

  it('is nothing of a meeting without permission', async () => {
    world.connector.permissions.take('OnlineMeeting.ReadBasic.Chat');
    world.connector.permissions.take('OnlineMeetingParticipant.Read.Chat');
    await world.connector.install(inMeeting);
    const before = heard().length;
    await world.connector.startMeeting(meetingChat);
    await world.connector.joinMeeting(meetingChat, rosa);
    expect(heard().length).to.equal(before);
  });

  it('is which button was pressed, and its answer goes to whoever pressed', async () => {
    await world.connector.install(inTeam);
    const card = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: { type: 'AdaptiveCard' } };
    world.bot.answer(async (turn) => {
      if (turn.activity.type !== 'invoke') await turn.sendActivity('A card');
      else await turn.sendActivity({ type: 'invokeResponse', value: { status: 200, body: card } });
    });
    await world.connector.say(hana, classes, '@Upbeat next class');
    const message = world.connector.conversation(classes)?.messages.at(-1);
    if (!message) throw new Error('The bot said nothing');

    const act = { verb: 'rsvp', data: { isComing: true } };
    const { status, body } = await world.connector.press(rosa, message, act);
    expect({ status, body }).to.eql({ status: 200, body: card });
    expect(last()).to.deep.include({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: message.id,
      value: { action: { type: 'Action.Execute', ...act }, trigger: 'manual' },
    });
    expect(heard().at(-1)?.conversation.id).to.equal(`${classes};messageid=${message.rootId ?? message.id}`);
  });

  it('is what somebody thinks of an answer', async () => {
    await world.connector.install(withAmira);
    await world.bot.speak(world.connector.personalChat(amira.id)?.id ?? '', contoso.id, async (turn) => {
      await turn.sendActivity({ type: 'message', text: 'Z3', channelData: { feedbackLoopEnabled: true } });
    });
    const message = world.connector.personalChat(amira.id)?.messages.at(-1);
    if (!message) throw new Error('The bot said nothing');
    expect(message.channelData).to.deep.equal({ feedbackLoopEnabled: true });
    await world.connector.judge(amira, message, { reaction: 'dislike', words: 'Not so' });
    expect(last()).to.deep.include({
      name: 'message/submitAction',
      replyToId: message.id,
      value: {
        actionName: 'feedback',
        actionValue: { reaction: 'dislike', feedback: '{"feedbackText":"Not so"}' },
      },
    });
  });

  it('is lost while the bot is away, and what people said stays', async () => {
    await world.connector.install(withAmira);
    world.connector.reachBotAt(null);
    const chat = world.connector.personalChat(amira.id)?.id ?? '';
    await world.connector.say(amira, chat, 'Is anybody there?');
    expect(world.connector.deliveries().at(-1)?.status).to.equal(null);
    expect(world.connector.conversation(chat)?.messages.map(({ text }) => text)).to.eql(['Is anybody there?']);
  });
});
