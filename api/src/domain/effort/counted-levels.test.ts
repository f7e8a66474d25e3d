import { expect } from 'chai';
import { countedLevels, type BroughtLevels } from './counted-levels.ts';

/** Four seconds: two of an interval, a pause, and one of another interval. */
const INTERVALS = [0, 0, null, 1];
const NOTHING: BroughtLevels = {
  series: Uint8Array.of(0, 0, 0, 0),
  maxHeartRate: 200,
  measured: new Map(),
  rated: new Map(),
};

describe('the effort of each second', () => {
  it('is unknown where nothing was measured or tapped, and in a pause of the sensor [PB5]', () => {
    expect(countedLevels(NOTHING, INTERVALS)).to.deep.equal([null, null, null, null]);
    expect(countedLevels({ ...NOTHING, series: Uint8Array.of(1) }, INTERVALS)).to.deep.equal([null]);
  });

  it('is unknown of a sensor without a maximum [PB5]', () => {
    expect(countedLevels({ ...NOTHING, series: Uint8Array.of(140), maxHeartRate: null }, [0])).to.deep.equal([null]);
  });

  it('is what the sensor says, in pauses of the class too [PB5]', () => {
    const series = Uint8Array.of(120, 0, 160, 180);
    expect(countedLevels({ ...NOTHING, series }, INTERVALS)).to.deep.equal([2, null, 4, 5]);
  });

  it('is that of the tap where the sensor measured less than half of the interval [PB5]', () => {
    const rated = new Map([[0, { rating: 'hard', intervalSeconds: 4 } as const]]);
    const series = Uint8Array.of(120, 0, 160, 180);
    const measuredOf = (seconds: number) => new Map([[0, [0, 0, seconds, 0, 0, 0] as const]]);
    expect(countedLevels({ ...NOTHING, series, rated, measured: measuredOf(1) }, INTERVALS)).to.deep.equal([
      4.5, 4.5, 4, 5,
    ]);
    expect(countedLevels({ ...NOTHING, series, rated, measured: measuredOf(2) }, INTERVALS)).to.deep.equal([
      2,
      null,
      4,
      5,
    ]);
  });
});
