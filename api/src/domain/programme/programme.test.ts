import { expect } from 'chai';
import { ImpossibleInterval, OutOfRange, WrongLength } from '../errors.ts';
import { checkProgramme, durationOf, isSameProgramme, type Interval } from './programme.ts';

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

  it('keeps its words without the spaces around them, and an empty exercise is none [PR5]', () => {
    const typed = { ...interval(60, ' Push '), exercise: ' Squats ', easierOption: '  ' };
    expect(checkProgramme({ name: ' Lunch ', intervals: [typed] })).to.deep.equal({
      name: 'Lunch',
      intervals: [{ name: 'Push', seconds: 60, targetZone: 4, exercise: 'Squats' }],
    });
  });

  it('takes a name of 40 and an exercise of 60 characters, and no longer ones [PR5]', () => {
    const named = (name: number, exercise: number) =>
      checkProgramme({
        name: 'Class',
        intervals: [{ ...interval(60, 'n'.repeat(name)), exercise: 'e'.repeat(exercise) }],
      });
    expect(named(40, 60).intervals).to.have.length(1);
    expect(() => named(41, 60)).to.throw(WrongLength);
    expect(() => named(40, 61)).to.throw(WrongLength, /exercise of "n+" must have between 0 and 60/);
  });

  it('may be led by a feeling that stands for its zone, and by no other [PR6]', () => {
    const felt: Interval = { ...interval(60), targetEffort: 'hard', kind: 'work' };
    expect(checkProgramme({ name: 'Class', intervals: [felt] }).intervals).to.deep.equal([felt]);
    const wrong: Interval = { ...felt, targetEffort: 'easy' };
    expect(() => checkProgramme({ name: 'Class', intervals: [wrong] })).to.throw(
      ImpossibleInterval,
      'The interval "Push" cannot be: its effort "easy" stands for zone 1, not 4',
    );
  });

  it('has no easier option of an exercise that is not there [PR6]', () => {
    const wrong: Interval = { ...interval(60), easierOption: 'Half squats' };
    expect(() => checkProgramme({ name: 'Class', intervals: [wrong] })).to.throw(ImpossibleInterval, /no exercise/);
  });

  it('is the same as another when all it says is the same [PR7]', () => {
    const one = { name: 'Class', intervals: [{ ...interval(60), exercise: 'Squats' }] };
    expect(isSameProgramme(one, { intervals: [{ exercise: 'Squats', ...interval(60) }], name: 'Class' })).to.equal(
      true,
    );
    expect(isSameProgramme(one, { ...one, name: 'Other' })).to.equal(false);
    expect(isSameProgramme(one, { ...one, intervals: [interval(60)] })).to.equal(false);
    expect(isSameProgramme(one, { ...one, intervals: [...one.intervals, interval(60)] })).to.equal(false);
  });
});
