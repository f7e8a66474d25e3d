import { expect } from 'chai';
import fc from 'fast-check';
import { FitBaseType, FitEncoder, type FitEncoderField } from 'fit-file-parser';
import { UpbeatError } from '../../domain/errors.ts';
import { decodeWorkout } from './decode-workout.ts';
import { toSeries } from './workout.ts';
import { WorkoutHasNoHeartRate, WorkoutTooLong, WorkoutUnreadable } from './workout-errors.ts';

/** Numbers of messages and fields in the FIT profile. */
const RECORD = 20;
const EVENT = 21;
const SESSION = 18;
const TIME_IN_ZONE = 216;

const START = FitEncoder.toFitTimestamp(new Date('2026-11-20T18:00:00Z'));

const uint8 = (number: number, value: number): FitEncoderField => ({
  number,
  size: 1,
  baseType: FitBaseType.Uint8,
  value,
});
const enumerated = (number: number, value: number): FitEncoderField => ({
  number,
  size: 1,
  baseType: FitBaseType.Enum,
  value,
});
const position = (number: number, value: number): FitEncoderField => ({
  number,
  size: 4,
  baseType: FitBaseType.Sint32,
  value,
});
const at = (second: number, start = START): FitEncoderField => ({
  number: 253,
  size: 4,
  baseType: FitBaseType.Uint32,
  value: start + second,
});

type Beat = readonly [second: number, bpm: number | null];

function withBeats(beats: readonly Beat[], encoder = new FitEncoder(), start = START): FitEncoder {
  for (const [second, bpm] of beats) {
    encoder.writeMessage(RECORD, bpm === null ? [at(second, start)] : [at(second, start), uint8(3, bpm)]);
  }
  return encoder;
}

const timer = (encoder: FitEncoder, second: number, type: 'start' | 'stop') =>
  encoder.writeMessage(EVENT, [at(second), enumerated(0, 0), enumerated(1, type === 'start' ? 0 : 4)]);
const session = (encoder: FitEncoder, sport: number, averageBpm: number) =>
  encoder.writeMessage(SESSION, [at(9), enumerated(5, sport), uint8(16, averageBpm), uint8(17, averageBpm + 5)]);

const decode = (encoder: FitEncoder) => decodeWorkout('ride.fit', encoder.close());

async function failure(work: Promise<unknown>): Promise<UpbeatError> {
  const outcome = await work.then(
    () => null,
    (error: unknown) => error,
  );
  expect(outcome).to.be.instanceOf(UpbeatError);
  return outcome as UpbeatError;
}

