import type { FastifyInstance } from 'fastify';
import type { BoxStore } from './box-store.ts';
import type { HostPerson } from './box.ts';
import type { ConversationViews } from './conversation-views.ts';
import { NoSuchConversation, type Conversations, type WrittenMessage } from './conversations.ts';
import { HostProblem } from './host-problem.ts';
import { personIn, readStrings } from './requests.ts';

export interface ConversationRoutes {
  readonly store: BoxStore;
  readonly conversations: Conversations;
  readonly views: ConversationViews;
}

/** As many letters as a Teams message holds, near enough. */
const LONGEST_MESSAGE = 28_000;

/** What a window does in a conversation: write, press a button of a card, say that it was read. */
export function conversationRoutes(server: FastifyInstance, { store, conversations, views }: ConversationRoutes): void {
  server.post('/conversations/messages', async ({ body }) => {
    const { id: personId } = memberIn(store, body);
    await known(() => conversations.send({ personId, ...readMessage(body) }));
    return {};
  });

  server.post('/conversations/presses', async ({ body }) => {
    const { id: personId } = memberIn(store, body);
    const press = readStrings(body, ['conversationId', 'messageId', 'verb']);
    if (press === null) throw new HostProblem(400, 'A press has a conversationId, a messageId and a verb');
    return known(() => conversations.press({ personId, ...press, data: readData(body) }));
  });

  server.put('/conversations/read', async ({ body }) => {
    const person = memberIn(store, body);
    const { conversationId } = readStrings(body, ['conversationId']) ?? {};
    if (conversationId !== undefined) views.markRead(person, conversationId);
    return {};
  });
}

function memberIn(store: BoxStore, body: unknown): HostPerson {
  const person = personIn(store, body);
  if (person.isAnonymous === true) throw new HostProblem(403, 'Whoever comes by the link has no chat here');
  return person;
}

function readMessage(body: unknown): Omit<WrittenMessage, 'personId'> {
  const { conversationId, text = '' } = readStrings(body, ['conversationId', 'text']) ?? {};
  if (conversationId === undefined || text.trim() === '' || text.length > LONGEST_MESSAGE) {
    throw new HostProblem(400, `A message has a conversationId and a text of at most ${LONGEST_MESSAGE} letters`);
  }
  return { conversationId, text: text.trim(), replyToId: readStrings(body, ['replyToId'])?.replyToId ?? null };
}

function readData(body: unknown): Readonly<Record<string, unknown>> {
  const { data } = body as { data?: unknown };
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? { ...data } : {};
}

/** Words of somebody else's conversation are those of one that does not exist. */
async function known<Answer>(act: () => Promise<Answer>): Promise<Answer> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof NoSuchConversation) throw new HostProblem(404, error.message, { cause: error });
    throw error;
  }
}
