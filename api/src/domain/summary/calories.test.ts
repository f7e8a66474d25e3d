import { expect } from 'chai';
import { caloriesOf, kcalPerMinute } from './calories.ts';

const ADA = { weightKg: 60, age: 30, sex: 'female', maxHeartRate: 187 } as const;
const minutes = (bpm: number, count: number) => new Uint8Array(count * 60).fill(bpm);

describe('calories', () => {
  it('follow both equations of the study [SU4]', () => {
    expect(kcalPerMinute(150, { weightKg: 75, age: 35, sex: 'male' })).to.be.closeTo(14.700669, 1e-6);
    expect(kcalPerMinute(150, { weightKg: 60, age: 30, sex: 'female' })).to.be.closeTo(9.875669, 1e-6);
  });

  it('are the mean of both for who has not said which [SU4]', () => {
    expect(kcalPerMinute(140, { weightKg: 72, age: 38, sex: null })).to.be.closeTo(10.890476, 1e-6);
  });

  it('are never less than none [SU4]', () => {
    expect(kcalPerMinute(60, { weightKg: 60, age: 25, sex: 'male' })).to.equal(0);
  });

  it('of half an hour are those that others publish for it [SU4]', () => {
    const series = minutes(150, 30);
    const calories = caloriesOf(series, { weightKg: 75, age: 35, sex: 'male', maxHeartRate: 184 });
    expect(calories?.kcal).to.be.closeTo(441.0201, 1e-4);
    expect(calories?.isOutsideStudy).to.equal(false);
  });

  it('count no second below half of the maximum [SU4]', () => {
    const half = { ...ADA, maxHeartRate: 180 };
    expect(caloriesOf(minutes(89, 10), half)?.kcal).to.equal(0);
    expect(caloriesOf(minutes(90, 10), half)?.kcal).to.be.closeTo(34.6, 0.1);
  });

  it('are hidden without a weight, an age, a maximum or a reading [SU5]', () => {
    const series = minutes(120, 10);
    expect(caloriesOf(series, { ...ADA, weightKg: null })).to.equal(null);
    expect(caloriesOf(series, { ...ADA, age: null })).to.equal(null);
    expect(caloriesOf(series, { ...ADA, maxHeartRate: null })).to.equal(null);
    expect(caloriesOf(Uint8Array.of(0, 1, 0), ADA)).to.equal(null);
  });

  for (const [name, spender, bpm, isOutsideStudy] of [
    ['the youngest of the study', { age: 18 }, 140, false],
    ['somebody younger', { age: 17 }, 140, true],
    ['the oldest of the study', { age: 45 }, 140, false],
    ['somebody older', { age: 46 }, 140, true],
    ['the lightest of the study', { weightKg: 47 }, 140, false],
    ['somebody lighter', { weightKg: 46.9 }, 140, true],
    ['the heaviest of the study', { weightKg: 120 }, 140, false],
    ['somebody heavier', { weightKg: 120.1 }, 140, true],
    ['57 % of the maximum', { maxHeartRate: 200 }, 114, false],
    ['less than 57 % of the maximum', { maxHeartRate: 200 }, 113, true],
    ['90 % of the maximum', { maxHeartRate: 200 }, 180, false],
    ['more than 90 % of the maximum', { maxHeartRate: 200 }, 181, true],
  ] as const) {
    it(`say whether the study covered ${name} [SU6]`, () => {
      expect(caloriesOf(minutes(bpm, 1), { ...ADA, ...spender })?.isOutsideStudy).to.equal(isOutsideStudy);
    });
  }
});
