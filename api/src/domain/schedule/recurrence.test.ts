import { expect } from 'chai';
import { UnknownTimeZone } from '../errors.ts';
import { localTimeOf, startsOf } from './recurrence.ts';
import type { Recurrence } from './series.ts';

const weekly = (weekdays: Recurrence['weekdays'], until: string, everyWeeks: Recurrence['everyWeeks'] = 1) => ({
  weekdays,
  everyWeeks,
  until,
});
const berlin = (date: string, time = '12:15') => ({ date, time, timeZone: 'Europe/Berlin' });
const startsAt = (...planned: Parameters<typeof startsOf>) =>
  startsOf(...planned).map(({ start }) => start.toISOString());

describe('startsOf', () => {
  it('is one class where nothing repeats [SC1]', () => {
    expect(startsOf(berlin('2026-11-23'), null)).to.deep.equal([
      { start: new Date('2026-11-23T11:15:00Z'), isShifted: false },
    ]);
  });

  it('keeps 12:15 on the wall over the end of summer time [SC1]', () => {
    expect(startsAt(berlin('2026-10-19'), weekly(['monday'], '2026-10-26'))).to.deep.equal([
      '2026-10-19T10:15:00.000Z',
      '2026-10-26T11:15:00.000Z',
    ]);
  });

  it('begins on the first of its weekdays, which need not be the day from which on it is planned [SC2]', () => {
    expect(startsAt(berlin('2026-11-20'), weekly(['monday', 'thursday'], '2026-11-30'))).to.deep.equal([
      '2026-11-23T11:15:00.000Z',
      '2026-11-26T11:15:00.000Z',
      '2026-11-30T11:15:00.000Z',
    ]);
  });

  it('counts every other week from the week of its first class [SC2]', () => {
    expect(startsAt(berlin('2026-11-20'), weekly(['monday'], '2026-12-31', 2))).to.deep.equal([
      '2026-11-23T11:15:00.000Z',
      '2026-12-07T11:15:00.000Z',
      '2026-12-21T11:15:00.000Z',
    ]);
  });

  it('moves a time that the clocks leave out forward, by as much as they do [SC3]', () => {
    expect(startsOf(berlin('2027-03-28', '02:30'), null)).to.deep.equal([
      { start: new Date('2027-03-28T01:30:00Z'), isShifted: true }, // 03:30 on the wall
    ]);
    const lordHowe = { date: '2026-10-04', time: '02:10', timeZone: 'Australia/Lord_Howe' };
    expect(localTimeOf(startsOf(lordHowe, null)[0]?.start ?? new Date(0), lordHowe.timeZone).time).to.equal('02:40');
  });

  it('means the first of a time that comes twice [SC3]', () => {
    expect(startsOf(berlin('2026-10-25', '02:30'), null)).to.deep.equal([
      { start: new Date('2026-10-25T00:30:00Z'), isShifted: true },
    ]);
  });

  for (const timeZone of ['Europe/Atlantis', '+01:00', 'CEST!', '', '../etc']) {
    it(`refuses the time zone "${timeZone}", which is no name of one [SC4]`, () => {
      expect(() => startsOf({ ...berlin('2026-11-23'), timeZone }, null)).to.throw(UnknownTimeZone, /Europe\/Berlin/);
    });
  }

  it('is nothing on a day that no calendar has [SC5]', () => {
    expect(startsOf(berlin('2026-02-30'), null)).to.deep.equal([]);
    expect(startsOf(berlin('2026-02-02'), weekly(['monday'], '2026-02-30'))).to.deep.equal([]);
  });

  it('ends one class past what may be planned at once, however far away the last day is [SC5]', () => {
    const all = startsOf(berlin('2026-11-23'), weekly(['monday', 'wednesday', 'friday'], '9999-12-31'));
    expect(all).to.have.length(105);
    expect(startsOf(berlin('2026-11-23'), weekly(['monday'], '9999-12-31'))).to.have.length(54);
  });
});
