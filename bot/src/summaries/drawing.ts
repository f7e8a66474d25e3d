import type { Digest } from '@upbeat/api/application/world.ts';
import type { DrawableCard } from '../cards/elements.ts';
import { drawCard, type PictureShelf } from '../cards/pictures/draw-card.ts';
import type { WantedCard } from './posting-plan.ts';

/** Makes of a card one that can be compared with what is shown, and drawn when it is another. */
export type Drawing = (card: DrawableCard) => WantedCard;

export function createDrawing({ digest, shelf }: { digest: Digest; shelf: PictureShelf }): Drawing {
  return (card) => ({
    digest: digest(JSON.stringify(card)),
    draw: async () => ({ card: await drawCard(card, shelf), summary: card.fallbackText }),
  });
}
