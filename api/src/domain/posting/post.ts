import type { PersonId } from '../directory/identity.ts';

/**
 * What the bot says once for a class: its card in the channel, or one person's recap in their chat with the bot. The id
 * is made before anything is sent and stands in the card.
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
  /** Teams certainly does not have it: it was not taken, was looked for in vain, or an admin asks for it once more. */
  | { readonly state: 'wanted' }
  /** Written before the request leaves: who finds it does not know whether Teams took the post. */
  | { readonly state: 'sending'; readonly since: Date }
  /** `shown` is the digest of the card as Teams has it: an update that would change nothing is not sent. */
  | { readonly state: 'posted'; readonly activityId: string; readonly shown: string }
  /** Written before an update or a deletion leaves: which card Teams shows is not known, and asking again is safe. */
  | { readonly state: 'updating'; readonly activityId: string; readonly since: Date }
  /** Its answer was lost and it could not be looked for: it is never sent again by itself. */
  | { readonly state: 'unknown'; readonly since: Date; readonly isDismissed: boolean }
  | Refused
  /** Was taken back as its class was deleted by the person, or somebody deleted it in Teams. It does not come back. */
  | { readonly state: 'withdrawn'; readonly at: Date };

/** Teams refused for good, such as MessageWritesBlocked. */
export interface Refused {
  readonly state: 'refused';
  readonly code: string;
  readonly at: Date;
  /** Of the card that is there and could not be changed; null where none was taken. */
  readonly activityId: string | null;
  /** An admin has looked and leaves it. */
  readonly isDismissed: boolean;
}
