import { ADAPTIVE_CARD } from '../bot-connector/activity.ts';
import { personalIdOf } from '../bot-connector/acts.ts';
import type { LocalConversation, LocalMessage } from '../bot-connector/conversation.ts';
import type { BotConnector } from '../bot-connector/start.ts';
import { people as everybody, type LocalPerson } from '../directory/directory.ts';
import {
  NoSuchConversation,
  type ConversationMessage,
  type Conversations,
  type ConversationView,
  type PressAnswer,
} from '../teams-host/conversations.ts';

const BOT = { id: 'upbeat', name: 'Upbeat', isBot: true } as const;
const AI_GENERATED = 'AIGeneratedContent';

/** The windows of the box look through this at what the Bot Connector keeps: each person at their own, and no further. */
export function conversationsOf(connector: BotConnector, log: (line: string) => void): Conversations {
  const found = (personId: string): LocalPerson | undefined => everybody.find(({ id }) => id === personId);
  const known = (
    personId: string,
    conversationId: string,
  ): { person: LocalPerson; conversation: LocalConversation } => {
    const person = found(personId);
    const conversation = connector.conversation(conversationId);
    if (!person || !conversation || !isOf(person, conversation)) throw new NoSuchConversation(conversationId);
    return { person, conversation };
  };
  /** Whoever writes to the bot for the first time adds it, as in Teams. */
  const opened = async (personId: string, conversationId: string): Promise<LocalPerson> => {
    const person = found(personId);
    if (person && conversationId === personalIdOf(connector.people, person)) {
      if (connector.personalChat(personId)?.isBotInstalled !== true) {
        await connector.install({ kind: 'personal', person });
      }
    }
    return known(personId, conversationId).person;
  };

  return {
    seenBy(personId) {
      const person = found(personId);
      if (!person) return [];
      const seen = connector.conversations().filter((conversation) => isOf(person, conversation));
      const hasOwn = seen.some(({ kind }) => kind === 'personal');
      return [...seen.map(viewOf), ...(hasOwn ? [] : [notYetOpened(personalIdOf(connector.people, person))])];
    },
    async send({ personId, conversationId, text, replyToId }) {
      const person = await opened(personId, conversationId);
      // The message stands there at once; the bot answers in its own time.
      connector.say(person, conversationId, text, replyToId ?? undefined).catch((fault: unknown) => {
        log(`A message did not reach the bot: ${String(fault)}`);
      });
    },
    async press({ personId, conversationId, messageId, verb, data }) {
      const { person, conversation } = known(personId, conversationId);
      const message = conversation.messages.find(({ id }) => id === messageId);
      if (!message) throw new NoSuchConversation(conversationId);
      const { status, body } = await connector.press(person, message, { verb, data });
      return status === null ? { kind: 'failure', words: UNREACHABLE } : readAnswer(status, body);
    },
    subscribe: (changed) => connector.subscribe(changed),
  };
}

/** As Teams says it. */
const UNREACHABLE = 'Unable to reach app. Please try again.';

/** The organisation is looked at too: an id alone gives nobody anything. */
function isOf(person: LocalPerson, { tenantId, members }: LocalConversation): boolean {
  return person.tenantId === tenantId && members.some(({ id }) => id === person.id);
}

function viewOf(conversation: LocalConversation): ConversationView {
  const { id, kind, isBotTyping, messages } = conversation;
  return { id, kind, title: titleOf(conversation), isBotTyping, messages: messages.map(toMessage) };
}

function titleOf(conversation: LocalConversation): string {
  switch (conversation.kind) {
    case 'personal':
      return BOT.name;
    case 'channel':
      return conversation.name;
    case 'meeting':
      return conversation.meeting.title;
  }
}

function notYetOpened(id: string): ConversationView {
  return { id, kind: 'personal', title: BOT.name, isBotTyping: false, messages: [] };
}

function toMessage({
  id,
  rootId,
  author,
  text,
  attachments,
  entities,
  at,
  editedAt,
}: LocalMessage): ConversationMessage {
  return {
    id,
    replyToId: rootId,
    author: author === null ? BOT : { id: author.id, name: author.name, isBot: false },
    at: at.toISOString(),
    editedAt: editedAt?.toISOString() ?? null,
    text,
    cards: attachments.flatMap(({ contentType, content }) =>
      contentType === ADAPTIVE_CARD && isObject(content) ? [content] : [],
    ),
    isAiGenerated: entities.some(({ additionalType }) => [additionalType].flat().includes(AI_GENERATED)),
  };
}

/** The invoke response of an Action.Execute. */
function readAnswer(status: number, body: unknown): PressAnswer {
  const { statusCode = status, type, value } = isObject(body) ? (body as Record<string, unknown>) : {};
  if (status !== 200 || statusCode !== 200) return { kind: 'failure', words: null };
  if (type === ADAPTIVE_CARD && isObject(value)) return { kind: 'card', card: value };
  if (type === 'application/vnd.microsoft.activity.message' && typeof value === 'string') {
    return { kind: 'message', words: value };
  }
  return { kind: 'failure', words: null };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
