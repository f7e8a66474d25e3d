import { expect } from 'chai';
import fc from 'fast-check';
import { UnknownTimeZone } from '../errors.ts';
import { lastWeeks, weekOf } from './weeks.ts';

/** With summer time in either half of the year, at midnight, by half an hour, and without. */
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'America/Santiago',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'UTC',
];
const someZone = fc.constantFrom(...ZONES);
const someMoment = fc.date({
  min: new Date('2019-01-01T00:00:00Z'),
  max: new Date('2031-01-01T00:00:00Z'),
  noInvalidDate: true,
});

/** What a calendar on the wall there shows. */
const localDate = (at: Date, timeZone: string) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(at);
const daysLater = (date: string, days: number) =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

describe('the week of a moment', () => {
  it('begins on Monday at midnight of where the person is [MY4]', () => {
    expect(weekOf(new Date('2026-11-15T22:59:59Z'), 'Europe/Berlin')).to.equal('2026-11-09');
    expect(weekOf(new Date('2026-11-15T23:00:00Z'), 'Europe/Berlin')).to.equal('2026-11-16');
    expect(weekOf(new Date('2026-11-16T04:59:59Z'), 'America/New_York')).to.equal('2026-11-09');
    expect(weekOf(new Date('2026-11-16T05:00:00Z'), 'America/New_York')).to.equal('2026-11-16');
  });

  it('is right on the days on which clocks are changed [MY4]', () => {
    expect(weekOf(new Date('2026-03-29T21:59:59Z'), 'Europe/Berlin')).to.equal('2026-03-23'); // 23:59:59, 23 hours long
    expect(weekOf(new Date('2026-03-29T22:00:00Z'), 'Europe/Berlin')).to.equal('2026-03-30');
    expect(weekOf(new Date('2026-10-25T22:59:59Z'), 'Europe/Berlin')).to.equal('2026-10-19'); // 25 hours long
    expect(weekOf(new Date('2026-10-25T23:00:00Z'), 'Europe/Berlin')).to.equal('2026-10-26');
  });

  it('holds the local day, in every zone and at every moment [MY4]', () => {
    fc.assert(
      fc.property(someMoment, someZone, (at, zone) => {
        const monday = weekOf(at, zone);
        const today = localDate(at, zone);
        expect(new Date(monday).getUTCDay()).to.equal(1);
        expect(monday <= today && today < daysLater(monday, 7)).to.equal(true);
      }),
    );
  });
});

describe('the last weeks', () => {
  it('are as many as asked for, without a hole, and end with this one [MY4]', () => {
    fc.assert(
      fc.property(someMoment, someZone, fc.integer({ min: 1, max: 53 }), (now, zone, count) => {
        const weeks = lastWeeks(count, now, zone);
        expect(weeks).to.have.length(count);
        expect(weeks.at(-1)).to.equal(weekOf(now, zone));
        for (const [index, week] of weeks.entries()) {
          if (index > 0) expect(week).to.equal(daysLater(weeks[index - 1] ?? '', 7));
        }
      }),
    );
  });

  for (const name of ['Europe/Nowhere', '+02:00', '', 'Europe/Berlin; drop']) {
    it(`refuse "${name}", which is no time zone [MY4]`, () => {
      expect(() => lastWeeks(8, new Date('2026-11-19T12:00:00Z'), name)).to.throw(UnknownTimeZone);
    });
  }
});
