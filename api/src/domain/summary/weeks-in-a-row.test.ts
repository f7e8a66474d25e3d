import { expect } from 'chai';
import { weeksInARow } from './weeks-in-a-row.ts';

const day = (text: string) => new Date(`${text}T12:00:00Z`);

describe('the weeks in a row of a channel', () => {
  it('are one with the first class [SU16]', () => {
    expect(weeksInARow(day('2026-11-23'), [])).to.equal(1);
  });

  it('begin on Monday, and count however many classes a week has [SU16]', () => {
    const sunday = day('2026-11-22');
    expect(weeksInARow(day('2026-11-23'), [sunday])).to.equal(2);
    expect(weeksInARow(sunday, [day('2026-11-16'), day('2026-11-18')])).to.equal(1);
  });

  it('end at a week without a class [SU16]', () => {
    const mondays = [day('2026-11-16'), day('2026-11-09'), day('2026-10-26')];
    expect(weeksInARow(day('2026-11-23'), mondays)).to.equal(3);
  });

  it('go on through the turn of a year, and take no later class in [SU16]', () => {
    expect(weeksInARow(day('2027-01-02'), [day('2026-12-27'), day('2027-01-09')])).to.equal(2);
  });
});
