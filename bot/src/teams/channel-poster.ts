import type { PersonId, TenantId } from '@upbeat/api/domain/directory/identity.ts';
import type { Answer } from '@upbeat/api/domain/posting/protocol.ts';

/** A conversation, and where its connector is. */
export interface Place {
  readonly tenantId: TenantId;
  readonly serviceUrl: string;
  readonly conversationId: string;
}

/** A card, and what it amounts to in words: for a banner and whoever hears it. */
export interface Message {
  readonly card: object;
  readonly summary: string;
}

export type OpenedChat =
  { readonly type: 'opened'; readonly conversationId: string } | Exclude<Answer, { type: 'taken' }>;

/**
 * Speaks to Teams, once for each call: whoever calls knows what an answer means and whether to try again. Nothing is
 * thrown that Teams or the way to it may cause. `withinMs` is the time after which the answer counts as lost.
 */
export interface ChannelPoster {
  post(place: Place, message: Message, withinMs: number): Promise<Answer>;
  update(place: Place, activityId: string, message: Message, withinMs: number): Promise<Answer>;
  delete(place: Place, activityId: string, withinMs: number): Promise<Answer>;
  /** A person's own chat with the bot, the same one however often it is asked for. */
  openChat(of: { tenantId: TenantId; serviceUrl: string; personId: PersonId }, withinMs: number): Promise<OpenedChat>;
}
