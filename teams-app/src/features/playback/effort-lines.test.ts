import { expect } from 'chai';
import { linesOfSeries, linesOfSteps, linesOfTaps, valueAt } from './effort-lines.ts';

const same = (value: number) => value;

describe('The lines of an effort', () => {
  it('are none where nothing was measured', () => {
    expect(linesOfSeries([], same)).to.deep.equal([]);
    expect(linesOfSeries([0, 1, 0], same)).to.deep.equal([]);
  });

  it('leave a gap where nothing was measured for more than five seconds', () => {
    const [first, second, ...others] = linesOfSeries([120, 120, 0, 0, 0, 0, 0, 0, 150], same);
    expect(first?.map(({ second: at }) => at)).to.deep.equal([0, 1]);
    expect(second).to.deep.equal([{ second: 8, value: 150 }]);
    expect(others).to.deep.equal([]);
  });

  it('have no more points than can be told apart, and end where the reading did', () => {
    const [line] = linesOfSeries(
      Array.from({ length: 3600 }, () => 130),
      same,
    );
    expect(line).to.have.length(901);
    expect(line?.at(-1)).to.deep.equal({ second: 3599, value: 130 });
  });

  it('of a mean stand in the middle of their steps, and end with them', () => {
    expect(linesOfSteps([null, 2, 3, null, 4], 15)).to.deep.equal([
      [
        { second: 15, value: 2 },
        { second: 22.5, value: 2 },
        { second: 37.5, value: 3 },
        { second: 45, value: 3 },
      ],
      [
        { second: 60, value: 4 },
        { second: 67.5, value: 4 },
        { second: 75, value: 4 },
      ],
    ]);
  });

  it('of taps last as long as their intervals ran', () => {
    const course = {
      seconds: 30,
      stretches: [
        { interval: 0, from: 0, until: 10 },
        { interval: null, from: 10, until: 20 },
        { interval: 0, from: 20, until: 30 },
      ],
    };
    expect(linesOfTaps([{ interval: 0, rating: 'hard' }], course)).to.deep.equal([
      [
        { second: 0, value: 4.5 },
        { second: 10, value: 4.5 },
      ],
      [
        { second: 20, value: 4.5 },
        { second: 30, value: 4.5 },
      ],
    ]);
    expect(linesOfTaps([], course)).to.deep.equal([]);
  });

  it('are read between their points, and nowhere else', () => {
    const lines = [
      [
        { second: 10, value: 2 },
        { second: 20, value: 4 },
      ],
      [{ second: 40, value: 5 }],
    ];
    expect(valueAt(lines, 15)).to.equal(3);
    expect([valueAt(lines, 10), valueAt(lines, 20), valueAt(lines, 40)]).to.deep.equal([2, 4, 5]);
    expect([valueAt(lines, 9), valueAt(lines, 21), valueAt(lines, 41)]).to.deep.equal([null, null, null]);
    expect(valueAt([], 0)).to.equal(null);
  });
});
