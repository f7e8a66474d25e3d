import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { effortPointsOf } from '../../domain/effort/effort-points.ts';
import { holdReadings } from '../../domain/heart-rate/hold.ts';
import { estimateMaxHeartRate } from '../../domain/heart-rate/max-heart-rate.ts';
import { decodeMeasurement, MeasurementTooShort } from '../../domain/heart-rate/measurement.ts';
import { judgeSample, NO_JUDGEMENT, type Verdict } from '../../domain/heart-rate/sample.ts';
import { coverageOf, maxBpm, meanBpm, readSeconds, secondsInZones } from '../../domain/heart-rate/series.ts';
import { zoneOf } from '../../domain/heart-rate/zone.ts';
import { UpbeatError } from '../../domain/errors.ts';
import { decodeWorkout } from './decode-workout.ts';
import { readVectors, type BluetoothExpected, type FileTruth } from './shared-data.fixture.ts';
import { toSeries, type DeviceZones, type Workout } from './workout.ts';

/** What becomes of the files that are damaged, empty or odd: a code, or null where they can be read all the same. */
const EDGES: Record<string, string | null> = {
  'fit-parser__example.fit': 'workout-has-no-heart-rate',
  'fit__0134902991.fit': 'workout-has-no-heart-rate', // 0 in all 739 records
  'fit__unterminated-strings.fit': null,
  'python-fitparse__2015-10-13-08-43-15.fit': 'workout-has-no-heart-rate',
  'python-fitparse__activity-activity-filecrc.fit': 'workout-has-no-heart-rate',
  'python-fitparse__activity-filecrc.fit': 'workout-has-no-heart-rate',
  'python-fitparse__activity-settings-corruptheader.fit': 'workout-has-no-heart-rate',
  'python-fitparse__activity-settings-nodata.fit': 'workout-has-no-heart-rate',
  'python-fitparse__activity-settings.fit': 'workout-has-no-heart-rate',
  'python-fitparse__activity-unexpected-eof.fit': 'workout-unreadable',
  'python-fitparse__antfs-dump.63.fit': null, // compressed times, no date
  'python-fitparse__compressed-speed-distance.fit': null, // compressed times, no date
  'python-fitparse__event_timestamp.fit': 'workout-has-no-heart-rate', // only in a swim strap's own messages
  'python-fitparse__garmin-edge-820-bike.fit': null,
  'python-fitparse__null_compressed_speed_dist.fit': 'workout-has-no-heart-rate', // 0 in all 1,808 records
  'python-fitparse__strava-android-app-201.10-b1218918.fit': 'workout-unreadable', // shorter than it says
  'sport-activities-features__dead_end.tcx': 'workout-has-no-heart-rate',
  'sport-activities-features__pool_swim-activity_1.tcx': 'workout-has-no-heart-rate',
  'sport-activities-features__test.gpx': 'workout-has-no-heart-rate',
};

/** Compressed times, which the tool behind the vectors could not follow: the manifest has these spans instead. */
const SPANS: Record<string, number> = {
  'workouts/edge/python-fitparse__antfs-dump.63.fit': 3425,
  'workouts/edge/python-fitparse__compressed-speed-distance.fit': 3880,
};

/** 31 readings that sum to 2,705, a mean of 87. The device wrote 90, as if it had divided by 30. */
const WRONG_AVERAGE = 'workouts/edge/fit__unterminated-strings.fit';

