import { expect } from 'chai';
import { readHealthExport } from './health-export.ts';

const read = (...data: unknown[]) => readHealthExport([{ name: 'heart_rate', data }]);

describe('an export of Health Auto Export', () => {
  it('is read for the mean of each reading, at the second of its date [RL1]', () => {
    const date = '2026-11-23 13:00:05 +0100';
    expect(read({ date, Min: 118, Avg: 121.5, Max: 125 })).to.deep.equal([
      { date, at: new Date('2026-11-23T12:00:05Z'), bpm: 122 },
    ]);
    expect(read({ date: '2026-11-23T12:00:05Z', Avg: 90 })[0]?.at).to.deep.equal(new Date('2026-11-23T12:00:05Z'));
  });

  it('is read for heart rate alone [RL1]', () => {
    expect(readHealthExport([{ name: 'step_count', data: [{ date: '2026-11-23T12:00:05Z', qty: 12 }] }])).to.deep.equal(
      [],
    );
  });

  for (const entry of [null, 'x', 7, {}, { date: 5, Avg: '90' }, { date: '2026-13-99 99:99:99 +0100', Avg: 20 }]) {
    it(`holds no reading in ${JSON.stringify(entry)} [RL1]`, () => {
      expect(read(entry)[0]).to.include({ at: null, bpm: null });
    });
  }
});
