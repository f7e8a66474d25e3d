import { useEffect, useRef, type RefObject } from 'react';
import { useTiles } from '../../shared/live/LiveProvider.tsx';
import { BREATH_MS } from '../../shared/look/breath.ts';
import { usePalette } from '../../shared/look/LookProvider.tsx';
import { waveOffset, type FieldLayout } from './field-layout.ts';
import { fieldMark } from './field-mark.ts';
import { createFieldPainter, type FieldPainter } from './field-painter.ts';
import type { Places } from './places.ts';

/** No column moves more than a pixel between two of these: more pictures would look no smoother. */
const WAVE_MS = 125;

interface FieldOptions {
  /** Where the rider is: an element that rides on the wave of its column. */
  readonly riderPlace: number | null;
  readonly field: FieldLayout | null;
  /** Device pixels a px. */
  readonly scale: number;
  readonly places: Places;
  /** Keeps the wave where it is. What people do is drawn all the same. */
  readonly isStill: boolean;
}

/** Keeps a canvas as the class is: draws what changes when it changes, and the wave eight times a second. */
export function useField({ riderPlace, field, scale, places, isStill }: FieldOptions): {
  canvas: RefObject<HTMLCanvasElement | null>;
  rider: RefObject<HTMLDivElement | null>;
} {
  const canvas = useRef<HTMLCanvasElement>(null);
  const rider = useRef<HTMLDivElement>(null);
  const { tile, subscribeTiles } = useTiles();
  const palette = usePalette();
  const painter = useRef<FieldPainter | null>(null);
  const breath = useRef(0);

  useEffect(() => {
    if (canvas.current === null || field === null) return;
    painter.current = createFieldPainter(canvas.current, field, palette);
    return () => {
      painter.current = null;
    };
  }, [canvas, field, palette]);

  useEffect(() => {
    const placeOf = new Map(places.map((slot, place) => [slot, place]));
    const put = (place: number, slot: number | null) => {
      const shown = slot === null ? null : tile(slot);
      painter.current?.put(place, shown && fieldMark(shown));
    };
    const lastPlace = field === null ? 0 : field.columns * field.rows;
    for (let place = 0; place < lastPlace; place++) put(place, places[place] ?? null);
    painter.current?.show(breath.current);
    return subscribeTiles((slots) => {
      for (const slot of slots) {
        const place = placeOf.get(slot);
        if (place !== undefined) put(place, slot);
      }
      painter.current?.show(breath.current);
    });
  }, [field, palette, places, tile, subscribeTiles]);

  useEffect(() => {
    const swell = () => {
      if (rider.current === null || riderPlace === null || field === null) return;
      const lowered = waveOffset(field, riderPlace % field.columns, breath.current) / scale;
      rider.current.style.setProperty('transform', `translateY(${lowered}px)`);
    };
    swell();
    if (isStill) return;
    const timer = setInterval(() => {
      if (document.hidden) return;
      breath.current = (Date.now() % BREATH_MS) / BREATH_MS;
      painter.current?.show(breath.current);
      swell();
    }, WAVE_MS);
    return () => clearInterval(timer);
  }, [rider, riderPlace, field, scale, isStill]);

  return { canvas, rider };
}
