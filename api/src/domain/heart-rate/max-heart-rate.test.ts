import { expect } from 'chai';
import { OutOfRange } from '../errors.ts';
import { estimateMaxHeartRate, maxHeartRateOf } from './max-heart-rate.ts';

describe('estimateMaxHeartRate', () => {
  it('falls by 0.7 bpm for each year of age [HR1]', () => {
    expect(estimateMaxHeartRate(20)).to.equal(194);
    expect(estimateMaxHeartRate(50)).to.equal(173);
  });

  it('rounds halves up [HR1]', () => {
    expect(estimateMaxHeartRate(25)).to.equal(191); // 190.5
    expect(estimateMaxHeartRate(35)).to.equal(184); // 183.5
  });

  it('covers 18 to 81 years [HR2]', () => {
    expect(estimateMaxHeartRate(18)).to.equal(195);
    expect(estimateMaxHeartRate(81)).to.equal(151);
  });

  for (const age of [17, 82, Number.NaN]) {
    it(`refuses age ${age}, which the study does not cover [HR2]`, () => {
      expect(() => estimateMaxHeartRate(age)).to.throw(OutOfRange, /between 18 and 81/);
    });
  }
});

describe('maxHeartRateOf', () => {
  it('takes the own maximum before any estimate [HR3]', () => {
    expect(maxHeartRateOf({ ownMaximum: 185, birthYear: 1976 }, 2026)).to.equal(185);
    expect(maxHeartRateOf({ ownMaximum: 185, birthYear: null }, 2026)).to.equal(185);
  });

  it('takes an own maximum of 120 to 230 bpm [HR3]', () => {
    expect(maxHeartRateOf({ ownMaximum: 120, birthYear: null }, 2026)).to.equal(120);
    expect(maxHeartRateOf({ ownMaximum: 230, birthYear: null }, 2026)).to.equal(230);
  });

  for (const ownMaximum of [119, 231, Number.NaN]) {
    it(`refuses an own maximum of ${ownMaximum} [HR3]`, () => {
      expect(() => maxHeartRateOf({ ownMaximum, birthYear: 1976 }, 2026)).to.throw(OutOfRange, /between 120 and 230/);
    });
  }

  it('estimates from the age reached in that year [HR4]', () => {
    expect(maxHeartRateOf({ ownMaximum: null, birthYear: 1976 }, 2026)).to.equal(173);
  });

  it('knows none when neither is known, or the age is outside the study [HR4]', () => {
    expect(maxHeartRateOf({ ownMaximum: null, birthYear: null }, 2026)).to.equal(null);
    expect(maxHeartRateOf({ ownMaximum: null, birthYear: 1944 }, 2026)).to.equal(null);
    expect(maxHeartRateOf({ ownMaximum: null, birthYear: 2009 }, 2026)).to.equal(null);
  });
});
