import type { HostPerson } from './box.ts';
import type { Conversations, ConversationView } from './conversations.ts';

/** A conversation in the windows of one person. */
export interface SeenConversation extends ConversationView {
  /** Messages of others that arrived since this person last looked. */
  readonly unread: number;
}

export interface ConversationViews {
  seenBy(person: HostPerson): readonly SeenConversation[];
  /** This person has looked at all that is in this conversation now. */
  markRead(person: HostPerson, conversationId: string): void;
  /** Calls back after each change of a conversation or of what was read; returns how to stop it. */
  subscribe(changed: () => void): () => void;
}

/**
 * What each person sees, and what of it is new to them. A client keeps that with the person, not with the window: two
 * windows of one person agree, and what came while one was somebody else waits. What was there at first is not new.
 */
export function createConversationViews(conversations: Conversations): ConversationViews {
  const began = new Date().toISOString();
  const readUntil = new Map<string, string>();
  const listeners = new Set<() => void>();
  const keyOf = ({ id }: HostPerson, conversationId: string): string => `${id} ${conversationId}`;
  return {
    seenBy(person) {
      if (person.isAnonymous === true) return []; // Teams lets nobody without an account talk with bots
      return conversations.seenBy(person.id).map((conversation) => {
        const until = readUntil.get(keyOf(person, conversation.id)) ?? began;
        const isNew = conversation.messages.filter(({ author, at }) => author.id !== person.id && at > until);
        return { ...conversation, unread: isNew.length };
      });
    },
    markRead(person, conversationId) {
      const newest = conversations
        .seenBy(person.id)
        .find(({ id }) => id === conversationId)
        ?.messages.at(-1);
      if (newest === undefined || newest.at <= (readUntil.get(keyOf(person, conversationId)) ?? began)) return;
      readUntil.set(keyOf(person, conversationId), newest.at);
      for (const changed of listeners) changed();
    },
    subscribe(changed) {
      listeners.add(changed);
      const unsubscribe = conversations.subscribe(changed);
      return () => {
        listeners.delete(changed);
        unsubscribe();
      };
    },
  };
}

/** A place without a bot: nobody sees a conversation. */
export const noConversations: Conversations = {
  seenBy: () => [],
  send: () => Promise.reject(new Error('Nothing here takes messages')),
  press: () => Promise.reject(new Error('Nothing here answers cards')),
  subscribe: () => () => undefined,
};