describe('A FIT recording', () => {
  it('becomes a start, a length and a sample a second [HR19]', async () => {
    const workout = await decode(
      withBeats([
        [0, 120],
        [1, 121],
        [4, 130],
      ]),
    );
    expect(workout).to.deep.include({
      format: 'fit',
      startedAt: new Date('2026-11-20T18:00:00Z'),
      seconds: 5,
      samples: [
        { second: 0, bpm: 120 },
        { second: 1, bpm: 121 },
        { second: 4, bpm: 130 },
      ],
      pauses: [],
      recorded: { records: 3, heartRates: 3 },
      deviceSummary: null,
    });
    expect([...toSeries(workout)]).to.deep.equal([120, 121, 121, 121, 130]);
  });

  it('has a missing second where the strap was lost, also when the device writes 0 for it [HR19]', async () => {
    const workout = await decode(
      withBeats([
        [0, 120],
        [1, 0],
        [2, null],
        [3, 124],
      ]),
    );
    expect([...toSeries(workout)]).to.deep.equal([120, 0, 0, 124]);
    expect(workout.recorded).to.deep.equal({ records: 4, heartRates: 2 });
  });

  it('keeps the heart rate of a second that also has a record without one [HR19]', async () => {
    const workout = await decode(
      withBeats([
        [0, 120],
        [0, null],
        [1, null],
        [1, 121],
      ]),
    );
    expect([...toSeries(workout)]).to.deep.equal([120, 121]);
  });

  it('tells where its timer stood, and counts nothing there [HR16]', async () => {
    const encoder = withBeats([[0, 120]]);
    timer(encoder, 0, 'start');
    timer(encoder, 2, 'stop');
    timer(encoder, 5, 'start');
    const workout = await decode(withBeats([[6, 130]], encoder));
    expect(workout.pauses).to.deep.equal([{ from: 2, until: 5 }]);
    expect([...toSeries(workout)]).to.deep.equal([120, 120, 1, 1, 1, 120, 130]);
  });

  it('names its sport and what the device made of it [HR19]', async () => {
    const encoder = session(withBeats([[0, 120]]), 2, 141);
    encoder.writeMessage(TIME_IN_ZONE, [
      at(9),
      { number: 0, size: 2, baseType: FitBaseType.Uint16, value: SESSION },
      { number: 2, size: 8, baseType: FitBaseType.Uint32, value: Uint8Array.of(0xe8, 3, 0, 0, 0xd0, 7, 0, 0) },
      { number: 6, size: 2, baseType: FitBaseType.Uint8, value: Uint8Array.of(93, 111) },
    ]);
    const { sport, deviceSummary } = await decode(encoder);
    expect(sport).to.equal('cycling');
    expect(deviceSummary).to.deep.equal({
      averageBpm: 141,
      maxBpm: 146,
      secondsInZones: { upperBounds: [93, 111], seconds: [1, 2] },
    });
  });

  it('of several sports has no average of one of them [HR19]', async () => {
    const encoder = session(session(withBeats([[0, 120]]), 1, 150), 2, 141);
    const { sport, deviceSummary } = await decode(encoder);
    expect(sport).to.equal('multisport');
    expect(deviceSummary).to.equal(null);
  });

  it('has no date when the device had none, and still its seconds [HR19]', async () => {
    const workout = await decode(
      withBeats(
        [
          [0, 120],
          [1, 121],
        ],
        new FitEncoder(),
        5000,
      ),
    );
    expect(workout.startedAt).to.equal(null);
    expect([...toSeries(workout)]).to.deep.equal([120, 121]);
  });

  it('is read in spite of a wrong checksum, and whatever its name [HR19]', async () => {
    const bytes = withBeats([[0, 120]]).close();
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 0xff;
    expect((await decodeWorkout('upload', bytes)).format).to.equal('fit');
  });

  it('leaves its positions behind [HR20]', async () => {
    const encoder = new FitEncoder();
    encoder.writeMessage(RECORD, [at(0), position(0, 573_123_457), position(1, 82_345_679), uint8(3, 120)]);
    const workout = await decode(encoder);
    expect(Object.keys(workout.samples[0] ?? {})).to.deep.equal(['second', 'bpm']);
    expect(JSON.stringify(workout)).to.not.match(/lat|lon|position|573|823|48\.03|6\.90/i);
  });

  it('that is cut short is refused, and says so [HR21]', async () => {
    const bytes = withBeats([[0, 120]]).close();
    const error = await failure(decodeWorkout('ride.fit', bytes.subarray(0, bytes.length - 8)));
    expect(error).to.be.instanceOf(WorkoutUnreadable);
    expect(error.code).to.equal('workout-unreadable');
    expect(error.message).to.match(/^ride\.fit cannot be read as FIT: .*exceeds input length/);
  });

  it('that is no FIT inside is refused [HR21]', async () => {
    const error = await failure(decodeWorkout('ride.fit', new Uint8Array(3)));
    expect(error.code).to.equal('workout-unreadable');
  });

  it('without heart rate is refused [HR21]', async () => {
    const nothing: Beat[] = [
      [0, null],
      [1, 0],
    ];
    const error = await failure(decode(withBeats(nothing)));
    expect(error).to.be.instanceOf(WorkoutHasNoHeartRate);
    expect(error.message).to.equal('ride.fit has no heart rate in any of its 2 records');
  });

  it('of more than a day is refused [HR21]', async () => {
    const error = await failure(
      decode(
        withBeats([
          [0, 120],
          [86_400, 121],
        ]),
      ),
    );
    expect(error).to.be.instanceOf(WorkoutTooLong);
    expect(error.message).to.equal('ride.fit spans 86401 s, and at most 86400 s can be read');
  });

  it('with any byte broken is either read or refused with a code [HR21]', async () => {
    const whole = session(withBeats(Array.from({ length: 20 }, (_, second): Beat => [second, 100 + second])), 2, 110);
    const bytes = whole.close();
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (index, value) => {
        const broken = Uint8Array.from(bytes);
        broken[index] = value;
        const outcome = await decodeWorkout('ride.fit', broken).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).to.be.instanceOf(UpbeatError);
      }),
      { numRuns: 300 },
    );
  });
});
