import type { LocalPerson } from '../directory/directory.ts';
import {
  cardActivity,
  channelActivity,
  feedbackActivity,
  installationActivities,
  meetingActivity,
  messageActivity,
  participantActivity,
  type AnswerFeedback,
  type CardAct,
} from './activities.ts';
import type { ConversationBook, LocalConversation, LocalMessage } from './conversation.ts';
import type { Courier, Delivery } from './deliver.ts';
import type { People } from './people.ts';
import type { Permissions } from './permissions.ts';
import type { LocalMeeting, LocalTeam, Place } from './place.ts';

/** What people do in Teams. Whatever the bot is told of, these wait until it has answered. */
export interface Acts {
  /** A team and its channels, without the bot. Harmless twice. */
  openTeam(team: LocalTeam): void;
  /** One more channel, in which the bot is if it is in the team. */
  addChannel(teamId: string, channel: LocalTeam['channels'][number]): Promise<void>;
  /** A meeting and its chat, without the bot. Harmless twice. */
  openMeeting(meeting: LocalMeeting): void;
  /** It has another name or time, or other people are asked to it. */
  changeMeeting(meeting: LocalMeeting): void;
  install(place: Place): Promise<void>;
  remove(place: Place): Promise<void>;
  /** `@Upbeat` at its beginning mentions the bot, without which it hears of nothing but its own chats. */
  say(person: LocalPerson, conversationId: string, text: string, rootId?: string): Promise<LocalMessage>;
  /** Presses a button of a card: what the bot answered is for whoever pressed. */
  press(person: LocalPerson, message: LocalMessage, act: CardAct): Promise<Delivery>;
  judge(person: LocalPerson, message: LocalMessage, feedback: AnswerFeedback): Promise<Delivery>;
  startMeeting(chatId: string): Promise<void>;
  endMeeting(chatId: string): Promise<void>;
  /** Many at once are told in one activity. */
  joinMeeting(chatId: string, ...people: readonly LocalPerson[]): Promise<void>;
  leaveMeeting(chatId: string, ...people: readonly LocalPerson[]): Promise<void>;
}

interface ActsDeps {
  readonly book: ConversationBook;
  readonly people: People;
  readonly permissions: Permissions;
  readonly courier: Courier;
  readonly bot: { readonly id: string; readonly name: string };
  readonly serviceUrlOf: (tenantId: string) => string;
  readonly clock: () => Date;
}

export function createActs(deps: ActsDeps): Acts {
  const { book, people, permissions, courier, bot, serviceUrlOf, clock } = deps;

  const originOf = (conversation: LocalConversation, by: LocalPerson | null, rootId: string | null = null) => {
    return { people, bot, serviceUrl: serviceUrlOf(conversation.tenantId), at: clock(), conversation, by, rootId };
  };

  const install = async (place: Place, change: 'add' | 'remove'): Promise<void> => {
    if (place.kind === 'personal') openPersonal(deps, place.person);
    const conversation = conversationAt(deps, place);
    const isBotInstalled = change === 'add';
    for (const { id } of togetherWith(book, conversation)) book.change(id, { isBotInstalled });
    const by = place.kind === 'personal' ? place.person : (conversation.members[0] ?? null);
    for (const activity of installationActivities(originOf(conversation, by), change)) await courier.deliver(activity);
  };

  const tellOfMeeting = async (chatId: string, what: 'Start' | 'End'): Promise<void> => {
    const conversation = meetingOf(book, chatId);
    const { meeting, isBotInstalled } = conversation;
    if (!isBotInstalled || !permissions.has('OnlineMeeting.ReadBasic.Chat')) return;
    const organiser = meeting.invited.find(({ role }) => role === 'Organizer')?.person ?? null;
    await courier.deliver(meetingActivity(originOf(conversation, organiser), meeting, what));
  };

  const move = async (chatId: string, moving: readonly LocalPerson[], what: 'Join' | 'Leave'): Promise<void> => {
    const { meeting, present, isBotInstalled } = meetingOf(book, chatId);
    const ids = moving.map(({ id }) => id);
    const others = present.filter((id) => !ids.includes(id));
    book.change(chatId, { present: what === 'Join' ? [...others, ...ids] : others });
    if (!isBotInstalled || !permissions.has('OnlineMeetingParticipant.Read.Chat')) return;
    const participants = moving.map(
      (person) => meeting.invited.find((one) => one.person.id === person.id) ?? ({ person, role: 'Attendee' } as const),
    );
    const origin = originOf(meetingOf(book, chatId), moving[0] ?? null);
    await courier.deliver(participantActivity(origin, participants, what));
  };

  return {
    openTeam(team) {
      for (const { id, name } of team.channels) {
        const { tenantId, members } = team;
        book.open({ kind: 'channel', id, name, team, tenantId, members, ...EMPTY });
      }
    },
    async addChannel(teamId, channel) {
      const [sibling] = channelsOf(book, teamId);
      if (!sibling) throw new Error(`There is no team ${teamId}`);
      const team = { ...sibling.team, channels: [...sibling.team.channels, channel] };
      for (const { id } of channelsOf(book, teamId)) book.change(id, { team });
      book.open({ ...sibling, ...EMPTY, ...channel, team, isBotInstalled: sibling.isBotInstalled });
      if (sibling.isBotInstalled) await courier.deliver(channelActivity(originOf(sibling, null), team, channel));
    },
    openMeeting(meeting) {
      const { chatId: id, tenantId, invited } = meeting;
      const members = invited.map(({ person }) => person);
      book.open({ kind: 'meeting', id, meeting, tenantId, members, present: [], ...EMPTY });
    },
    changeMeeting(meeting) {
      book.change(meeting.chatId, { meeting, members: meeting.invited.map(({ person }) => person) });
    },
    install: (place) => install(place, 'add'),
    remove: (place) => install(place, 'remove'),
    async say(person, conversationId, text, rootId) {
      const conversation = knownConversation(book, conversationId);
      const written = text.replace(new RegExp(`^@${bot.name}(?!\\w)`), `<at>${bot.name}</at>`);
      const message = book.write(conversationId, {
        author: person,
        rootId: rootId ?? null,
        text: written,
        attachments: [],
        entities: [],
        channelData: {},
      });
      if (hears(deps, conversation, written)) {
        const root = conversation.kind === 'channel' ? (rootId ?? message.id) : null;
        await courier.deliver(messageActivity(originOf(conversation, person, root), message));
      }
      return message;
    },
    press(person, message, act) {
      const conversation = knownConversation(book, message.conversationId);
      return courier.deliver(cardActivity(originOf(conversation, person, rootOf(conversation, message)), message, act));
    },
    judge(person, message, feedback) {
      const conversation = knownConversation(book, message.conversationId);
      const origin = originOf(conversation, person, rootOf(conversation, message));
      return courier.deliver(feedbackActivity(origin, message, feedback));
    },
    startMeeting: (chatId) => tellOfMeeting(chatId, 'Start'),
    endMeeting: (chatId) => tellOfMeeting(chatId, 'End'),
    joinMeeting: (chatId, ...moving) => move(chatId, moving, 'Join'),
    leaveMeeting: (chatId, ...moving) => move(chatId, moving, 'Leave'),
  };
}

