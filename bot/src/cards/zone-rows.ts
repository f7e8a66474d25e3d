import type { Zone } from '@upbeat/api/domain/heart-rate/zone.ts';
import type { ColumnSetOf } from './adaptive-card.ts';
import { paragraph } from './elements.ts';
import type { Picture } from './pictures/picture.ts';
import { glyphPicture, zoneBarPicture } from './pictures/zone-pictures.ts';
import type { CardWords } from './words/card-words.ts';

/** Hardest first, as the glyph rises. Zone 0 is rest and no part of an effort. */
const SHOWN = [5, 4, 3, 2, 1] as const satisfies readonly Zone[];

/**
 * Five labelled bars: glyph, "Z4 Hard", bar, amount.
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
  return SHOWN.map((zone, row) => {
    const share = longest === 0 ? 0 : amounts[zone] / longest;
    const [number = '', ...name] = words.zone(zone).split(' ');
    const runs = [
      { type: 'TextRun', text: `${number} `, weight: 'Bolder' },
      { type: 'TextRun', text: name.join(' ') },
    ] as const;
    return {
      type: 'ColumnSet',
      spacing: row === 0 ? 'Medium' : 'Small',
      columns: [
        column('20px', { type: 'Image', url: glyphPicture(zone), altText: '', width: '20px' }),
        column('86px', { type: 'RichTextBlock', inlines: runs }),
        column('92px', { type: 'Image', url: zoneBarPicture(zone, share), altText: '', width: '92px' }),
        column('54px', paragraph(told(amounts[zone]), { horizontalAlignment: 'Right' })),
      ],
    };
  });
}

function column(width: `${number}px`, item: ColumnSetOf<Picture>['columns'][number]['items'][number]) {
  return { type: 'Column', width, spacing: 'Small', verticalContentAlignment: 'Center', items: [item] } as const;
}
