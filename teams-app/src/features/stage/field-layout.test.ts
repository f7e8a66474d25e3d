import { expect } from 'chai';
import { barAt, capacityFor, fieldFor, litHeight, stripOf, waveOffset } from './field-layout.ts';

const WHOLE = { width: 962, height: 372 };
const LOW = { width: 760, height: 150 };
const LEAST = { width: 440, height: 150 };

describe('The field of everyone', () => {
  it('is 50 by 20 bars of 11×14 px for a thousand people on a whole stage [SG1]', () => {
    const { columns, rows, bar } = fieldFor(1000, WHOLE, 1);
    expect({ columns, rows, width: bar.width, height: bar.height }).to.deep.equal({
      columns: 50,
      rows: 20,
      width: 11,
      height: 14,
    });
  });

  for (const [name, room, least] of [
    ['beside the panel', LOW, 6],
    ['at its smallest', LEAST, 5],
  ] as const) {
    it(`holds a thousand ${name}, each at least ${least} px wide, and inside of it`, () => {
      const field = fieldFor(1000, room, 1);
      expect(field.columns * field.rows).to.be.at.least(1000);
      expect(field.bar.width).to.be.at.least(least);
      const last = barAt(field, field.columns * field.rows - 1);
      expect(last.x + field.bar.width).to.be.at.most(room.width);
      expect(last.y + field.bar.height + field.swell).to.be.at.most(room.height);
      expect(barAt(field, 0).y - field.swell).to.be.at.least(0);
    });
  }

  it('never lets one bar touch another [SG1]', () => {
    for (const room of [WHOLE, LOW, LEAST]) {
      for (const capacity of [1, 12, 48, 300, 1000, 2000]) {
        const field = fieldFor(capacity, room, 1);
        expect(field.pitch.x, `${capacity} across`).to.be.greaterThan(field.bar.width);
        expect(field.pitch.y, `${capacity} down`).to.be.greaterThan(field.bar.height);
      }
    }
  });

  it('draws more pixels on a sharper screen, and as many columns', () => {
    const field = fieldFor(1000, { width: 1924, height: 744 }, 2);
    expect(field).to.deep.include({ columns: 50, rows: 20 });
    expect(field.bar.width).to.be.within(22, 24);
  });

  it('shows a few people larger, but not as large as tiles', () => {
    expect(fieldFor(12, WHOLE, 1).bar.width).to.equal(30);
  });

  it('tells the six zones apart by height alone, down to its smallest bars [SG1]', () => {
    for (const room of [WHOLE, LOW, LEAST]) {
      const { bar } = fieldFor(1000, room, 1);
      const heights = [0, 1, 2, 3, 4, 5].map((zone) => litHeight(bar.height, zone));
      expect(new Set(heights).size, `${bar.height} px`).to.equal(6);
      expect(heights.at(-1)).to.equal(bar.height);
    }
  });

  it('grows in steps, so that arrivals seldom move anybody', () => {
    expect([1, 12, 13, 60, 801, 1000, 1001].map(capacityFor)).to.deep.equal([12, 12, 16, 64, 1000, 1000, 1500]);
  });

  it('is covered by the strips of its columns, without a gap', () => {
    const field = fieldFor(1000, LEAST, 1);
    let edge = 0;
    for (let column = 0; column < field.columns; column++) {
      const { x, width } = stripOf(field, column);
      expect(x).to.equal(edge);
      edge = x + width;
      const bar = barAt(field, column);
      expect(bar.x).to.be.at.least(x);
      expect(bar.x + field.bar.width).to.be.at.most(edge);
    }
    expect(edge).to.equal(440);
  });
});

describe('The wave of the field', () => {
  const field = fieldFor(1000, WHOLE, 1);
  const columns = Array.from({ length: field.columns }, (_, column) => column);

  it('moves whole columns by whole pixels, and never out of the field [SG4]', () => {
    for (const breath of [0, 0.25, 0.6, 1]) {
      for (const column of columns) {
        const offset = waveOffset(field, column, breath);
        expect(Number.isInteger(offset)).to.equal(true);
        expect(Math.abs(offset)).to.be.at.most(field.swell);
      }
    }
  });

  it('comes back to where it was with each breath', () => {
    for (const column of columns) {
      expect(waveOffset(field, column, 1)).to.equal(waveOffset(field, column, 0));
    }
  });

  it('is slow: no column moves more than a pixel in an eighth of a second [SG4]', () => {
    const step = 0.125 / 8;
    for (const column of columns) {
      const moved = waveOffset(field, column, 0.3 + step) - waveOffset(field, column, 0.3);
      expect(Math.abs(moved)).to.be.at.most(1);
    }
  });
});
