import { holdReadings, RECORDING_HOLD_SECONDS, type Pause, type Reading } from '../../domain/heart-rate/hold.ts';
import { isBpm } from '../../domain/heart-rate/sample.ts';
import { LONGEST_SERIES_SECONDS } from '../../domain/heart-rate/segment.ts';
import { WorkoutHasNoHeartRate, WorkoutTooLong, WorkoutUnreadable, type WorkoutFormat } from './workout-errors.ts';

/** A recorded workout, whatever file it came in. It knows no positions. */
export interface Workout {
  readonly format: WorkoutFormat;
  /** As the file names it, in lower case; null when it does not. */
  readonly sport: string | null;
  /** The time of second 0; null when the device had no date. */
  readonly startedAt: Date | null;
  /** From the first record to the last, the last second included. */
  readonly seconds: number;
  /** At most one a second, in order, as recorded: null where the sensor said nothing, also values nobody believes. */
  readonly samples: readonly Reading[];
  /** Where the device's timer stood still. Only FIT files tell. */
  readonly pauses: readonly Pause[];
  /** What the file held before it was brought to whole seconds. */
  readonly recorded: { readonly records: number; readonly heartRates: number };
  readonly deviceSummary: DeviceSummary | null;
}

/** What the device itself made of a workout. Only FIT files of a single sport tell. */
export interface DeviceSummary {
  readonly averageBpm: number;
  readonly maxBpm: number | null;
  readonly secondsInZones: DeviceZones | null;
}

/** The device's own zones, which need not be ours: zone k runs from `upperBounds[k - 1]` to below `upperBounds[k]`. */
export interface DeviceZones {
  readonly upperBounds: readonly number[];
  readonly seconds: readonly number[];
}

/** One record of a file. */
export interface RecordedPoint {
  /** Milliseconds since 1970; NaN when the record has no time. */
  readonly at: number;
  /** 0 counts as null: devices write it for a lost strap. */
  readonly bpm: number | null;
}

/** What a format's reader found. Times of pauses are in milliseconds since 1970. */
export interface Recording {
  readonly format: WorkoutFormat;
  readonly sport: string | null;
  readonly points: readonly RecordedPoint[];
  readonly pauses: readonly Pause[];
  readonly hasDate: boolean;
  readonly deviceSummary: DeviceSummary | null;
}

/**
 * Brings a recording to whole seconds from its first record on.
 *
 * @throws {WorkoutHasNoHeartRate} when no record has one between 30 and 240 bpm
 * @throws {WorkoutUnreadable} when its heart rates have no times
 * @throws {WorkoutTooLong} when its times lie more than a day apart
 */
export function toWorkout(name: string, { format, sport, points, pauses, hasDate, deviceSummary }: Recording): Workout {
  if (!points.some(hasHeartRate)) throw new WorkoutHasNoHeartRate(name, points.length);
  const timed = points.filter(({ at }) => Number.isFinite(at));
  if (!timed.some(hasHeartRate)) throw new WorkoutUnreadable(name, format, 'its heart rates have no times');

  const start = timed.reduce((first, { at }) => Math.min(first, at), Number.POSITIVE_INFINITY);
  const secondOf = (at: number) => Math.round((at - start) / 1000);
  const seconds = 1 + timed.reduce((last, { at }) => Math.max(last, secondOf(at)), 0);
  if (seconds > LONGEST_SERIES_SECONDS) throw new WorkoutTooLong(name, seconds);

  return {
    format,
    sport,
    startedAt: hasDate ? new Date(start) : null,
    seconds,
    samples: onePerSecond(timed.map(({ at, bpm }) => ({ second: secondOf(at), bpm: bpm === 0 ? null : bpm }))),
    pauses: pauses.map(({ from, until }) => ({ from: secondOf(from), until: secondOf(until) })),
    recorded: { records: points.length, heartRates: points.filter(({ bpm }) => bpm !== null && bpm > 0).length },
    deviceSummary,
  };
}

/**
 * The workout as one byte a second: 0 missing, 1 paused, 30–240 bpm. Readings hold for 60 s at most, pauses left out,
 * which brings the mean within 1 bpm of the device's own.
 */
export function toSeries({ samples, pauses, seconds }: Workout): Uint8Array<ArrayBuffer> {
  return holdReadings(samples, { seconds, capSeconds: RECORDING_HOLD_SECONDS, pauses });
}

function hasHeartRate({ bpm }: RecordedPoint): boolean {
  return bpm !== null && isBpm(bpm);
}

/** The last reading of each second; a record without heart rate does not take back one of the same second. */
function onePerSecond(readings: readonly Reading[]): Reading[] {
  const bySecond = new Map<number, Reading>();
  for (const reading of readings) {
    if (reading.bpm !== null || !bySecond.has(reading.second)) bySecond.set(reading.second, reading);
  }
  return [...bySecond.values()].sort((one, other) => one.second - other.second);
}
