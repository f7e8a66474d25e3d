import type { AdaptiveCard, CardOf, ElementOf } from '../adaptive-card.ts';
import type { Picture } from './picture.ts';
import { pngOf, SHARPEST } from './png.ts';

/** Teams refuses a message above 28 kB, its envelope included. */
export const LARGEST_CARD_BYTES = 25_000;
/** Pixels a CSS pixel, of pictures that may not be served: still clear, and at last small enough for anything. */
const CLEAR = 1.5;
const SMALLER = [1, 0.75, 0.5];

export interface PictureShelf {
  /** Under which anybody finds pictures that are about nobody, without a slash at its end. */
  readonly picturesUrl: string;
  readonly largestBytes?: number;
}

/**
 * Makes a card one that can be sent: its pictures are in it. When they would make it too large, what is about people is
 * drawn a little coarser; then what is about nobody is shown from its address, largest first; then the rest is drawn
 * smaller still, for it is never served.
 *
 * @throws {Error} when the words alone are too large, which no card of ours is
 */
export async function drawCard(card: CardOf<Picture>, shelf: PictureShelf): Promise<AdaptiveCard> {
  const { picturesUrl, largestBytes = LARGEST_CARD_BYTES } = shelf;
  const pictures = picturesOf(card.body);
  const ways = waysToDraw(pictures.filter(({ address }) => address !== null).length);
  for (const { scale, served } of ways) {
    const drawn = withUrls(card, await urlsOf(pictures, { scale, served, picturesUrl }));
    if (bytesOf(drawn) <= largestBytes) return drawn;
  }
  throw new Error(`A card must not be larger than ${largestBytes} bytes, also without pictures`);
}

interface WayToDraw {
  /** Of the pictures that are never served. */
  readonly scale: number;
  /** How many of the others are. */
  readonly served: number;
}

function waysToDraw(mayBeServed: number): WayToDraw[] {
  return [
    { scale: SHARPEST, served: 0 },
    { scale: CLEAR, served: 0 },
    ...Array.from({ length: mayBeServed }, (_, index) => ({ scale: CLEAR, served: index + 1 })),
    ...SMALLER.map((scale) => ({ scale, served: mayBeServed })),
  ];
}

async function urlsOf(
  pictures: readonly Picture[],
  { scale, served, picturesUrl }: WayToDraw & { picturesUrl: string },
): Promise<Map<Picture, string>> {
  const embedded = new Map<Picture, string>();
  for (const picture of pictures) {
    embedded.set(picture, dataUrl(await pngOf(picture, picture.address === null ? scale : SHARPEST)));
  }
  const bySize = [...embedded].toSorted(([, a], [, b]) => b.length - a.length);
  const shelved = bySize.flatMap(([picture]) =>
    picture.address === null ? [] : [[picture, picture.address] as const],
  );
  const addresses = shelved
    .slice(0, served)
    .map(([picture, address]) => [picture, `${picturesUrl}/${address}.png`] as const);
  return new Map([...embedded, ...addresses]);
}

/** What a card weighs as it is sent. */
export function bytesOf(card: AdaptiveCard): number {
  return Buffer.byteLength(JSON.stringify(card));
}

function dataUrl(png: Buffer): string {
  return `data:image/png;base64,${png.toString('base64')}`;
}

function picturesOf(elements: readonly ElementOf<Picture>[]): Picture[] {
  return elements.flatMap((element) => {
    switch (element.type) {
      case 'Image':
        return [element.url];
      case 'ColumnSet':
        return element.columns.flatMap(({ items }) => picturesOf(items));
      case 'TextBlock':
      case 'RichTextBlock':
      case 'ActionSet':
        return [];
    }
  });
}

function withUrls(card: CardOf<Picture>, urls: ReadonlyMap<Picture, string>): AdaptiveCard {
  return { ...card, body: card.body.map((element) => shown(element, urls)) };
}

function shown(element: ElementOf<Picture>, urls: ReadonlyMap<Picture, string>): ElementOf<string> {
  switch (element.type) {
    case 'Image':
      return { ...element, url: urls.get(element.url) ?? '' };
    case 'ColumnSet':
      return {
        ...element,
        columns: element.columns.map((column) => ({
          ...column,
          items: column.items.map((item) => shown(item, urls)),
        })),
      };
    case 'TextBlock':
    case 'RichTextBlock':
    case 'ActionSet':
      return element;
  }
}
