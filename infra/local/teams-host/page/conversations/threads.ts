import type { ConversationMessage } from '../../conversations.ts';

/** A post of a channel with what was answered to it. */
export interface Thread {
  readonly root: ConversationMessage;
  readonly replies: readonly ConversationMessage[];
}

/** Posts in the order they were sent, each with its replies; a reply whose post is gone stands for itself. */
export function threadsOf(messages: readonly ConversationMessage[]): readonly Thread[] {
  const posts = new Set(messages.map(({ id }) => id));
  const isReply = ({ replyToId }: ConversationMessage): boolean => replyToId !== null && posts.has(replyToId);
  return messages
    .filter((message) => !isReply(message))
    .map((root) => ({ root, replies: messages.filter(({ replyToId }) => replyToId === root.id) }));
}
