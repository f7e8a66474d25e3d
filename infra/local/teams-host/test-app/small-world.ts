import { NoSuchConversation, type Conversations, type ConversationMessage } from '../conversations.ts';
import type { ConversationView, PressAnswer, PressedButton, WrittenMessage } from '../conversations.ts';

interface Known extends ConversationView {
  readonly members: readonly string[];
}

/** Conversations in memory, with a bot that does as it is told here. */
export interface SmallWorld extends Conversations {
  open(conversation: Pick<Known, 'id' | 'kind' | 'title' | 'members'>): void;
  /** The bot writes; returns the id. */
  post(conversationId: string, message: { text?: string; card?: object }): string;
  edit(conversationId: string, messageId: string, card: object): void;
  type(conversationId: string): void;
  answers(answer: (press: PressedButton) => Promise<PressAnswer>): void;
  readonly written: readonly WrittenMessage[];
}

const BOT = { id: '28:upbeat', name: 'Upbeat', isBot: true };

export function createSmallWorld(nameOf: (personId: string) => string): SmallWorld {
  const conversations = new Map<string, Known>();
  const listeners = new Set<() => void>();
  const written: WrittenMessage[] = [];
  let answer: (press: PressedButton) => Promise<PressAnswer> = async () => ({ kind: 'failure', words: null });
  let lastId = 0;

  const change = (id: string, changed: (before: Known) => Partial<Known>): void => {
    const before = conversations.get(id);
    if (before === undefined) throw new NoSuchConversation(id);
    conversations.set(id, { ...before, ...changed(before) });
    for (const listener of listeners) listener();
  };
  const add = (id: string, message: Pick<ConversationMessage, 'author' | 'replyToId' | 'text' | 'cards'>): string => {
    lastId = Math.max(Date.now(), lastId + 1);
    const whole = {
      ...message,
      id: String(lastId),
      at: new Date(lastId).toISOString(),
      editedAt: null,
      isAiGenerated: false,
    };
    change(id, ({ messages }) => ({ messages: [...messages, whole], isBotTyping: false }));
    return whole.id;
  };
  const mine = (personId: string, id: string): void => {
    if (conversations.get(id)?.members.includes(personId) !== true) throw new NoSuchConversation(id);
  };

  return {
    written,
    seenBy: (personId) => [...conversations.values()].filter(({ members }) => members.includes(personId)),
    async send(message) {
      const { personId, conversationId, text, replyToId } = message;
      mine(personId, conversationId);
      written.push(message);
      add(conversationId, {
        author: { id: personId, name: nameOf(personId), isBot: false },
        replyToId,
        text,
        cards: [],
      });
    },
    async press(button) {
      mine(button.personId, button.conversationId);
      return answer(button);
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    open: (conversation) =>
      void conversations.set(conversation.id, { ...conversation, messages: [], isBotTyping: false }),
    post: (id, { text = '', card }) => add(id, { author: BOT, replyToId: null, text, cards: card ? [card] : [] }),
    edit(id, messageId, card) {
      change(id, ({ messages }) => ({
        messages: messages.map((one) =>
          one.id === messageId ? { ...one, cards: [card], editedAt: new Date().toISOString() } : one,
        ),
      }));
    },
    type: (id) => change(id, () => ({ isBotTyping: true })),
    answers: (how) => void (answer = how),
  };
}
