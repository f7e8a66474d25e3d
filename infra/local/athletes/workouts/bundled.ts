import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeWorkout } from '@upbeat/api/infrastructure/workout-files/decode-workout.ts';
import { toSeries } from '@upbeat/api/infrastructure/workout-files/workout.ts';

/** A recording that comes with Upbeat. All of them are simulated. */
export interface BundledRecording {
  readonly file: string;
  readonly title: string;
}

export const bundledRecordings: readonly BundledRecording[] = [
  { file: 'indoor-ride.fit', title: 'Indoor ride, 30 minutes (FIT)' },
  { file: 'treadmill-run.tcx', title: 'Treadmill run, 30 minutes (TCX)' },
  { file: 'brisk-walk.gpx', title: 'Brisk walk, 25 minutes (GPX)' },
];

export function readBundled({ file }: BundledRecording): Promise<Uint8Array> {
  return readFile(path.join(import.meta.dirname, file));
}

let series: Promise<Uint8Array[]> | null = null;

/** The bundled recordings as one byte a second; read once. */
export function bundledSeries(): Promise<readonly Uint8Array[]> {
  series ??= Promise.all(
    bundledRecordings.map(async (recording) =>
      toSeries(await decodeWorkout(recording.file, await readBundled(recording))),
    ),
  );
  return series;
}
