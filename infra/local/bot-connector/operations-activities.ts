import type { SentActivity } from './activity.ts';
import type { LocalConversation } from './conversation.ts';
import {
  conversationOf,
  conversationOfPath,
  splitThread,
  type Answer,
  type Call,
  type Operation,
  type OperationDeps,
} from './operation.ts';
import { readActivity } from './read-activity.ts';
import { activityNotFound, Refusal } from './refusal.ts';

const ACTIVITIES = '/v3/conversations/:conversationId/activities';
const ONE = `${ACTIVITIES}/:activityId`;

/** What a bot says, says anew, and takes back. */
export function activityOperations(deps: OperationDeps): readonly Operation[] {
  const writing = { cost: 'write', conversationId: conversationOfPath } as const;
  return [
    {
      name: 'post',
      method: 'POST',
      path: ACTIVITIES,
      ...writing,
      run: (call) => {
        const { rootId } = splitThread(call.params['conversationId'] ?? '');
        return post(deps, conversationOf(deps, call), { sent: readActivity(call.body), rootId });
      },
    },
    {
      name: 'reply',
      method: 'POST',
      path: ONE,
      ...writing,
      run: (call) => {
        const conversation = conversationOf(deps, call);
        const { rootId } = splitThread(call.params['conversationId'] ?? '');
        const inThread = conversation.kind === 'channel' ? (rootId ?? threadOf(conversation, call)) : null;
        return post(deps, conversation, { sent: readActivity(call.body), rootId: inThread });
      },
    },
    {
      name: 'update',
      method: 'PUT',
      path: ONE,
      ...writing,
      run: (call) => {
        const conversation = conversationOf(deps, call);
        const sent = readActivity(call.body);
        const { id } = own(conversation, call);
        deps.book.rewrite(conversation.id, id, sent);
        return { status: 200, body: { id } };
      },
    },
    {
      name: 'delete',
      method: 'DELETE',
      path: ONE,
      ...writing,
      run: (call) => {
        const conversation = conversationOf(deps, call);
        deps.book.erase(conversation.id, own(conversation, call).id);
        return { status: 200 };
      },
    },
  ];
}

/** Writes a message of the bot, or shows that it is writing one. */
export function post(
  { book }: OperationDeps,
  conversation: LocalConversation,
  { sent, rootId }: { sent: SentActivity; rootId: string | null },
): Answer {
  if (rootId !== null && !conversation.messages.some(({ id }) => id === rootId)) throw activityNotFound();
  if (sent.type === 'typing') {
    book.change(conversation.id, { isBotTyping: true });
    return { status: 201, body: { id: book.nextId() } };
  }
  const { text, attachments, entities, channelData } = sent;
  const message = { author: null, rootId, text, attachments, entities, channelData };
  const { id } = book.write(conversation.id, message);
  return { status: 201, body: { id } };
}

/** The thread of the message that is answered: one may answer an answer. */
function threadOf({ messages }: LocalConversation, { params }: Call): string | null {
  const answered = messages.find(({ id }) => id === params['activityId']);
  return answered === undefined ? null : (answered.rootId ?? answered.id);
}

/** @throws {Refusal} for a message that is not there, or somebody else's */
function own({ messages }: LocalConversation, { params }: Call): { id: string } {
  const message = messages.find(({ id }) => id === params['activityId']);
  if (!message) throw activityNotFound();
  if (message.author !== null) throw new Refusal(403, 'NotEnoughPermissions', 'The message is not of this bot.');
  return message;
}