function testAll(folder: string) {
  const vectors = readVectors(folder);
  const tolerance = vectors.meta.tolerance_default;
  const truths = [...vectors.device_truth.files, ...vectors.xml_truth.files];
  const decode = (file: string) => decodeWorkout(file, readFileSync(join(folder, file)));
  const inFolder = (name: string) =>
    readdirSync(join(folder, 'workouts', name)).map((file) => `workouts/${name}/${file}`);

  describe('Recordings', function () {
    this.timeout(10_000);
    const main = inFolder('main');

    it('are 44 good ones, with a known truth each [HR19]', () => {
      expect(main).to.have.length(44);
      expect(truths.map(({ file }) => file).filter((file) => file.includes('/main/'))).to.have.members(main);
    });

    const readable = [...main, ...Object.keys(EDGES).flatMap((file) => (EDGES[file] ? [] : [`workouts/edge/${file}`]))];
    for (const file of readable) {
      it(`are read to the last heart rate: ${file} [HR19]`, async () => {
        const truth = truths.find((one) => one.file === file);
        expect(truth, `no truth of ${file}`).to.not.equal(undefined);
        if (truth) checkTruth(truth, await decode(file));
      });
    }

    for (const [file, code] of Object.entries(EDGES).filter(([, code]) => code !== null)) {
      it(`are refused with a reason: ${file}, ${code ?? ''} [HR21]`, async () => {
        const error: unknown = await decode(`workouts/edge/${file}`).catch((thrown: unknown) => thrown);
        expect(error).to.be.instanceOf(UpbeatError);
        expect((error as UpbeatError).code).to.equal(code);
        expect((error as UpbeatError).message).to.include(file);
      });
    }

    it('that are damaged or odd are all known [HR21]', () => {
      expect(inFolder('edge')).to.have.members(Object.keys(EDGES).map((file) => `workouts/edge/${file}`));
    });

    const averaged = truths.filter(({ deviceAvgHr, sessions }) => deviceAvgHr && sessions === 1);
    for (const { file, deviceAvgHr, deviceMaxHr } of averaged.filter((one) => one.file !== WRONG_AVERAGE)) {
      it(`have the mean of their device within 1 bpm: ${file} [HR22]`, async () => {
        const workout = await decode(file);
        expect(workout.deviceSummary).to.deep.include({ averageBpm: deviceAvgHr, maxBpm: deviceMaxHr });
        expect(meanBpm(toSeries(workout))).to.be.closeTo(deviceAvgHr ?? Number.NaN, 1);
        expect(maxBpm(toSeries(workout))).to.be.closeTo(deviceMaxHr ?? Number.NaN, 1);
      });
    }

    for (const { file, deviceTimeInZone: expected } of truths.filter((one) => one.deviceTimeInZone)) {
      it(`have the time in zones of their device within 15 s: ${file} [HR22]`, async () => {
        const workout = await decode(file);
        const zones = workout.deviceSummary?.secondsInZones ?? null;
        expect(zones).to.deep.equal({ upperBounds: expected?.zoneUpperBoundsBpm, seconds: expected?.seconds });
        if (zones) for (const difference of differencesTo(zones, toSeries(workout))) expect(difference).to.be.below(15);
      });
    }

    for (const { files, expect: expected } of [vectors.cross_format, vectors.cross_format.second]) {
      it(`of one ride are the same in every format: ${files.join(', ')} [HR19]`, async () => {
        for (const { samples, seconds } of await Promise.all(files.map(decode))) {
          const read = samples.flatMap(({ bpm }) => bpm ?? []);
          expect([read.length, Math.min(...read), Math.max(...read), seconds - 1]).to.deep.equal([
            expected.samples,
            expected.min,
            expected.max,
            expected.spanSec,
          ]);
          expect(meanOf(read)).to.be.closeTo(expected.mean, 0.005);
        }
      });
    }
  });

  describe('Vectors', () => {
    it('agree on the estimated maximum [HR1]', () => {
      for (const { age, rounded } of vectors.hrmax.tanaka.cases) expect(estimateMaxHeartRate(age)).to.equal(rounded);
    });

    it('agree on zones [HR5]', () => {
      for (const { hrmax, hr, zone } of vectors.zones.five_10pct_hrmax.cases) expect(zoneOf(hr, hrmax)).to.equal(zone);
    });

    it('agree on effort points [EP1]', () => {
      for (const { secondsInZone, points } of vectors.effort_points.cases) {
        expect(effortPointsOf([0, ...secondsInZone])).to.be.closeTo(points, tolerance);
      }
    });

    for (const { hex, expect: expected } of vectors.ble_hr_measurement.cases) {
      it(`agree on the Bluetooth measurement "${hex}" [HR13]`, () => checkMeasurement(hex, expected));
    }

    for (const { samples, flags } of vectors.artifact_filter.cases) {
      it(`agree on artefacts: ${JSON.stringify(samples)} [HR9]`, () => expect(flagsOf(samples)).to.deep.equal(flags));
    }

    for (const { name, samples, endSec, holdCapSec, hrmax, expect: expected } of vectors.time_weighted.cases) {
      it(`agree on weighting by time: ${name} [HR18]`, () => {
        const readings = samples.map(([second, bpm]) => ({ second, bpm }));
        const series = holdReadings(readings, { seconds: endSec, capSeconds: holdCapSec });
        if (expected.avgHr === null) expect(meanBpm(series)).to.equal(null);
        else expect(meanBpm(series)).to.be.closeTo(expected.avgHr, tolerance);
        expect(readSeconds(series)).to.equal(expected.validSec);
        expect(coverageOf(series)).to.be.closeTo(expected.coverage, tolerance);
        expect(secondsInZones(series, hrmax)).to.deep.equal(expected.secondsInZone);
      });
    }
  });
}

