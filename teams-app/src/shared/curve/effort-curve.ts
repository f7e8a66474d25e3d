import { zoneBounds, zoneOf, type Zone } from '@upbeat/api/domain/heart-rate/zone.ts';

/** The bytes of a second that are no heart rate: 0 missing, 1 paused. */
const PAUSED = 1;

/** Where a curve is drawn, in px. */
export interface Field {
  readonly width: number;
  readonly height: number;
}

export interface ZoneBand {
  readonly zone: Zone;
  readonly top: number;
  readonly height: number;
}

export interface Curve {
  readonly bands: readonly ZoneBand[];
  /** One path a stretch without a gap, as the `d` of SVG. */
  readonly paths: readonly string[];
}

/** As long as a reading may stand for the seconds after it; beyond that the curve shows a gap. */
const LONGEST_HOLD_SECONDS = 5;
/** The mean over so many seconds on both sides keeps the line calm; one pixel is several seconds anyway. */
const CALM_SECONDS = 4;
/** Room below the lowest and above the highest value, in bpm. */
const ROOM_BPM = 3;

const ALL_ZONES = [0, 1, 2, 3, 4, 5] as const satisfies readonly Zone[];

/**
 * The curve of a class over the bands of a person's zones.
 *
 * @param series one entry a second from second 0: 0 missing, 1 paused, 30–240 bpm
 * @param maxHeartRate what the zones are counted from, or null for a curve without bands
 */
export function curveOf(series: readonly number[], maxHeartRate: number | null, field: Field): Curve {
  const range = rangeOf(series, maxHeartRate);
  if (range === null) return { bands: [], paths: [] };
  const yOf = (bpm: number) => ((range.to - bpm) / (range.to - range.from)) * field.height;
  const xOf = (second: number) => (second / Math.max(1, series.length - 1)) * field.width;
  const bands = maxHeartRate === null ? [] : bandsOf(maxHeartRate, range, yOf);
  const everySeconds = Math.max(1, Math.floor(series.length / Math.max(1, field.width)));
  const paths = stretchesOf(series).map((stretch) => pathOf(stretch, everySeconds, xOf, yOf));
  return { bands, paths };
}

/** What the curve says of one second. */
export type CurveReading =
  | { readonly state: 'read'; readonly bpm: number; readonly zone: Zone | null; readonly y: number }
  | { readonly state: 'paused' }
  | { readonly state: 'missing' };

/** The reading under a second: its own, or the last one within the five seconds for which it speaks. */
export function readingAt(
  series: readonly number[],
  second: number,
  { maxHeartRate, height }: { maxHeartRate: number | null; height: number },
): CurveReading {
  if (series[second] === PAUSED) return { state: 'paused' };
  const speaking = series.slice(Math.max(0, second - LONGEST_HOLD_SECONDS), second + 1);
  const bpm = speaking.slice(speaking.lastIndexOf(PAUSED) + 1).findLast((value) => value > PAUSED);
  const range = rangeOf(series, maxHeartRate);
  if (bpm === undefined || range === null) return { state: 'missing' };
  const zone = maxHeartRate === null ? null : zoneOf(bpm, maxHeartRate);
  return { state: 'read', bpm, zone, y: ((range.to - bpm) / (range.to - range.from)) * height };
}

/** Where a key leads along the curve, or null for one that leads nowhere. */
export function secondAfterKey(second: number, key: string, last: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ...{ ArrowLeft: -10, ArrowDown: -10, ArrowRight: 10, ArrowUp: 10 },
    ...{ PageDown: -60, PageUp: 60, Home: -last, End: last },
  };
  const step = steps[key];
  return step === undefined ? null : Math.min(last, Math.max(0, second + step));
}

/** The seconds that stand under the curve: round, and few enough to be read. */
export function ticksOf(seconds: number, most: number): number[] {
  const step = [60, 120, 300, 600, 900, 1200].find((each) => seconds / each <= most) ?? 1800;
  return Array.from({ length: Math.floor(seconds / step) + 1 }, (_, index) => index * step);
}

/** Lowest and highest heart rate of a series, or null when it has none. */
export function extremesOf(series: readonly number[]): { readonly from: number; readonly to: number } | null {
  const beats = series.filter((value) => value > PAUSED);
  return beats.length === 0 ? null : { from: Math.min(...beats), to: Math.max(...beats) };
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function rangeOf(series: readonly number[], maxHeartRate: number | null): Range | null {
  const extremes = extremesOf(series);
  if (extremes === null) return null;
  const lowestZone = maxHeartRate === null ? extremes.from : (zoneBounds(1, maxHeartRate).from ?? extremes.from);
  return {
    from: Math.min(extremes.from, lowestZone) - ROOM_BPM,
    to: Math.max(extremes.to + ROOM_BPM, maxHeartRate ?? 0),
  };
}

function bandsOf(maxHeartRate: number, range: Range, yOf: (bpm: number) => number): ZoneBand[] {
  return ALL_ZONES.flatMap((zone) => {
    const bounds = zoneBounds(zone, maxHeartRate);
    const from = Math.max(range.from, bounds.from ?? range.from);
    const to = Math.min(range.to, bounds.to === null ? range.to : bounds.to + 1);
    return to > from ? [{ zone, top: yOf(to), height: yOf(from) - yOf(to) }] : [];
  });
}

/** Seconds in a row that have a heart rate. */
export interface ReadStretch {
  readonly first: number;
  /** One value a second; short gaps are filled with the value before them. */
  readonly values: readonly number[];
}

/** A series without its gaps; those of up to five seconds are bridged. */
export function stretchesOf(series: readonly number[]): ReadStretch[] {
  const stretches: { first: number; values: number[] }[] = [];
  let lastSecond = Number.NEGATIVE_INFINITY;
  for (const [second, value] of series.entries()) {
    if (value <= PAUSED) continue;
    const open = stretches.at(-1);
    const gap = second - lastSecond - 1;
    if (open && gap <= LONGEST_HOLD_SECONDS) {
      const held = open.values.at(-1) ?? value;
      open.values.push(...Array.from({ length: gap }, () => held), value);
    } else {
      stretches.push({ first: second, values: [value] });
    }
    lastSecond = second;
  }
  return stretches;
}

function pathOf(
  { first, values }: ReadStretch,
  everySeconds: number,
  xOf: (second: number) => number,
  yOf: (bpm: number) => number,
): string {
  const points: string[] = [];
  for (let offset = 0; offset < values.length; offset += everySeconds) {
    points.push(`${xOf(first + offset).toFixed(1)} ${yOf(calm(values, offset)).toFixed(1)}`);
  }
  const only = points.length === 1 ? points[0] : undefined;
  return only === undefined ? `M${points.join('L')}` : `M${only}L${only}`; // a single reading is a dot
}

/** The mean around one place of a stretch: the line keeps calm. */
export function calm(values: readonly number[], at: number): number {
  const around = values.slice(Math.max(0, at - CALM_SECONDS), at + CALM_SECONDS + 1);
  return around.reduce((sum, value) => sum + value, 0) / around.length;
}
