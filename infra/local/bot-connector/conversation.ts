import type { LocalPerson } from '../directory/directory.ts';
import type { Attachment, SentActivity } from './activity.ts';
import type { LocalMeeting, LocalTeam } from './place.ts';

/** A message as everybody in its conversation has it. */
export interface LocalMessage {
  /** The activity id that the connector gave it. */
  readonly id: string;
  readonly conversationId: string;
  /** The message whose thread it stands in; null for one that begins a thread, and in chats. */
  readonly rootId: string | null;
  /** Null for the bot. */
  readonly author: LocalPerson | null;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly entities: readonly Readonly<Record<string, unknown>>[];
  readonly channelData: Readonly<Record<string, unknown>>;
  readonly at: Date;
  /** Null while it is as it was sent. */
  readonly editedAt: Date | null;
}

interface Common {
  /** As the bot knows it, without the thread of a channel. */
  readonly id: string;
  readonly tenantId: string;
  readonly members: readonly LocalPerson[];
  readonly isBotInstalled: boolean;
  /** The bot has said that it writes, and has not written yet. */
  readonly isBotTyping: boolean;
  /** Oldest first; deleted ones are gone. */
  readonly messages: readonly LocalMessage[];
}

/** Never changed: each change puts another one in its place. */
export type LocalConversation =
  | (Common & { readonly kind: 'personal'; readonly person: LocalPerson })
  | (Common & { readonly kind: 'channel'; readonly name: string; readonly team: LocalTeam })
  | (Common & {
      readonly kind: 'meeting';
      readonly meeting: LocalMeeting;
      /** Object ids of who is in the meeting now. */
      readonly present: readonly string[];
    });

export type ConversationChange = Partial<Pick<Common, 'isBotInstalled' | 'isBotTyping'>> & {
  readonly present?: readonly string[];
  readonly team?: LocalTeam;
  readonly meeting?: LocalMeeting;
  readonly members?: readonly LocalPerson[];
};

export interface ConversationBook {
  all(): readonly LocalConversation[];
  find(id: string): LocalConversation | null;
  /** Keeps one that is there already. */
  open(conversation: LocalConversation): void;
  change(id: string, change: ConversationChange): void;
  write(id: string, message: NewMessage): LocalMessage;
  /** Null when there is no such message. */
  rewrite(id: string, messageId: string, sent: SentActivity): LocalMessage | null;
  /** False when there is no such message. */
  erase(id: string, messageId: string): boolean;
  /** An id for what passes by without being kept. */
  nextId(): string;
  /** Calls back after each change; returns how to stop it. */
  subscribe(changed: () => void): () => void;
}

type NewMessage = Pick<LocalMessage, 'rootId' | 'author'> &
  Pick<SentActivity, 'text' | 'attachments' | 'entities' | 'channelData'>;

/** What is said where, in memory. */
export function createConversationBook(clock: () => Date): ConversationBook {
  const conversations = new Map<string, LocalConversation>();
  const listeners = new Set<() => void>();
  let lastId = 0;

  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const known = (id: string): LocalConversation => {
    const conversation = conversations.get(id);
    if (!conversation) throw new Error(`There is no conversation ${id}`);
    return conversation;
  };
  const replace = (conversation: LocalConversation): void => {
    conversations.set(conversation.id, conversation);
    tell();
  };
  /** Teams numbers messages by the millisecond; no two are alike. */
  const nextId = (): string => {
    lastId = Math.max(clock().getTime(), lastId + 1);
    return String(lastId);
  };

  return {
    all: () => [...conversations.values()],
    find: (id) => conversations.get(id) ?? null,
    open(conversation) {
      if (!conversations.has(conversation.id)) replace(conversation);
    },
    change: (id, change) => replace({ ...known(id), ...change }),
    write(id, message) {
      const conversation = known(id);
      const written = { ...message, id: nextId(), conversationId: id, at: clock(), editedAt: null };
      const isBotTyping = conversation.isBotTyping && written.author !== null;
      replace({ ...conversation, isBotTyping, messages: [...conversation.messages, written] });
      return written;
    },
    rewrite(id, messageId, { text, attachments, entities, channelData }) {
      const conversation = known(id);
      const before = conversation.messages.find((one) => one.id === messageId);
      if (!before) return null;
      const after = { ...before, text, attachments, entities, channelData, editedAt: clock() };
      replace({ ...conversation, messages: conversation.messages.map((one) => (one === before ? after : one)) });
      return after;
    },
    erase(id, messageId) {
      const conversation = known(id);
      const messages = conversation.messages.filter((one) => one.id !== messageId);
      if (messages.length === conversation.messages.length) return false;
      replace({ ...conversation, messages });
      return true;
    },
    nextId,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
