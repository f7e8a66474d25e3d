// Writes the bundled recordings: node infra/local/athletes/workouts/make.ts
// They are simulated. No person was ever measured for them, and they hold no positions.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FROM_THE_START } from '@upbeat/api/domain/programme/playback.ts';
import type { Interval } from '@upbeat/api/domain/programme/programme.ts';
import {
  fitTime,
  writeFit,
  type FitField,
  type FitMessage,
} from '@upbeat/api/infrastructure/workout-files/fit-writer.ts';
import { createPulse, heartOf } from '../heart.ts';
import { targetsOf } from '../targets.ts';

export interface MadeWorkout {
  readonly file: string;
  readonly bytes: Uint8Array;
}

type Stretch = readonly [seconds: number, targetZone: Interval['targetZone']];

const INDOOR_RIDE: readonly Stretch[] = [
  ...([
    [300, 2],
    [240, 3],
    [120, 4],
    [90, 2],
    [120, 4],
    [90, 2],
    [120, 4],
    [90, 2],
  ] as const),
  ...([
    [60, 5],
    [120, 2],
    [240, 3],
    [210, 1],
  ] as const),
];
const TREADMILL_RUN: readonly Stretch[] = [
  [240, 2],
  [420, 3],
  [300, 4],
  [180, 3],
  [300, 4],
  [240, 2],
  [120, 1],
];
const BRISK_WALK: readonly Stretch[] = [
  [180, 1],
  [480, 2],
  [300, 3],
  [360, 2],
  [180, 1],
];

/** The heart rate of a workout, a second each. */
function curveOf(stretches: readonly Stretch[], { seed, maximum }: { seed: number; maximum: number }): number[] {
  const intervals = stretches.map(([seconds, targetZone], index) => ({
    name: `Part ${index + 1}`,
    seconds,
    targetZone,
  }));
  const targetAt = targetsOf({ name: 'Workout', intervals });
  const pulse = createPulse({ ...heartOf(seed, maximum), willingness: 0 }, (second) =>
    targetAt(FROM_THE_START, second),
  );
  return Array.from({ length: stretches.reduce((sum, [seconds]) => sum + seconds, 0) }, (_, second) => pulse(second));
}

/** A ride with a record a second, in which the timer was stopped for three quarters of a minute. */
function indoorRide(): Uint8Array {
  const curve = curveOf(INDOOR_RIDE, { seed: 1101, maximum: 186 });
  const start = fitTime(new Date('2026-09-14T10:05:00Z'));
  const stop = { from: 900, until: 945 };
  const at = (second: number): FitField => ({ number: 253, type: 'uint32', value: start + second });
  const enumerated = (number: number, value: number): FitField => ({ number, type: 'enum', value });
  const timer = (second: number, type: 0 | 4): FitMessage => ({
    number: 21,
    fields: [at(second), enumerated(0, 0), enumerated(1, type)],
  });
  const record = (bpm: number, second: number): FitMessage => ({
    number: 20,
    fields: [at(second), { number: 3, type: 'uint8', value: bpm }],
  });
  const read = curve.map(record);
  const beats = [...curve.slice(0, stop.from), ...curve.slice(stop.until)];
  const thousandths = (number: number, seconds: number): FitField => ({
    number,
    type: 'uint32',
    value: seconds * 1000,
  });
  const summary: readonly FitField[] = [
    at(curve.length - 1),
    { number: 2, type: 'uint32', value: start },
    thousandths(7, curve.length),
    thousandths(8, beats.length),
  ];
  return writeFit([
    {
      number: 0,
      fields: [
        enumerated(0, 4),
        { number: 1, type: 'uint16', value: 255 },
        { number: 4, type: 'uint32', value: start },
      ],
    },
    timer(0, 0),
    ...read.slice(0, stop.from),
    timer(stop.from, 4),
    timer(stop.until, 0),
    ...read.slice(stop.until),
    timer(curve.length - 1, 4),
    { number: 19, fields: summary },
    {
      number: 18,
      fields: [
        ...summary,
        enumerated(5, 2),
        enumerated(6, 6),
        { number: 16, type: 'uint8', value: Math.round(beats.reduce((sum, bpm) => sum + bpm, 0) / beats.length) },
        { number: 17, type: 'uint8', value: Math.max(...beats) },
      ],
    },
    { number: 34, fields: [at(curve.length - 1), { number: 1, type: 'uint16', value: 1 }] },
  ]);
}

/** A run with a trackpoint every two seconds, and a strap that was lost for twelve. */
function treadmillRun(): string {
  const curve = curveOf(TREADMILL_RUN, { seed: 1202, maximum: 191 });
  const start = Date.parse('2026-09-16T16:30:00Z');
  const points = curve.flatMap((bpm, second) => {
    if (second % 2 !== 0) return [];
    const isLost = second >= 1000 && second < 1012;
    const heartRate = isLost ? '' : `<HeartRateBpm><Value>${bpm}</Value></HeartRateBpm>`;
    return [`<Trackpoint><Time>${timeAt(start, second)}</Time>${heartRate}</Trackpoint>`];
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2">',
    `<Activities><Activity Sport="Running"><Id>${timeAt(start, 0)}</Id>`,
    `<Lap StartTime="${timeAt(start, 0)}"><TotalTimeSeconds>${curve.length}</TotalTimeSeconds>`,
    '<DistanceMeters>0</DistanceMeters><Calories>0</Calories><Intensity>Active</Intensity>',
    '<TriggerMethod>Manual</TriggerMethod><Track>',
    ...points,
    '</Track></Lap><Notes>Simulated: made for Upbeat, of no real person.</Notes></Activity></Activities>',
    '</TrainingCenterDatabase>\n',
  ].join('\n');
}

/** A walk with a point every three seconds. The format asks for a position, so each one is nowhere: 0, 0. */
function briskWalk(): string {
  const curve = curveOf(BRISK_WALK, { seed: 1303, maximum: 172 });
  const start = Date.parse('2026-09-18T11:00:00Z');
  const points = curve.flatMap((bpm, second) => {
    if (second % 3 !== 0) return [];
    const heartRate = `<extensions><x:TrackPointExtension><x:hr>${bpm}</x:hr></x:TrackPointExtension></extensions>`;
    return [`<trkpt lat="0" lon="0"><time>${timeAt(start, second)}</time>${heartRate}</trkpt>`];
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gpx version="1.1" creator="Upbeat" xmlns="http://www.topografix.com/GPX/1/1"',
    ' xmlns:x="http://www.garmin.com/xmlschemas/TrackPointExtension/v1">',
    '<metadata><desc>Simulated: made for Upbeat, of no real person, nowhere.</desc></metadata>',
    '<trk><type>walking</type><trkseg>',
    ...points,
    '</trkseg></trk></gpx>\n',
  ].join('\n');
}

function timeAt(start: number, second: number): string {
  return new Date(start + second * 1000).toISOString().replace('.000', '');
}

/** The bundled recordings, made anew: the same bytes each time. */
export function makeWorkouts(): MadeWorkout[] {
  return [
    { file: 'indoor-ride.fit', bytes: indoorRide() },
    { file: 'treadmill-run.tcx', bytes: Buffer.from(treadmillRun()) },
    { file: 'brisk-walk.gpx', bytes: Buffer.from(briskWalk()) },
  ];
}

if (import.meta.main) {
  for (const { file, bytes } of makeWorkouts()) {
    await writeFile(path.join(import.meta.dirname, file), bytes);
    console.log(`${file}: ${bytes.length} bytes`);
  }
}