const EMPTY = { isBotInstalled: false, isBotTyping: false, messages: [] } as const;

/** A chat of one person with the bot has the same id for ever, also when the bot was gone meanwhile. */
function openPersonal({ book, people }: ActsDeps, person: LocalPerson): void {
  const { tenantId } = person;
  book.open({ kind: 'personal', id: personalIdOf(people, person), person, tenantId, members: [person], ...EMPTY });
}

export function personalIdOf(people: People, person: LocalPerson): string {
  return people.idOf(person).replace(/^29:/, 'a:');
}

function conversationAt({ book, people }: ActsDeps, place: Place): LocalConversation {
  switch (place.kind) {
    case 'personal':
      return knownConversation(book, personalIdOf(people, place.person));
    case 'team':
      return knownConversation(book, place.channelId);
    case 'meeting':
      return knownConversation(book, place.chatId);
  }
}

/** The bot is in all channels of a team or in none. */
function togetherWith(book: ConversationBook, conversation: LocalConversation): readonly LocalConversation[] {
  return conversation.kind === 'channel' ? channelsOf(book, conversation.team.id) : [conversation];
}

type Channel = LocalConversation & { kind: 'channel' };

function channelsOf(book: ConversationBook, teamId: string): readonly Channel[] {
  return book.all().filter((one): one is Channel => one.kind === 'channel' && one.team.id === teamId);
}

/** Who may read all messages of a place is sent all of them, mentioned or not. */
function hears({ bot, permissions }: ActsDeps, conversation: LocalConversation, text: string): boolean {
  if (!conversation.isBotInstalled) return false;
  if (conversation.kind === 'personal' || text.includes(`<at>${bot.name}</at>`)) return true;
  return permissions.has(conversation.kind === 'channel' ? 'ChannelMessage.Read.Group' : 'ChatMessage.Read.Chat');
}

function rootOf({ kind }: LocalConversation, message: LocalMessage): string | null {
  return kind === 'channel' ? (message.rootId ?? message.id) : null;
}

export function knownConversation(book: ConversationBook, id: string): LocalConversation {
  const conversation = book.find(id);
  if (!conversation) throw new Error(`There is no conversation ${id}`);
  return conversation;
}

function meetingOf(book: ConversationBook, chatId: string): LocalConversation & { kind: 'meeting' } {
  const conversation = knownConversation(book, chatId);
  if (conversation.kind !== 'meeting') throw new Error(`${chatId} is no chat of a meeting`);
  return conversation;
}
