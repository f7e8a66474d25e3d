import { expect } from 'chai';
import fc from 'fast-check';
import FitParser from 'fit-file-parser';
import type { ResultToWrite } from '../../application/summaries/result-file.ts';
import { isBpm } from '../../domain/heart-rate/sample.ts';
import { decodeWorkout } from './decode-workout.ts';
import { toSeries } from './workout.ts';
import { writeResult } from './write-result.ts';

const START = new Date('2026-11-19T12:15:00Z');

const resultOf = (series: readonly number[], chosen: Partial<ResultToWrite> = {}): ResultToWrite => ({
  startedAt: START,
  series: Uint8Array.from(series),
  meanBpm: 120,
  maxBpm: 121,
  kcal: null,
  ...chosen,
});

/** Heart rates, gaps and pauses of any length in any order, with at least one heart rate. */
const someSeries = fc
  .array(
    fc.tuple(fc.oneof(fc.integer({ min: 30, max: 240 }), fc.constantFrom(0, 1)), fc.integer({ min: 1, max: 90 })),
    { minLength: 1, maxLength: 12 },
  )
  .map((runs) => runs.flatMap(([byte, seconds]) => Array.from({ length: seconds }, () => byte)))
  .filter((series) => series.some((byte) => isBpm(byte)));

async function readBack(format: 'fit' | 'tcx', series: readonly number[]): Promise<number[]> {
  const workout = await decodeWorkout(`class.${format}`, writeResult(format, resultOf(series)));
  expect(workout.startedAt).to.deep.equal(START);
  return [...toSeries(workout)];
}

describe('the file of a class', () => {
  it('is read back as the same series, pauses too, as FIT [MY6]', async () => {
    await fc.assert(
      fc.asyncProperty(someSeries, async (series) => {
        expect(await readBack('fit', series)).to.deep.equal(series);
      }),
      { numRuns: 60 },
    );
  });

  it('is read back as the same series as TCX, where a pause is a gap [MY6]', async () => {
    await fc.assert(
      fc.asyncProperty(someSeries, async (series) => {
        expect(await readBack('tcx', series)).to.deep.equal(series.map((byte) => (byte === 1 ? 0 : byte)));
      }),
      { numRuns: 60 },
    );
  });

  it('has the mean, the maximum and the estimate of the result, as FIT [MY6]', async () => {
    const bytes = writeResult('fit', resultOf([119, 1, 1, 121], { meanBpm: 119.6, maxBpm: 121, kcal: 312 }));
    const { sessions, records, laps } = await new FitParser({ mode: 'list' }).parseAsync(Buffer.from(bytes)); // checksum too
    expect(sessions?.[0]).to.include({
      sport: 'fitness_equipment',
      sub_sport: 'cardio_training',
      avg_heart_rate: 120,
      max_heart_rate: 121,
      total_calories: 312,
      total_elapsed_time: 4,
      total_timer_time: 2,
    });
    expect(laps).to.have.length(1);
    expect(records?.map(({ heart_rate: bpm }) => bpm)).to.deep.equal([119, 121]);
  });

  it('has them as TCX [MY6]', () => {
    const text = new TextDecoder().decode(writeResult('tcx', resultOf([119, 1, 121], { kcal: 312 })));
    expect(text).to.contain('<Calories>312</Calories>');
    expect(text).to.contain('<AverageHeartRateBpm><Value>120</Value></AverageHeartRateBpm>');
    expect(text).to.contain('<TotalTimeSeconds>2</TotalTimeSeconds>');
    expect(text.match(/<Track>/g)).to.have.length(2);
  });

  for (const format of ['fit', 'tcx'] as const) {
    it(`names no place and nobody: ${format} [MY6]`, async () => {
      const bytes = writeResult(format, resultOf([119, 121]));
      expect(Buffer.from(bytes).toString('latin1')).to.not.match(/Latitude|Longitude|Name|Creator/i);
      if (format === 'tcx') return;
      const { records } = await new FitParser({ mode: 'list' }).parseAsync(Buffer.from(bytes));
      for (const record of records ?? []) expect(record).to.not.have.any.keys('position_lat', 'position_long');
    });
  }
});
