import type { AdaptiveCard, CardOf, ElementOf } from '../adaptive-card.ts';
import type { Picture } from './picture.ts';
import { pngOf, SHARPEST } from './png.ts';

/** Teams refuses a message above 28 kB, its envelope included. */
export const LARGEST_CARD_BYTES = 25_000;
/** What gives way when pictures that may not be served do not fit: two pixels a CSS pixel, then fewer. */
const SCALES = [SHARPEST, 1.5, 1, 0.75];

export interface PictureShelf {
  /** Under which anybody finds pictures that are about nobody, without a slash at its end. */
  readonly picturesUrl: string;
  readonly largestBytes?: number;
}

/**
 * Makes a card one that can be sent: its pictures are in it. When they would make it too large, those that are about
 * nobody are shown from their address, largest first; what is about people is drawn smaller, and never served.
 *
 * @throws {Error} when the words alone are too large, which no card of ours is
 */
export async function drawCard(card: CardOf<Picture>, shelf: PictureShelf): Promise<AdaptiveCard> {
  const { picturesUrl, largestBytes = LARGEST_CARD_BYTES } = shelf;
  const pictures = picturesOf(card.body);
  for (const scale of SCALES) {
    const urls = new Map<Picture, string>();
    for (const picture of pictures) urls.set(picture, dataUrl(await pngOf(picture, scale)));
    const served = pictures
      .filter(({ address }) => address !== null)
      .toSorted((a, b) => (urls.get(b)?.length ?? 0) - (urls.get(a)?.length ?? 0));
    for (const next of [null, ...served]) {
      if (next?.address != null) urls.set(next, `${picturesUrl}/${next.address}.png`);
      const drawn = withUrls(card, urls);
      if (bytesOf(drawn) <= largestBytes) return drawn;
    }
  }
  throw new Error(`A card must not be larger than ${largestBytes} bytes, also without pictures`);
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
