import { expect } from 'chai';
import { intervalText } from './interval-text.ts';
import { kindFor, layoutFor } from './stage-layout.ts';

const STAGES = [
  { width: 994, height: 678 },
  { width: 918, height: 540 },
  { width: 792, height: 382 },
  { width: 472, height: 382 },
  { width: 360, height: 740 },
];

describe('The layout of a stage', () => {
  it('shows 25 tiles on a whole stage, 12 beside the panel and when low, 6 at the least', () => {
    const perPage = STAGES.slice(0, 4).map((size) => {
      const { tiles } = layoutFor(size, 'class', 0);
      return tiles.columns * (tiles.rows ?? 0);
    });
    expect(perPage).to.deep.equal([25, 12, 12, 6]);
  });

  it('keeps the countdown at 88 px or more on every stage', () => {
    for (const size of STAGES) {
      for (const kind of ['class', 'few'] as const) {
        expect(layoutFor(size, kind, 3).timer).to.be.at.least(88);
      }
    }
  });

  it('gives time the most room when few share', () => {
    expect(layoutFor({ width: 994, height: 678 }, 'few', 3).timer).to.equal(228);
    expect(layoutFor({ width: 994, height: 678 }, 'few', 3).tiles.columns).to.equal(3);
    expect(layoutFor({ width: 994, height: 678 }, 'few', 4).tiles.columns).to.equal(4);
    expect(layoutFor({ width: 472, height: 382 }, 'few', 4).tiles.columns).to.equal(2);
  });

  it('enlarges itself on a larger stage', () => {
    expect(layoutFor({ width: 1988, height: 1356 }, 'class', 0).zoom).to.equal(2);
    expect(layoutFor({ width: 472, height: 382 }, 'class', 0).zoom).to.equal(1);
  });

  it('turns into a class at five sharers, and not back when one of them leaves', () => {
    expect(kindFor(4, null)).to.equal('few');
    expect(kindFor(5, 'few')).to.equal('class');
    expect(kindFor(4, 'class')).to.equal('class');
    expect(kindFor(2, 'class')).to.equal('few');
    expect(kindFor(4, 'few')).to.equal('few');
  });
});

describe('The name of an interval', () => {
  it('keeps its size while it fits', () => {
    expect(intervalText('Push', 52, 460)).to.deep.equal({ size: 52, lines: 1 });
  });

  it('shrinks a little before it breaks', () => {
    expect(intervalText('Cool-down and go', 52, 400)).to.deep.equal({ size: 45, lines: 1 });
  });

  it('breaks into two lines when it is long', () => {
    const text = intervalText('Thirty seconds on and thirty seconds off', 52, 460);
    expect(text.lines).to.equal(2);
    expect(text.size).to.be.within(30, 33);
  });

  it('never becomes smaller than body text', () => {
    expect(intervalText('x'.repeat(40), 48, 170).size).to.equal(16);
  });
});
