import { expect } from 'chai';
import { planBars, planSpoken } from './plan-bars.ts';

const INTERVALS = [
  { name: 'Warm-up', seconds: 100, targetZone: 2 },
  { name: 'Push', seconds: 50, targetZone: 4 },
] as const;

describe('planBars', () => {
  it('marks what is past, now and ahead', () => {
    const bars = planBars(INTERVALS, 110);
    expect(bars.map(({ when, done }) => ({ when, done }))).to.deep.equal([
      { when: 'past', done: 1 },
      { when: 'now', done: 0.2 },
    ]);
  });

  it('begins an interval at its first second', () => {
    expect(planBars(INTERVALS, 100).map(({ when }) => when)).to.deep.equal(['past', 'now']);
  });

  it('stays in the interval that time was added to, at its beginning', () => {
    const bars = planBars(INTERVALS, 85, 1);
    expect(bars.map(({ when, done }) => ({ when, done }))).to.deep.equal([
      { when: 'past', done: 1 },
      { when: 'now', done: 0 },
    ]);
    expect(planBars(INTERVALS, 110, 0).map(({ when, done }) => ({ when, done }))).to.deep.equal([
      { when: 'now', done: 1 },
      { when: 'ahead', done: 0 },
    ]);
  });

  it('draws a plan that is not running as all ahead, and one that is over as all past', () => {
    expect(planBars(INTERVALS, null).map(({ when }) => when)).to.deep.equal(['ahead', 'ahead']);
    expect(planBars(INTERVALS, 150).map(({ when }) => when)).to.deep.equal(['past', 'past']);
  });
});

describe('planSpoken', () => {
  it('says where the class stands', () => {
    expect(planSpoken(planBars(INTERVALS, 110))).to.equal(
      'Plan of the class: interval 2 of 2, Push, target Z4 Hard, 50 seconds',
    );
    expect(planSpoken(planBars(INTERVALS, null))).to.equal('Plan of the class: 2 intervals');
  });
});
