import type { PersonId } from '../directory/identity.ts';

/**
 * What the bot says once for a class: its card in the channel, or one person's recap in their chat with the bot.
 * `sending` was written before the request left: who finds it there does not know whether Teams took the post.
 */
export type Post = PostKey & { readonly id: string; readonly conversationId: string } & PostState;

/** There is one post for each of these. */
export interface PostKey {
  readonly sessionId: string;
  readonly kind: 'class-card' | 'recap';
  /** Whose recap it is; null for the class card. */
  readonly personId: PersonId | null;
}

export type PostState =
  | { readonly state: 'sending'; readonly since: Date }
  /** `shown` is the digest of the card as Teams has it: an update that would change nothing is not sent. */
  | { readonly state: 'posted'; readonly activityId: string; readonly shown: string }
  /** Its answer was lost and it could not be looked for: it is never sent again by itself. */
  | { readonly state: 'unknown'; readonly since: Date }
  /** Teams refused for good, such as MessageWritesBlocked. */
  | { readonly state: 'refused'; readonly code: string; readonly at: Date }
  /** Was taken back, as its class was deleted by the person. */
  | { readonly state: 'withdrawn'; readonly at: Date };
