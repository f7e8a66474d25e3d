import type { Zone } from '@upbeat/api/domain/heart-rate/zone.ts';
import type { Palette } from '../../shared/look/palette.ts';
import { litHeight, type FieldLayout } from './field-layout.ts';
import { FIELD_MARKS, type FieldMark } from './field-mark.ts';

type Bar = FieldLayout['bar'];

const DIM = 0.45;
/** Strokes are this share of a bar's width, and at least a pixel. */
const STROKE = 0.06;
/** A narrower bar, in device pixels, tells its height better without an outline. */
const LEAST_OUTLINED = 8;

/** All marks beside one another on one canvas, in the order of `FIELD_MARKS`: copying one costs far less than drawing it. */
export function drawSprites(bar: Bar, palette: Palette): HTMLCanvasElement {
  const sheet = document.createElement('canvas');
  sheet.width = bar.width * FIELD_MARKS.length;
  sheet.height = bar.height;
  const pen = sheet.getContext('2d');
  if (pen === null) return sheet;
  FIELD_MARKS.forEach((mark, index) => {
    pen.save();
    pen.translate(index * bar.width, 0);
    drawMark(pen, mark, { bar, palette });
    pen.restore();
  });
  return sheet;
}

function drawMark(pen: CanvasRenderingContext2D, mark: FieldMark, { bar, palette }: { bar: Bar; palette: Palette }) {
  const isOutlined = palette.zoneOff === 'transparent';
  const quiet = isOutlined ? palette.zoneOffEdge : palette.planPast;
  const isDense = bar.width < LEAST_OUTLINED && mark.form === 'zone';
  if (mark.form === 'lost' || (isOutlined && !isDense)) outline(pen, bar, quiet);
  else if (!isOutlined) fill(pen, bar, { height: bar.height, colour: palette.groundCard });
  switch (mark.form) {
    case 'zone':
      pen.globalAlpha = mark.isDim ? DIM : 1;
      fill(pen, bar, { height: litHeight(bar.height, mark.zone), colour: zoneColour(palette, mark.zone) });
      return;
    case 'here':
      pen.fillStyle = quiet;
      pen.beginPath();
      pen.arc(bar.width / 2, bar.height / 2, Math.max(1, bar.width * 0.2), 0, 2 * Math.PI);
      pen.fill();
      return;
    case 'paused':
      pen.fillStyle = quiet;
      for (const share of [0.28, 0.58]) {
        const width = Math.max(1, Math.round(bar.width * 0.14));
        pen.fillRect(Math.round(bar.width * share), Math.round(bar.height * 0.3), width, Math.round(bar.height * 0.4));
      }
      return;
    case 'lost':
  }
}

function zoneColour(palette: Palette, zone: Zone): string {
  return palette[`zoneAccent${zone}`];
}

/** From below, with round corners. */
function fill(pen: CanvasRenderingContext2D, bar: Bar, { height, colour }: { height: number; colour: string }): void {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.roundRect(0, bar.height - height, bar.width, height, Math.min(bar.radius, height / 2));
  pen.fill();
}

function outline(pen: CanvasRenderingContext2D, bar: Bar, colour: string): void {
  const width = Math.max(1, Math.round(bar.width * STROKE));
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.beginPath();
  pen.roundRect(width / 2, width / 2, bar.width - width, bar.height - width, bar.radius);
  pen.stroke();
}
