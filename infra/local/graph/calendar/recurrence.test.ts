import { expect } from 'chai';
import { GraphError } from '../graph-error.ts';
import { datesOf, readRecurrence, type PatternedRecurrence } from './recurrence.ts';

const weekly = (more: Partial<PatternedRecurrence['pattern']>, endDate = '2026-11-30'): PatternedRecurrence => ({
  pattern: { type: 'weekly', interval: 1, daysOfWeek: ['tuesday', 'sunday'], firstDayOfWeek: 'monday', ...more },
  range: { type: 'endDate', startDate: '2026-11-03', endDate },
});

describe('the dates of a series in the local Graph', () => {
  it('are the days asked for, each week, up to the last date', () => {
    expect(datesOf(weekly({}, '2026-11-10'))).to.eql(['2026-11-03', '2026-11-08', '2026-11-10']);
  });

  it('are in every second week, which begins on the day that is said', () => {
    expect(datesOf(weekly({ interval: 2 }))).to.eql(['2026-11-03', '2026-11-08', '2026-11-17', '2026-11-22']);
    const fromSunday = datesOf(weekly({ interval: 2, firstDayOfWeek: 'sunday' }));
    expect(fromSunday).to.eql(['2026-11-03', '2026-11-15', '2026-11-17', '2026-11-29']);
  });

  it('are so many as are asked for', () => {
    const range = { type: 'numbered', startDate: '2026-02-27', numberOfOccurrences: 3 } as const;
    expect(datesOf({ pattern: { type: 'daily', interval: 1 }, range })).to.eql([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
    ]);
  });

  it('are refused without an end, without days, and where they begin on another day than the event', () => {
    const { pattern, range } = weekly({});
    for (const wrong of [
      { pattern, range: { ...range, type: 'noEnd', endDate: undefined } },
      { pattern: { ...pattern, daysOfWeek: [] }, range },
      { pattern: { ...pattern, type: 'relativeYearly' }, range },
      { pattern: { ...pattern, interval: 0 }, range },
      { pattern, range: { ...range, endDate: '2026-11-01' } },
    ]) {
      expect(() => readRecurrence(wrong, '2026-11-03')).to.throw(GraphError);
    }
    expect(() => readRecurrence(weekly({}), '2026-11-04')).to.throw(GraphError, /date on which the event starts/);
    expect(readRecurrence(null, '2026-11-04')).to.equal(null);
  });
});
