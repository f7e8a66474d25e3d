import { expect } from 'chai';
import { bandsOf, bpmScale, levelScale, shareFromTop } from './effort-scale.ts';

const line = (...values: number[]) => [values.map((value, second) => ({ second, value }))];

describe('What an effort is drawn on', () => {
  it('are five zones of one height, whoever looks', () => {
    const bands = bandsOf(levelScale(line(2, 4.5)));
    expect(bands.map(({ zone, top, height }) => [zone, top.toFixed(2), height.toFixed(2)])).to.deep.equal([
      [1, '0.80', '0.20'],
      [2, '0.60', '0.20'],
      [3, '0.40', '0.20'],
      [4, '0.20', '0.20'],
      [5, '0.00', '0.20'],
    ]);
  });

  it('has as much of rest below as somebody rested', () => {
    const scale = levelScale(line(0.6, 3));
    expect(scale.from).to.equal(0.5);
    expect(bandsOf(scale).map(({ zone }) => zone)).to.deep.equal([0, 1, 2, 3, 4, 5]);
    expect(bandsOf(levelScale([])).map(({ zone }) => zone)).to.deep.equal([1, 2, 3, 4, 5]);
  });

  it('is bpm alone while zones are unknown', () => {
    const scale = bpmScale(line(100, 160));
    expect(bandsOf(scale)).to.deep.equal([]);
    expect(shareFromTop(scale, 130)).to.equal(0.5);
  });

  it('lets nothing stand outside of it', () => {
    expect(shareFromTop({ kind: 'levels', from: 1, to: 6 }, 7)).to.equal(0);
    expect(shareFromTop({ kind: 'levels', from: 1, to: 6 }, 0)).to.equal(1);
  });
});
