/** Who wrote a message: somebody, or the bot. */
export interface MessageAuthor {
  readonly id: string;
  readonly name: string;
  readonly isBot: boolean;
}

/** A message as everybody in its conversation has it. */
export interface ConversationMessage {
  /** The activity id that the connector gave it. */
  readonly id: string;
  /** The message whose thread it stands in; null for one that begins a thread, and in chats. */
  readonly replyToId: string | null;
  readonly author: MessageAuthor;
  /** RFC 3339. */
  readonly at: string;
  /** RFC 3339; null while it is as it was sent. */
  readonly editedAt: string | null;
  /** As Teams takes it from a bot: Markdown, mentions as `<at>Name</at>`. Empty beside a card. */
  readonly text: string;
  /** Adaptive Cards as the bot sent them. */
  readonly cards: readonly object[];
  /** The bot says that a language model wrote it; Teams shows that. */
  readonly isAiGenerated: boolean;
}

/** A conversation as one person finds it in Teams. */
export interface ConversationView {
  readonly id: string;
  /** `personal`: one's own chat with the bot. `meeting`: the chat of a meeting. */
  readonly kind: 'channel' | 'personal' | 'meeting';
  readonly title: string;
  /** Oldest first; deleted ones are gone. */
  readonly messages: readonly ConversationMessage[];
  /** The bot has said that it writes, and has not written yet. */
  readonly isBotTyping: boolean;
}

export interface WrittenMessage {
  readonly personId: string;
  readonly conversationId: string;
  /** As somebody typed it: `@Upbeat` at its beginning mentions the bot. */
  readonly text: string;
  /** The thread of a channel it answers in. */
  readonly replyToId: string | null;
}

/** A press of an Action.Execute. */
export interface PressedButton {
  readonly personId: string;
  readonly conversationId: string;
  readonly messageId: string;
  readonly verb: string;
  /** The `data` of the action, with what was typed into the card's inputs. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** What the bot's invoke response asks of the client of whoever pressed. */
export type PressAnswer =
  /** In place of the card, for whoever pressed it. */
  | { readonly kind: 'card'; readonly card: object }
  | { readonly kind: 'message'; readonly words: string }
  /** The bot could not, or did not answer in time. */
  | { readonly kind: 'failure'; readonly words: string | null };

/**
 * The conversations in which the bot may be, as a Teams client reaches them. Nobody is told of a conversation that is
 * not theirs: it counts as one that does not exist.
 */
export interface Conversations {
  /** All that this person may see; nothing for whom the directory does not know. */
  seenBy(personId: string): readonly ConversationView[];
  /** @throws {NoSuchConversation} */
  send(message: WrittenMessage): Promise<void>;
  /** @throws {NoSuchConversation} */
  press(button: PressedButton): Promise<PressAnswer>;
  /** Calls back after each change of any conversation; returns how to stop it. */
  subscribe(changed: () => void): () => void;
}

/** There is none, or it is not this person's. */
export class NoSuchConversation extends Error {
  constructor(conversationId: string) {
    super(`There is no conversation ${conversationId} here`);
    this.name = 'NoSuchConversation';
  }
}
