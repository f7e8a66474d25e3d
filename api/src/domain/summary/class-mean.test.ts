import { expect } from 'chai';
import fc from 'fast-check';
import { classMeanOf, meanToldTo, stepLevelsOf, type MeanContributor, type StepLevels } from './class-mean.ts';

const known = (seconds: number, level = 3) => Array.from({ length: seconds }, () => level);
const unknown = (seconds: number) => Array.from({ length: seconds }, () => null);

const person = (levels: StepLevels, of: Partial<MeanContributor> = {}): MeanContributor => ({
  isShown: true,
  sharedSeconds: 60,
  levels,
  ...of,
});
const people = (count: number, levels: StepLevels = [3]) => Array.from({ length: count }, () => person(levels));
const AMONG = { isAmongThem: true };
const APART = { isAmongThem: false };

describe('the steps of one person', () => {
  it('are none of no class [PB5]', () => {
    expect(stepLevelsOf([])).to.deep.equal([]);
  });

  it('are fifteen seconds long, the last one shorter [PB5]', () => {
    expect(stepLevelsOf([...known(15, 2), ...known(15, 4), ...known(1, 5)])).to.deep.equal([2, 4, 5]);
  });

  it('are the mean of the seconds that are known [PB5]', () => {
    expect(stepLevelsOf([...known(5, 1), ...known(5, 4), ...unknown(5)])).to.deep.equal([2.5]);
  });

  it('need half of their seconds [PB5]', () => {
    expect(stepLevelsOf([...known(8), ...unknown(7)])).to.deep.equal([3]);
    expect(stepLevelsOf([...known(7), ...unknown(8)])).to.deep.equal([null]);
    expect(stepLevelsOf([...known(15), ...known(1), ...unknown(1)])).to.deep.equal([3, 3]);
  });
});

describe('the mean of a class', () => {
  it('is none of nobody, and none of four [PB6]', () => {
    expect(classMeanOf([])).to.equal(null);
    expect(classMeanOf(people(4))).to.equal(null);
  });

  it('is rounded to tenths [PB5]', () => {
    const levels = [1, 2, 3, 4, 4.3].map((level) => person([level]));
    expect(classMeanOf(levels)).to.deep.equal([{ level: 2.9, people: 5 }]);
  });

  it('leaves out who hides their tile, and who gave less than a minute [PB6]', () => {
    expect(classMeanOf([...people(4), person([3], { isShown: false })])).to.equal(null);
    expect(classMeanOf([...people(4), person([3], { sharedSeconds: 59 })])).to.equal(null);
  });

  it('has gaps where four were there, and is as long as the longest [PB6]', () => {
    const some = [...people(4, [3, 3, 3]), person([3, null, 3]), person([3])];
    expect(classMeanOf(some)).to.deep.equal([{ level: 3, people: 6 }, null, { level: 3, people: 5 }]);
  });

  it('of five is for who is not among them [PB6]', () => {
    const mean = classMeanOf(people(5)) ?? [];
    expect(meanToldTo(APART, mean)).to.deep.equal([3]);
    expect(meanToldTo(AMONG, mean)).to.equal(null);
  });

  it('of six is for everybody, with the same values [PB6]', () => {
    const mean = classMeanOf(people(6)) ?? [];
    expect(meanToldTo(AMONG, mean)).to.deep.equal([3]);
    expect(meanToldTo(APART, mean)).to.deep.equal([3]);
  });

  it('tells nobody a step to which fewer than five others contributed [PB6]', () => {
    const level = fc.option(fc.double({ min: 0, max: 6, noNaN: true }), { nil: null });
    const anyone = fc.record({
      isShown: fc.boolean(),
      sharedSeconds: fc.integer({ min: 0, max: 3600 }),
      levels: fc.array(level, { maxLength: 8 }),
    });
    fc.assert(
      fc.property(fc.array(anyone, { maxLength: 12 }), (contributors) => {
        const mean = classMeanOf(contributors) ?? [];
        for (const reader of [null, ...contributors]) {
          const told = meanToldTo({ isAmongThem: reader?.isShown ?? false }, mean) ?? [];
          for (const [step, value] of told.entries()) {
            if (value === null) continue;
            const counted = (one: MeanContributor) =>
              one.isShown && one.sharedSeconds >= 60 && typeof one.levels[step] === 'number';
            const others = contributors.filter((one) => one !== reader && counted(one));
            expect(others.length).to.be.at.least(5);
            expect(value * 10).to.be.closeTo(Math.round(value * 10), 1e-9);
          }
        }
      }),
    );
  });
});
