import type { Palette } from '../../shared/look/palette.ts';
import { barAt, stripOf, waveOffset, type FieldLayout } from './field-layout.ts';
import { markIndex, type FieldMark } from './field-mark.ts';
import { drawSprites } from './field-sprites.ts';

/** Draws a field: only the bars that change, and only the columns that move. */
export interface FieldPainter {
  /** Sets the mark of a place, or clears it. Seen with the next `show`. */
  readonly put: (place: number, mark: FieldMark | null) => void;
  /** Brings what was put, and the wave at this moment of the breath (0–1), onto the canvas. */
  readonly show: (breath: number) => void;
}

/**
 * Two canvases: on a hidden one lies the field without its wave, where a change is one small copy. The seen one is put
 * together from the strips of its columns, each lowered by the wave: a copy a column instead of twenty bars.
 */
export function createFieldPainter(canvas: HTMLCanvasElement, field: FieldLayout, palette: Palette): FieldPainter {
  const still = document.createElement('canvas');
  for (const surface of [canvas, still]) {
    surface.width = field.width;
    surface.height = field.height;
  }
  const sprites = drawSprites(field.bar, palette);
  const stillPen = still.getContext('2d');
  const pen = canvas.getContext('2d');
  const shown: (number | null)[] = [];
  const offsets: (number | null)[] = Array.from({ length: field.columns }, () => null);

  return {
    put(place, mark) {
      const index = mark === null ? null : markIndex(mark);
      if (stillPen === null || (shown[place] ?? null) === index) return;
      shown[place] = index;
      const { x, y } = barAt(field, place);
      const { width, height } = field.bar;
      stillPen.clearRect(x, y, width, height);
      if (index !== null) stillPen.drawImage(sprites, index * width, 0, width, height, x, y, width, height);
      offsets[place % field.columns] = null;
    },
    show(breath) {
      for (let column = 0; column < field.columns; column++) {
        const offset = waveOffset(field, column, breath);
        if (pen === null || offsets[column] === offset) continue;
        offsets[column] = offset;
        const { x, width } = stripOf(field, column);
        pen.clearRect(x, 0, width, field.height);
        pen.drawImage(still, x, 0, width, field.height, x, offset, width, field.height);
      }
    },
  };
}
