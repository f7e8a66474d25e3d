import { expect } from 'chai';
import { decodeWorkout } from '@upbeat/api/infrastructure/workout-files/decode-workout.ts';
import { coverageOf, gapsOf, meanBpm } from '@upbeat/api/domain/heart-rate/series.ts';
import { bundledRecordings, bundledSeries, readBundled } from './bundled.ts';
import { makeWorkouts } from './make.ts';

const decoded = await Promise.all(
  bundledRecordings.map(async (recording) => decodeWorkout(recording.file, await readBundled(recording))),
);
const [ride, run, walk] = decoded;

describe('The bundled recordings', () => {
  for (const { file, bytes } of makeWorkouts()) {
    it(`are as they were made: ${file}`, async () => {
      const kept = await readBundled({ file, title: '' });
      expect(Buffer.compare(kept, bytes)).to.equal(0);
      expect(kept.length).to.be.below(120_000);
    });
  }

  it('are a ride, a run and a walk of 25 to 30 minutes', () => {
    expect(decoded.map(({ format, sport }) => [format, sport])).to.deep.equal([
      ['fit', 'indoor_cycling'],
      ['tcx', 'running'],
      ['gpx', 'walking'],
    ]);
    expect(decoded.map(({ seconds }) => seconds)).to.deep.equal([1800, 1799, 1498]);
  });

  it('hold a stopped timer and a lost strap', async () => {
    const [rideSeries, runSeries] = await bundledSeries();
    expect(ride?.pauses).to.deep.equal([{ from: 900, until: 945 }]);
    expect([...(rideSeries ?? [])].filter((byte) => byte === 1)).to.have.length(45);
    expect(gapsOf(runSeries ?? new Uint8Array())).to.deep.equal([{ from: 1000, until: 1012 }]);
    expect(coverageOf(runSeries ?? new Uint8Array())).to.be.within(0.99, 1);
  });

  it('have the mean that the device wrote down', async () => {
    const [rideSeries] = await bundledSeries();
    expect(meanBpm(rideSeries ?? new Uint8Array())).to.be.closeTo(ride?.deviceSummary?.averageBpm ?? 0, 1);
  });

  it('name no place', async () => {
    expect(walk?.startedAt?.toISOString()).to.equal('2026-09-18T11:00:00.000Z');
    expect(run?.startedAt?.toISOString()).to.equal('2026-09-16T16:30:00.000Z');
    for (const recording of bundledRecordings) {
      const text = Buffer.from(await readBundled(recording)).toString('latin1');
      expect(text).to.not.match(/Latitude|Longitude|lat="(?!0")|lon="(?!0")/);
    }
  });
});
