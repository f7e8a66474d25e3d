import type { Zone } from '@upbeat/api/domain/heart-rate/zone.ts';
import type { ColumnSetOf, ImageOf } from './adaptive-card.ts';
import { paragraph } from './elements.ts';
import type { Picture } from './pictures/picture.ts';
import { BAR_WIDTH, glyphPicture, zoneBarPicture } from './pictures/zone-pictures.ts';
import type { CardWords } from './words/card-words.ts';

/** Hardest first, as the glyph rises. Zone 0 is rest and no part of an effort. */
const SHOWN = [5, 4, 3, 2, 1] as const satisfies readonly Zone[];

/**
 * Five labelled bars: glyph, "Z4 Hard", bar, amount. Their columns keep their widths, so that on a wide card the amounts
 * stay beside their bars; 272 px is what the narrowest card leaves them.
 *
 * @param amounts of zones 0 to 5, in any unit
 * @param told an amount as it is read
 */
export function zoneRows(
  words: CardWords,
  amounts: Readonly<Record<Zone, number>>,
  told: (amount: number) => string,
): ColumnSetOf<Picture>[] {
  const longest = Math.max(...SHOWN.map((zone) => amounts[zone]));
  const total = SHOWN.reduce((sum, zone) => sum + amounts[zone], 0);
  return SHOWN.map((zone, row) => {
    const amount = amounts[zone];
    const bar = zoneBarPicture(zone, longest === 0 ? 0 : amount / longest);
    const [number = '', ...name] = words.zone(zone).split(' ');
    const runs = [
      { type: 'TextRun', text: `${number} `, weight: 'Bolder' },
      { type: 'TextRun', text: name.join(' ') },
    ] as const;
    return {
      type: 'ColumnSet',
      spacing: row === 0 ? 'Medium' : 'Small',
      columns: [
        column('20px', image(glyphPicture(zone), words.zoneGlyph(zone), '20px')),
        column('76px', { type: 'RichTextBlock', inlines: runs }),
        column(`${BAR_WIDTH}px`, image(bar, words.shareOfAll(total === 0 ? 0 : amount / total), `${BAR_WIDTH}px`)),
        column('52px', paragraph(told(amount), { horizontalAlignment: 'Right' })),
      ],
    };
  });
}

function image(picture: Picture, altText: string, width: `${number}px`): ImageOf<Picture> {
  return { type: 'Image', url: picture, altText, width };
}

function column(width: `${number}px`, item: ColumnSetOf<Picture>['columns'][number]['items'][number]) {
  return { type: 'Column', width, spacing: 'Small', verticalContentAlignment: 'Center', items: [item] } as const;
}
