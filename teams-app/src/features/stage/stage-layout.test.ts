import { expect } from 'chai';
import { crowdOf, NOBODY } from './crowd.ts';
import { intervalText, nextSize } from './interval-text.ts';
import { layoutFor } from './stage-layout.ts';

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
      const { tiles } = layoutFor(size, 'class', 48);
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

  it('takes a column less before tiles become too narrow for names', () => {
    expect(layoutFor({ width: 704, height: 433 }, 'class', 48).tiles.columns).to.equal(5);
  });

  it('gives a small class larger tiles', () => {
    const grids = [6, 12, 20, 26].map((count) => {
      const { columns, rows, size } = layoutFor({ width: 994, height: 678 }, 'class', count).tiles;
      return [columns, rows, size];
    });
    expect(grids).to.deep.equal([
      [3, 2, 'l'],
      [4, 3, 'm'],
      [5, 4, 'm'],
      [5, 5, 'm'],
    ]);
  });
});

describe('The crowd on a stage', () => {
  const after = (...sharers: number[]) => sharers.reduce(crowdOf, NOBODY);

  it('becomes a class at five sharers, and does not turn back when one of them leaves', () => {
    expect(after(4).kind).to.equal('few');
    expect(after(4, 5).kind).to.equal('class');
    expect(after(5, 4).kind).to.equal('class');
    expect(after(5, 3).kind).to.equal('few');
    expect(after(5, 3, 4).kind).to.equal('few');
  });

  it('keeps the room that it once had', () => {
    expect(after(20, 11)).to.deep.equal({ kind: 'class', most: 20, arrangement: 1 });
    expect(after(3, 4, 3)).to.deep.equal({ kind: 'few', most: 4, arrangement: 0 });
  });

  it('is laid out anew when half of it has gone', () => {
    expect(after(20, 10)).to.deep.equal({ kind: 'class', most: 10, arrangement: 2 });
  });
});

describe('The name of an interval', () => {
  it('keeps its size while it fits', () => {
    expect(intervalText('Push', 52, 460)).to.include({ size: 52, lines: 1 });
  });

  it('shrinks a little before it breaks', () => {
    expect(intervalText('Cool-down and go', 52, 400)).to.include({ size: 46, lines: 1 });
  });

  it('breaks into two lines when it is long', () => {
    const text = intervalText('Thirty seconds on and thirty seconds off', 52, 460);
    expect(text.lines).to.equal(2);
    expect(text.size).to.be.within(30, 33);
    expect(text.width).to.be.below(460);
  });

  it('lets the line below shrink too, as far as it stays easy to read', () => {
    expect(nextSize('then Recover', 32, 300)).to.equal(32);
    expect(nextSize('then Cool-down', 32, 172)).to.equal(25);
    expect(nextSize(`then ${'x'.repeat(40)}`, 32, 172)).to.equal(20);
  });

  it('never becomes smaller than body text', () => {
    expect(intervalText('x'.repeat(40), 48, 170).size).to.equal(16);
  });
});
