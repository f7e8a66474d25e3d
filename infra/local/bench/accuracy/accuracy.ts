import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isUpbeatError } from '@upbeat/api/domain/errors.ts';
import { decodeWorkout } from '@upbeat/api/infrastructure/workout-files/decode-workout.ts';
import { CommandMistake } from '../../command-mistake.ts';
import { withBenchDatabase } from '../bench-database.ts';
import type { BenchRun } from '../bench-options.ts';
import { checkVectors } from './check-vectors.ts';
import { heldWith, type Recorded, type Result } from './recorded-class.ts';

/** What a person may rely on, in beats per minute and in seconds. */
const MEAN_WITHIN_BPM = 1;
const ZONE_WITHIN_SECONDS = 15;

/** A device rounds its mean, and shorter ones say little. */
const SHORTEST_SECONDS = 60;

/**
 * How true results are: every recording of a folder is sent through the live path as one person's sensor, at high speed,
 * the class ends and is summarised, and the results are laid beside what the device itself wrote into its file. Where a
 * `vectors.json` lies in the folder or up to two above it, the formulas are compared with it too. Ends with 1 when
 * something is further off than people may rely on.
 */
export async function benchAccuracy({ folder, recordings: from, signal }: BenchRun) {
  if (from === null) throw new CommandMistake('Where are the recordings? npm run bench -- accuracy --folder FOLDER');
  const { recordings, refused } = await readRecordings(from);
  if (recordings.length === 0) throw new CommandMistake(`No recorded workout could be read in ${from}`);
  signal.throwIfAborted();
  const results = await withBenchDatabase(folder, (database) => heldWith(database, recordings));
  const means = results.flatMap(meanDifference);
  const zones = results.flatMap(zoneDifference);
  const formulas = await checkVectors(from);
  const wrong = [
    ...means.filter(({ bpm }) => !(bpm <= MEAN_WITHIN_BPM)).map(({ name, bpm }) => `${name}: mean off by ${bpm} bpm`),
    ...zones
      .filter(({ seconds }) => !(seconds <= ZONE_WITHIN_SECONDS))
      .map(({ name, seconds }) => `${name}: a zone off by ${seconds} s`),
    ...formulas.wrong,
  ];
  if (wrong.length > 0) process.exitCode = 1;
  return {
    recordings: recordings.length,
    refused,
    means: means.length,
    worstMeanBpm: Math.max(0, ...means.map(({ bpm }) => bpm)),
    timesInZones: zones.length,
    worstZoneSeconds: Math.max(0, ...zones.map(({ seconds }) => seconds)),
    formulas: formulas.checked,
    wrong,
  };
}

async function readRecordings(folder: string): Promise<{ recordings: Recorded[]; refused: number }> {
  const names = (await readdir(folder)).filter((name) => /\.(fit|tcx|gpx)$/i.test(name)).sort();
  const recordings: Recorded[] = [];
  for (const name of names) {
    try {
      recordings.push({ name, workout: await decodeWorkout(name, await readFile(join(folder, name))) });
    } catch (fault) {
      if (!isUpbeatError(fault)) throw fault; // else it is no workout with a heart rate, which is not this bench's matter
    }
  }
  return { recordings, refused: names.length - recordings.length };
}

function meanDifference({ name, workout: { deviceSummary, seconds }, meanBpm }: Result) {
  if (!deviceSummary?.averageBpm || seconds < SHORTEST_SECONDS) return [];
  return [{ name, bpm: meanBpm === null ? Number.NaN : Math.abs(meanBpm - deviceSummary.averageBpm) }];
}

function zoneDifference({ name, workout: { deviceSummary }, secondsInDeviceZones }: Result) {
  const expected = deviceSummary?.secondsInZones?.seconds;
  if (!expected) return [];
  return [
    {
      name,
      seconds: Math.max(...expected.map((seconds, zone) => Math.abs((secondsInDeviceZones[zone] ?? 0) - seconds))),
    },
  ];
}
