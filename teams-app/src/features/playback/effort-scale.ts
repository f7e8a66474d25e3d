import { MOST_EFFORT } from '@upbeat/api/domain/effort/effort-level.ts';
import { ZONES, type Zone } from '@upbeat/api/domain/heart-rate/zone.ts';
import type { Line } from './effort-lines.ts';

/** Room below the lowest and above the highest value, in bpm and in parts of a zone. */
const ROOM_BPM = 5;
const ROOM_LEVEL = 0.1;

/** What is drawn from bottom to top: levels of effort over bands of zones, or bpm alone while zones are unknown. */
export interface Scale {
  readonly kind: 'levels' | 'bpm';
  readonly from: number;
  readonly to: number;
}

/** Zones 1 to 5, all as high as one another; of zone 0 as much as somebody was in. */
export function levelScale(lines: readonly Line[]): Scale {
  const lowest = Math.min(1, ...lines.flat().map(({ value }) => value));
  return { kind: 'levels', from: lowest < 1 ? Math.max(0, lowest - ROOM_LEVEL) : 1, to: MOST_EFFORT };
}

export function bpmScale(lines: readonly Line[]): Scale {
  const values = lines.flat().map(({ value }) => value);
  return { kind: 'bpm', from: Math.min(...values) - ROOM_BPM, to: Math.max(...values) + ROOM_BPM };
}

/** How far from the top a value stands, as a share of the height. */
export function shareFromTop({ from, to }: Scale, value: number): number {
  return Math.min(1, Math.max(0, (to - value) / (to - from)));
}

export interface Band {
  readonly zone: Zone;
  /** Shares of the height. */
  readonly top: number;
  readonly height: number;
}

/** The zones behind the lines, the easiest first; none where they are unknown. */
export function bandsOf(scale: Scale): Band[] {
  if (scale.kind === 'bpm') return [];
  return ZONES.flatMap((zone) => {
    const [top, bottom] = [shareFromTop(scale, zone + 1), shareFromTop(scale, zone)];
    return bottom > top ? [{ zone, top, height: bottom - top }] : [];
  });
}
