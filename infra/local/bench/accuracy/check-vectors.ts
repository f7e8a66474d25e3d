import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { effortPointsOf } from '@upbeat/api/domain/effort/effort-points.ts';
import { estimateMaxHeartRate } from '@upbeat/api/domain/heart-rate/max-heart-rate.ts';
import { holdReadings, holdSeries } from '@upbeat/api/domain/heart-rate/hold.ts';
import { coverageOf, meanBpm, secondsInZones, type SecondsInZones } from '@upbeat/api/domain/heart-rate/series.ts';
import { zoneOf } from '@upbeat/api/domain/heart-rate/zone.ts';
import { kcalPerMinute, type Sex } from '@upbeat/api/domain/summary/calories.ts';
import { recoveryAfter } from '@upbeat/api/domain/summary/recovery.ts';
import { BUCKET_SECONDS, mergeBuckets, rollUp } from '@upbeat/api/domain/summary/roll-up.ts';

type Samples = readonly (readonly [second: number, bpm: number])[];
type Cases<Case> = { readonly cases: readonly Case[] };
interface Bucketed {
  readonly n: number;
  readonly sum: number;
  readonly min: number;
  readonly max: number;
}
interface Burned {
  readonly sex: Sex;
  readonly hr: number;
  readonly weightKg: number;
  readonly age: number;
  readonly kcalPerMin: number;
}

/** Expected numbers that somebody reckoned independently. Only what is compared is named. */
interface Vectors {
  readonly meta: { readonly tolerance_default: number };
  readonly hrmax: { readonly tanaka: Cases<{ age: number; rounded: number }> };
  readonly zones: { readonly five_10pct_hrmax: Cases<{ hrmax: number; hr: number; zone: number }> };
  readonly keytel_no_vo2max: Cases<Burned> & {
    readonly clamp_cases: readonly Burned[];
    readonly sex_unspecified_rule: {
      readonly case: { hr: number; weightKg: number; age: number; mean_kcal_min: number };
    };
  };
  readonly effort_points: Cases<{ secondsInZone: [number, number, number, number, number]; points: number }>;
  readonly hrr60: Cases<{ series: Samples; endSec: number; hrr60: number | null }>;
  readonly time_weighted: Cases<{
    name: string;
    samples: Samples;
    endSec: number;
    holdCapSec: number;
    hrmax: number;
    expect: { avgHr: number | null; coverage: number; secondsInZone: SecondsInZones };
  }>;
  readonly rollup: Cases<{ name: string; samples: Samples; b15: readonly Bucketed[]; b60: readonly Bucketed[] }>;
}

/** Compares our formulas with the `vectors.json` in the folder, or in one of the two above it; without one, with nothing. */
export async function checkVectors(folder: string): Promise<{ checked: number; wrong: string[] }> {
  const vectors = await readVectors([folder, join(folder, '..'), join(folder, '../..')]);
  if (!vectors) return { checked: 0, wrong: [] };
  const pairs = [...numbersOf(vectors)];
  const tolerance = vectors.meta.tolerance_default;
  const isRight = (ours: number | null, theirs: number | null) =>
    ours === null || theirs === null ? ours === theirs : Math.abs(ours - theirs) <= tolerance;
  const wrong = pairs.filter(([, ours, theirs]) => !isRight(ours, theirs));
  return { checked: pairs.length, wrong: wrong.map(([name, ours, theirs]) => `${name}: ${ours} instead of ${theirs}`) };
}

type Compared = readonly [name: string, ours: number | null, theirs: number | null];

function* numbersOf(vectors: Vectors): Generator<Compared> {
  for (const { age, rounded } of vectors.hrmax.tanaka.cases)
    yield [`maximum at ${age}`, estimateMaxHeartRate(age), rounded];
  for (const { hr, hrmax, zone } of vectors.zones.five_10pct_hrmax.cases) {
    yield [`zone of ${hr} of ${hrmax}`, zoneOf(hr, hrmax), zone];
  }
  const { cases, clamp_cases: clamped, sex_unspecified_rule: unspecified } = vectors.keytel_no_vo2max;
  for (const { hr, kcalPerMin, ...who } of [...cases, ...clamped]) {
    yield [`kcal at ${hr}`, kcalPerMinute(hr, who), Math.max(0, kcalPerMin)];
  }
  const { hr, mean_kcal_min: mean, ...who } = unspecified.case;
  yield ['kcal without a sex', kcalPerMinute(hr, { ...who, sex: null }), mean];
  for (const { secondsInZone, points } of vectors.effort_points.cases) {
    yield [`points of ${secondsInZone.join(' ')}`, effortPointsOf([0, ...secondsInZone]), points];
  }
  for (const { series, endSec, hrr60 } of vectors.hrr60.cases) {
    yield [`recovery after ${endSec}`, recoveryAfter(toBytes(series), endSec), hrr60];
  }
  yield* weightedOf(vectors);
  yield* rolledUpOf(vectors);
}

function* weightedOf({ time_weighted: weighted }: Vectors): Generator<Compared> {
  for (const { name, samples, endSec, holdCapSec, hrmax, expect } of weighted.cases) {
    const readings = samples.map(([second, bpm]) => ({ second, bpm }));
    const series = holdReadings(readings, { seconds: endSec, capSeconds: holdCapSec });
    yield [`mean of ${name}`, meanBpm(series), expect.avgHr];
    yield [`coverage of ${name}`, coverageOf(series), expect.coverage];
    for (const [zone, seconds] of secondsInZones(series, hrmax).entries()) {
      yield [`zone ${zone} of ${name}`, seconds, expect.secondsInZone[zone] ?? null];
    }
  }
}

function* rolledUpOf({ rollup }: Vectors): Generator<Compared> {
  for (const { name, samples, b15, b60 } of rollup.cases) {
    const fine = rollUp(holdSeries(toBytes(samples)), BUCKET_SECONDS.fine);
    for (const [ours, theirs] of [
      [fine, b15],
      [mergeBuckets(fine, BUCKET_SECONDS.coarse / BUCKET_SECONDS.fine), b60],
    ] as const) {
      for (const [index, bucket] of theirs.entries()) {
        for (const key of ['n', 'sum', 'min', 'max'] as const) {
          yield [`${key} of ${name}`, ours[index]?.[key] ?? null, bucket[key]];
        }
      }
    }
  }
}

/** Whole beats, as sensors send them. */
function toBytes(samples: Samples): Uint8Array {
  const series = new Uint8Array(Math.max(0, ...samples.map(([second]) => second + 1)));
  for (const [second, bpm] of samples) series[second] = Math.round(bpm);
  return series;
}

async function readVectors(folders: readonly string[]): Promise<Vectors | null> {
  for (const folder of folders) {
    const text = await readFile(join(folder, 'vectors.json'), 'utf8').catch((fault: unknown) => {
      if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null;
      throw fault;
    });
    if (text !== null) return JSON.parse(text) as Vectors;
  }
  return null;
}
