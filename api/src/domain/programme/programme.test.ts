import { expect } from 'chai';
import { OutOfRange, WrongLength } from '../errors.ts';
import { checkProgramme, durationOf, type Interval } from './programme.ts';

const interval = (seconds: number, name = 'Push'): Interval => ({ name, seconds, targetZone: 4 });

describe('programme', () => {
  it('lasts as long as its intervals together [PR1]', () => {
    expect(durationOf({ name: 'Lunch HIIT', intervals: [interval(300), interval(90)] })).to.equal(390);
  });

  it('may be a minute or an hour long [PR1]', () => {
    expect(checkProgramme({ name: 'Short', intervals: [interval(60)] }).name).to.equal('Short');
    expect(checkProgramme({ name: 'Long', intervals: [interval(3600)] }).name).to.equal('Long');
  });

  for (const seconds of [59, 3601]) {
    it(`may not last ${seconds} seconds [PR1]`, () => {
      expect(() => checkProgramme({ name: 'Class', intervals: [interval(seconds)] })).to.throw(OutOfRange);
    });
  }

  it('names the interval that is too short [PR1]', () => {
    const programme = { name: 'Class', intervals: [interval(100), interval(4, 'Blink')] };
    expect(() => checkProgramme(programme)).to.throw(
      OutOfRange,
      'seconds of "Blink" must be between 5 and 3600, got 4',
    );
  });

  it('has at least one interval and at most sixty, each with a name [PR1]', () => {
    expect(() => checkProgramme({ name: 'Class', intervals: [] })).to.throw(WrongLength, /intervals/);
    expect(() => checkProgramme({ name: 'Class', intervals: Array.from({ length: 61 }, () => interval(10)) })).to.throw(
      WrongLength,
    );
    expect(() => checkProgramme({ name: 'Class', intervals: [interval(100, '  ')] })).to.throw(WrongLength);
  });
});