function checkTruth(truth: FileTruth, { samples, seconds, recorded }: Workout): void {
  const read = samples.flatMap(({ bpm }) => bpm ?? []);
  expect(recorded.records).to.equal(truth.records ?? truth.trackpoints);
  expect(recorded.heartRates).to.equal(truth.hrSamples - (truth.zeros ?? 0));
  expect(seconds - 1).to.equal(Math.round(SPANS[truth.file] ?? truth.spanSec));
  expect([Math.min(...read), Math.max(...read)]).to.deep.equal([truth.minHr, truth.maxHr]);
  const isOnePerSecond = read.length === recorded.heartRates; // else seconds with several readings were merged
  expect(meanOf(read)).to.be.closeTo(truth.meanOfSamples ?? Number.NaN, isOnePerSecond ? 0.005_001 : 0.06);
}

function checkMeasurement(hex: string, expected: BluetoothExpected): void {
  const bytes = new Uint8Array(Buffer.from(hex, 'hex'));
  if (expected.error !== undefined) {
    expect(() => decodeMeasurement(bytes)).to.throw(MeasurementTooShort);
    return;
  }
  const { bpm, contact, energyKilojoules, beatIntervalsMilliseconds } = decodeMeasurement(bytes);
  expect({ bpm, contact, energyKilojoules }).to.deep.equal({
    bpm: expected.hr,
    contact: expected.contact,
    energyKilojoules: expected.energyKJ ?? null,
  });
  expect(beatIntervalsMilliseconds).to.deep.equal(expected.rrMs ?? []);
  expect(beatIntervalsMilliseconds.map((milliseconds) => (milliseconds * 1024) / 1000)).to.deep.equal(
    expected.rr1024 ?? [],
  );
}

/** The flags of the vectors, by the name we have for them. */
function flagsOf(samples: readonly [number, number][]): string[] {
  let judgement = NO_JUDGEMENT;
  return samples.map(([second, bpm]) => {
    const judged = judgeSample(judgement, second, bpm);
    judgement = judged.judgement;
    return flagOf(judged.verdict);
  });
}

function flagOf(verdict: Verdict): string {
  if (verdict.type === 'accepted') return verdict.isRelock ? 'relock' : 'ok';
  if (verdict.type === 'missing') return 'missing';
  return { 'too-fast': 'slew', 'out-of-bounds': 'bounds' }[verdict.reason as string] ?? verdict.reason;
}

/** How far our seconds in each of the device's zones are from what it counted. */
function differencesTo({ upperBounds, seconds }: DeviceZones, series: Uint8Array): number[] {
  return seconds.map((expected, zone) => {
    const from = upperBounds[zone - 1] ?? 30;
    const until = upperBounds[zone] ?? 241;
    const counted = series.filter((byte) => byte >= from && byte < until).length;
    return Math.abs(counted - expected);
  });
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Where real recordings and independently computed numbers are. They hold the tracks of real people and are not part
 * of this repository: UPBEAT_SHARED_DATA names their folder, else it is looked for beside the repository.
 *
 * @returns null when there is none here; a folder that is named and has none is a fault, and reading it throws
 */
function sharedDataFolder(): string | null {
  const beside = resolve(import.meta.dirname, '../../../../../shared/data');
  const named = process.env['UPBEAT_SHARED_DATA'];
  if (named !== undefined) return resolve(named);
  return existsSync(join(beside, 'vectors.json')) ? beside : null;
}

const folder = sharedDataFolder();
if (folder !== null) describe('Shared data', () => testAll(folder));
else console.log('Left out: the tests on shared recordings, since there is no folder of them here.');
