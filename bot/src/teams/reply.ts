import { CardFactory, MessageFactory, type Activity } from 'botbuilder';
import type { DrawableCard } from '../cards/elements.ts';
import { drawCard, type PictureShelf } from '../cards/pictures/draw-card.ts';

/** What the bot says: a line, or a card; Teams labels what a language model wrote. */
export type Reply = string | DrawableCard | { readonly byModel: DrawableCard };

/** A reply that can be sent. */
export async function toActivity(reply: Reply, shelf: PictureShelf): Promise<Partial<Activity>> {
  if (typeof reply === 'string') return MessageFactory.text(reply);
  if ('byModel' in reply) return toActivity(reply.byModel, shelf);
  return cardActivity({ card: await drawCard(reply, shelf), summary: reply.fallbackText });
}

/** A card as a message; `summary` is what a banner says of it. */
export function cardActivity({ card, summary }: { card: object; summary: string }): Partial<Activity> {
  return { ...MessageFactory.attachment(CardFactory.adaptiveCard(card)), summary };
}
