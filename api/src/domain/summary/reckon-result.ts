import { countedLevels } from '../effort/counted-levels.ts';
import { countedSeconds, type RatedInterval } from '../effort/counted-seconds.ts';
import { effortPointsOf } from '../effort/effort-points.ts';
import type { EffortRating } from '../effort/effort-rating.ts';
import { holdSeries } from '../heart-rate/hold.ts';
import { judgedSeries } from '../heart-rate/judged-series.ts';
import { maxHeartRateOf, type KnownMaximum } from '../heart-rate/max-heart-rate.ts';
import { BPM_LIMITS } from '../heart-rate/sample.ts';
import { coverageOf, maxBpm, meanBpm, type SecondsInZones } from '../heart-rate/series.ts';
import { zoneBounds, ZONES, type Zone } from '../heart-rate/zone.ts';
import type { Programme } from '../programme/programme.ts';
import type { HeldClass } from '../session/held.ts';
import { caloriesOf, type Body } from './calories.ts';
import { stepLevelsOf, type StepLevels } from './class-mean.ts';
import { curveOf } from './curve.ts';
import { intervalsHit } from './intervals-hit.ts';
import type { PersonResult } from './person-result.ts';
import { recoveryOf } from './recovery.ts';

/** What there is of one person in one class. */
export interface Brought {
  /** As it is stored: one byte a second. */
  readonly series: Uint8Array;
  readonly ratings: readonly { readonly interval: number; readonly rating: EffortRating }[];
  readonly profile: KnownMaximum & Body;
}

export interface ClassHeld {
  readonly held: HeldClass;
  readonly programme: Programme;
  /** The calendar year in which it was. */
  readonly year: number;
}

/**
 * One person's result of one class, from what is stored: the jumps that no heart makes are left out, a reading speaks
 * for five seconds at most, and everything is weighted by time. Taps count as readings do.
 *
 * @returns the result, the curve of the class for a card, and the steps for a mean
 */
export function reckonResult(
  { series, ratings, profile }: Brought,
  { held, programme, year }: ClassHeld,
): { result: PersonResult; curve: (number | null)[]; levels: StepLevels } {
  const maxHeartRate = maxHeartRateOf(profile, year);
  const judged = judgedSeries(series);
  const spread = holdSeries(judged);
  const ofClass = ofLength(spread, held.seconds);
  const measured = measuredSeconds(spread, maxHeartRate, held);
  const rated = ratedIntervals(ratings, programme);
  const secondsInZones = countedSeconds(measured, rated);
  const hasEffort = measured.size > 0 || rated.size > 0;
  const age = profile.birthYear === null ? null : year - profile.birthYear;
  const { weightKg, sex } = profile;
  return {
    result: {
      meanBpm: meanBpm(spread),
      maxBpm: maxBpm(spread),
      coverage: coverageOf(ofClass) ?? 0,
      secondsInZones,
      effortPoints: effortPointsOf(secondsInZones),
      calories: caloriesOf(spread, { weightKg, age, sex, maxHeartRate }),
      recoveryBpm: recoveryOf(judged, held, programme.intervals),
      intervalsHit: hasEffort ? intervalsHit(programme.intervals, held, measured, rated) : null,
    },
    curve: curveOf(ofClass),
    levels: stepLevelsOf(countedLevels({ series: ofClass, maxHeartRate, measured, rated }, held.intervals)),
  };
}

/** Taps for intervals that the programme does not have count nothing. */
function ratedIntervals(ratings: Brought['ratings'], { intervals }: Programme): Map<number, RatedInterval> {
  return new Map(
    ratings.flatMap(({ interval, rating }) => {
      const planned = intervals[interval];
      return planned ? [[interval, { rating, intervalSeconds: planned.seconds }] as const] : [];
    }),
  );
}

function measuredSeconds(
  series: Uint8Array,
  maxHeartRate: number | null,
  { intervals }: HeldClass,
): Map<number | null, SecondsInZones> {
  const measured = new Map<number | null, [number, number, number, number, number, number]>();
  if (maxHeartRate === null) return measured;
  const zoneOfByte = zonesOfBytes(maxHeartRate);
  let current: number | null | undefined;
  let seconds: [number, number, number, number, number, number] = [0, 0, 0, 0, 0, 0];
  for (let second = 0; second < series.length; second++) {
    const zone = zoneOfByte[series[second] ?? 0];
    if (zone === undefined) continue;
    const interval = intervals[second] ?? null;
    if (interval !== current) {
      current = interval;
      seconds = measured.get(interval) ?? [0, 0, 0, 0, 0, 0];
      measured.set(interval, seconds);
    }
    seconds[zone]++;
  }
  return measured;
}

/** By byte; none for what is no heart rate. */
function zonesOfBytes(maxHeartRate: number): (Zone | undefined)[] {
  const zones = new Array<Zone | undefined>(256).fill(undefined);
  const [lowest, highest] = BPM_LIMITS;
  for (const zone of ZONES) {
    const { from, to } = zoneBounds(zone, maxHeartRate);
    zones.fill(zone, Math.max(lowest, from ?? lowest), Math.min(highest, to ?? highest) + 1);
  }
  return zones;
}

function ofLength(series: Uint8Array, seconds: number): Uint8Array {
  if (series.length >= seconds) return series.subarray(0, seconds);
  const longer = new Uint8Array(seconds);
  longer.set(series);
  return longer;
}
