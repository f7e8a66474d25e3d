import { zoneBounds, ZONES, type Zone } from '@upbeat/api/domain/heart-rate/zone.ts';
import { endOf, TRAIL_SECONDS, valueAt, type Trail } from './trail.ts';

/** A zone as a stripe behind the curve, in percent of the height from the top. */
export interface Band {
  readonly zone: Zone;
  readonly top: number;
  readonly height: number;
}

/** The curve of the last minutes, in percent of width and height. */
export interface Spark {
  /** One list of points a stretch without gaps, as SVG takes them. */
  readonly lines: readonly string[];
  readonly bands: readonly Band[];
  /** The newest reading, or null when the last seconds are empty. */
  readonly now: { readonly x: number; readonly y: number } | null;
  readonly lowest: number | null;
  readonly highest: number | null;
}

/** Room above and below the curve, and the least that is shown: a quiet heart must not look wild. */
const ROOM_BPM = 8;
const LEAST_SPAN_BPM = 50;
/** Shorter gaps are drawn through: a reading stands for up to five seconds. */
const HOLD_SECONDS = 5;
/** Each point is the mean of this many seconds to either side. */
const SMOOTH_SECONDS = 2;

/** @param maxHeartRate bpm, or null when zones are unknown: then there are no bands */
export function sparkOf(trail: Trail, maxHeartRate: number | null): Spark {
  const end = endOf(trail);
  const seconds = Array.from({ length: TRAIL_SECONDS }, (_, index) => end - TRAIL_SECONDS + index);
  const known = seconds.filter((second) => isBpm(valueAt(trail, second)));
  const readings = known.map((second) => valueAt(trail, second));
  const lowest = readings.length === 0 ? null : Math.min(...readings);
  const highest = readings.length === 0 ? null : Math.max(...readings);
  const [bottom, top] = rangeOf(lowest, highest);

  const x = (second: number) => ((second - (end - TRAIL_SECONDS)) / (TRAIL_SECONDS - 1)) * 100;
  const y = (bpm: number) => ((top - bpm) / (top - bottom)) * 100;
  const point = (second: number) => ({ x: x(second), y: y(smoothed(trail, second)) });

  const last = known.at(-1);
  const isFresh = last !== undefined && end - last <= HOLD_SECONDS;
  return {
    lines: stretches(known).map((stretch) => stretch.map((second) => pointText(point(second))).join(' ')),
    bands: maxHeartRate === null ? [] : bandsOf(maxHeartRate, bottom, top, y),
    now: isFresh ? point(last) : null,
    lowest,
    highest,
  };
}

function rangeOf(lowest: number | null, highest: number | null): [number, number] {
  if (lowest === null || highest === null) return [90, 90 + LEAST_SPAN_BPM];
  const missing = Math.max(0, LEAST_SPAN_BPM - (highest - lowest + 2 * ROOM_BPM));
  return [lowest - ROOM_BPM - missing / 2, highest + ROOM_BPM + missing / 2];
}

function bandsOf(maxHeartRate: number, bottom: number, top: number, y: (bpm: number) => number): Band[] {
  return ZONES.flatMap((zone) => {
    const bounds = zoneBounds(zone, maxHeartRate);
    const from = Math.max(bottom, bounds.from ?? bottom);
    const to = Math.min(top, bounds.to === null ? top : bounds.to + 1);
    return from < to ? [{ zone, top: y(to), height: y(from) - y(to) }] : [];
  });
}

/** Seconds in a row; a gap of more than the hold begins a new stretch. */
function stretches(seconds: readonly number[]): number[][] {
  const found: number[][] = [];
  for (const second of seconds) {
    const current = found.at(-1);
    const before = current?.at(-1);
    if (current && before !== undefined && second - before <= HOLD_SECONDS) current.push(second);
    else found.push([second]);
  }
  return found;
}

function smoothed(trail: Trail, second: number): number {
  let sum = 0;
  let count = 0;
  for (let near = second - SMOOTH_SECONDS; near <= second + SMOOTH_SECONDS; near++) {
    const value = valueAt(trail, near);
    if (!isBpm(value)) continue;
    sum += value;
    count += 1;
  }
  return sum / count;
}

const isBpm = (value: number) => value > 1;
const pointText = ({ x, y }: { x: number; y: number }) => `${x.toFixed(2)},${y.toFixed(2)}`;
