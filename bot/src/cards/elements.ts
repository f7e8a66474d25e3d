import type { Action, CardOf, ColumnSetOf, ElementOf, ImageOf, TextBlock } from './adaptive-card.ts';
import { asSentence, onOneLine } from './markdown.ts';
import type { Picture } from './pictures/picture.ts';
import type { CardAct } from './verbs.ts';
import type { Speech } from './words/moments.ts';

/** A card that is put together; `drawCard` makes it one that can be sent. */
export type DrawableCard = CardOf<Picture>;
export type DrawableElement = ElementOf<Picture>;

/** Teams shows six at most, and of an ActionSet no more either. */
type Actions = readonly Action[];

export function card(
  { language }: Speech,
  parts: { fallbackText: string; body: readonly DrawableElement[]; actions?: Actions },
): DrawableCard {
  const { fallbackText, body, actions = [] } = parts;
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: language,
    fallbackText: asSentence(fallbackText),
    body,
    ...(actions.length === 0 ? {} : { actions }),
    msteams: { width: 'Full' },
  };
}

/** @param id of the post, where the card has one: by it the card is found again in a channel */
export function heading(text: string, id?: string): TextBlock {
  const style = { style: 'heading', size: 'Large', weight: 'Bolder' } as const;
  return { type: 'TextBlock', ...(id === undefined ? {} : { id }), text: asSentence(text), ...style, wrap: true };
}

export function paragraph(text: string, how: Partial<Omit<TextBlock, 'type' | 'text' | 'wrap'>> = {}): TextBlock {
  return { type: 'TextBlock', text: asSentence(text), wrap: true, ...how };
}

/** What stands under a heading or at the end: there for whoever looks for it. */
export function subtle(text: string, how: Parameters<typeof paragraph>[1] = {}): TextBlock {
  return paragraph(text, { isSubtle: true, ...how });
}

/** As wide as the card. */
export function wide(picture: Picture, altText: string): ImageOf<Picture> {
  return { type: 'Image', url: picture, altText, size: 'Stretch', spacing: 'Medium' };
}

/** Two or three figures side by side: each a number and what it counts. */
export function figures(
  of: readonly { readonly figure: string; readonly counts: string }[],
  size: 'Large' | 'ExtraLarge' = 'ExtraLarge',
): ColumnSetOf<Picture> {
  return {
    type: 'ColumnSet',
    spacing: 'Medium',
    columns: of.map(({ figure, counts }) => ({
      type: 'Column',
      width: 'stretch',
      items: [
        paragraph(figure, { size, weight: 'Bolder' }),
        subtle(counts, { spacing: 'None', ...(size === 'Large' ? { size: 'Small' } : {}) }),
      ],
    })),
  };
}

/** A button that asks the bot. The whole act is its data, so that it is read by one schema. */
export function ask(act: CardAct, title: string, isMain = false): Action {
  return { type: 'Action.Execute', title: onOneLine(title), verb: act.verb, data: act, ...mainStyle(isMain) };
}

/** A button that leads out of the card, to another place in Teams. */
export function lead(url: string, title: string, isMain = false): Action {
  return { type: 'Action.OpenUrl', title: onOneLine(title), url, ...mainStyle(isMain) };
}

function mainStyle(isMain: boolean): { style?: 'positive' } {
  return isMain ? { style: 'positive' } : {};
}
