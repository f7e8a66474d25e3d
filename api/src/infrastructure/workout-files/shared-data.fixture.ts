import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The numbers that belong to the recordings, computed independently of this project. */
export function readVectors(folder: string): Vectors {
  return JSON.parse(readFileSync(join(folder, 'vectors.json'), 'utf8')) as Vectors;
}

interface Vectors {
  meta: { tolerance_default: number };
  hrmax: { tanaka: { cases: { age: number; rounded: number }[] } };
  zones: { five_10pct_hrmax: { cases: { hrmax: number; hr: number; zone: number }[] } };
  effort_points: { cases: { secondsInZone: [number, number, number, number, number]; points: number }[] };
  ble_hr_measurement: { cases: { hex: string; expect: BluetoothExpected }[] };
  time_weighted: { cases: TimeWeightedCase[] };
  artifact_filter: { cases: { samples: [number, number][]; flags: string[] }[] };
  device_truth: { files: FileTruth[] };
  xml_truth: { files: FileTruth[] };
  cross_format: CrossFormat & { second: CrossFormat };
}

export interface BluetoothExpected {
  error?: string;
  hr?: number;
  contact?: string;
  energyKJ?: number;
  rr1024?: number[];
  rrMs?: number[];
}

interface TimeWeightedCase {
  name: string;
  samples: [number, number | null][];
  endSec: number;
  holdCapSec: number;
  hrmax: number;
  expect: { avgHr: number | null; validSec: number; coverage: number; secondsInZone: number[] };
}

export interface FileTruth {
  file: string;
  records?: number;
  trackpoints?: number;
  hrSamples: number;
  zeros?: number;
  minHr: number | null;
  maxHr: number | null;
  meanOfSamples: number | null;
  spanSec: number;
  deviceAvgHr?: number | null;
  deviceMaxHr?: number | null;
  sessions?: number;
  deviceTimeInZone?: { zoneUpperBoundsBpm: number[]; seconds: number[] } | null;
}

interface CrossFormat {
  files: [string, string];
  expect: { samples: number; min: number; max: number; mean: number; spanSec: number };
}
