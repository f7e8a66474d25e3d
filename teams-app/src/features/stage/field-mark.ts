import type { Zone } from '@upbeat/api/domain/heart-rate/zone.ts';
import type { Life } from '@upbeat/api/domain/live/tile.ts';
import { tileWords } from '../../shared/look/tile-words.ts';

/** What one place of the field shows. Each is another form, so that colour is never alone. */
export type FieldMark =
  /** A bar as high as its zone; paler while nothing has come for a few seconds. */
  | { readonly form: 'zone'; readonly zone: Zone; readonly isDim: boolean }
  /** A dot: here, without a zone. */
  | { readonly form: 'here' }
  /** An empty outline: the signal is lost. */
  | { readonly form: 'lost' }
  /** Two strokes: paused. */
  | { readonly form: 'paused' };

/** The mark of a tile. */
export function fieldMark({ zone, life }: { zone: Zone | null; life: Life }): FieldMark {
  switch (tileWords(zone, life)) {
    case 'Signal lost':
      return { form: 'lost' };
    case 'Paused':
      return { form: 'paused' };
    case 'Here':
      return { form: 'here' };
    case 'zone':
      return { form: 'zone', zone: zone ?? 0, isDim: life === 'dim' };
  }
}

/** Every mark there is, in the order in which they are kept ready. */
export const FIELD_MARKS: readonly FieldMark[] = [
  ...([0, 1, 2, 3, 4, 5] as const).flatMap((zone) => [
    { form: 'zone' as const, zone, isDim: false },
    { form: 'zone' as const, zone, isDim: true },
  ]),
  { form: 'here' },
  { form: 'lost' },
  { form: 'paused' },
];

/** Where in that order a mark is. */
export function markIndex(mark: FieldMark): number {
  return FIELD_MARKS.findIndex(
    (kept) =>
      kept.form === mark.form &&
      (kept.form !== 'zone' || mark.form !== 'zone' || (kept.zone === mark.zone && kept.isDim === mark.isDim)),
  );
}
