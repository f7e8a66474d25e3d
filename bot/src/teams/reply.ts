import { CardFactory, MessageFactory, type Activity } from 'botbuilder';

/** What the bot says: a sentence or two, or a card with what it amounts to in words for a screen reader and a banner. */
export type Reply = string | { readonly card: object; readonly summary: string };

export function toActivity(reply: Reply): Partial<Activity> {
  if (typeof reply === 'string') return MessageFactory.text(reply);
  return { ...MessageFactory.attachment(CardFactory.adaptiveCard(reply.card)), summary: reply.summary };
}
