import { expect } from 'chai';
import fc from 'fast-check';
import { WEEKDAYS, localTimeOf, startsOf } from './recurrence.ts';
import type { LocalTime, Recurrence, Weekday } from './series.ts';

const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe', // half an hour of summer time
  'Asia/Kolkata', // none
  'America/St_Johns',
  'Pacific/Auckland', // summer at the turn of the year
  'Africa/Casablanca', // winter time in Ramadan
  'UTC',
] as const;

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2026, 0, 1);
const THREE_YEARS = 3 * 365;

const dayText = (day: number): string => new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10);

const anyLocalTime = fc
  .record({
    day: fc.integer({ min: 0, max: THREE_YEARS - 1 }),
    minutes: fc.oneof(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 60, max: 240 })), // clocks change at night
    timeZone: fc.constantFrom(...ZONES),
  })
  .map(({ day, minutes, timeZone }): LocalTime => {
    const time = new Date(minutes * 60_000).toISOString().slice(11, 16);
    return { date: dayText(day), time, timeZone };
  });

const anyWeekly = fc
  .record({
    first: anyLocalTime,
    weekdays: fc.subarray([...WEEKDAYS], { minLength: 1, maxLength: 2 }),
    everyWeeks: fc.constantFrom<Recurrence['everyWeeks']>(1, 2, 3, 4),
    days: fc.integer({ min: 0, max: 364 }),
  })
  .map(({ first, weekdays, everyWeeks, days }) => {
    const until = new Date(Date.parse(first.date) + days * DAY_MS).toISOString().slice(0, 10);
    return { first, recurrence: { weekdays, everyWeeks, until } };
  });

describe('classes of any plan, in eight time zones and three years', () => {
  it('are as another derivation has them, by Intl and whole days of 24 hours [SC1] [SC2] [SC3]', () => {
    fc.assert(
      fc.property(anyWeekly, ({ first, recurrence }) => {
        expect(startsOf(first, recurrence)).to.deep.equal(otherwise(first, recurrence));
      }),
      { numRuns: 400 },
    );
  });

  it('keep weekday and time of the clock on the wall, unless the clocks leave that out [SC1]', () => {
    fc.assert(
      fc.property(anyWeekly, ({ first, recurrence }) => {
        for (const { start, isShifted } of startsOf(first, recurrence)) {
          const { date, time } = localTimeOf(start, first.timeZone);
          expect(recurrence.weekdays).to.include(weekdayOf(date));
          if (!isShifted) expect(time).to.equal(first.time);
          expect(time >= first.time).to.equal(true);
        }
      }),
    );
  });

  it('rise, none before the first day and none after the last [SC2]', () => {
    fc.assert(
      fc.property(anyWeekly, ({ first, recurrence }) => {
        let before = -Infinity;
        for (const { start } of startsOf(first, recurrence)) {
          const { date } = localTimeOf(start, first.timeZone);
          expect(start.getTime()).to.be.greaterThan(before);
          expect(date >= first.date && date <= recurrence.until).to.equal(true);
          before = start.getTime();
        }
      }),
    );
  });

  it('leave out as many weeks as they should, and no other [SC2]', () => {
    fc.assert(
      fc.property(anyWeekly, ({ first, recurrence }) => {
        const mondays = startsOf(first, recurrence).map(({ start }) =>
          mondayOf(localTimeOf(start, first.timeZone).date),
        );
        for (const [index, monday] of mondays.slice(1).entries()) {
          const weeks = (monday - (mondays[index] ?? 0)) / (7 * DAY_MS);
          expect([0, recurrence.everyWeeks]).to.include(weeks);
        }
      }),
    );
  });

  it('are moved at a change of the clocks alone [SC3]', () => {
    fc.assert(
      fc.property(anyLocalTime, (first) => {
        const [planned] = startsOf(first, null);
        const start = planned?.start ?? new Date(Number.NaN);
        const changes =
          offsetAt(first.timeZone, start.getTime() - DAY_MS / 8) !==
          offsetAt(first.timeZone, start.getTime() + DAY_MS / 8);
        if (!changes) expect(planned?.isShifted).to.equal(false);
        const again = startsOf({ ...localTimeOf(start, first.timeZone) }, null)[0]?.start;
        expect(again).to.deep.equal(start); // what the form shows of it comes to the same moment
      }),
      { numRuns: 500 },
    );
  });
});

/** Day by day, with nothing but Intl: another way to the same classes. */
function otherwise(first: LocalTime, { weekdays, everyWeeks, until }: Recurrence) {
  const days: number[] = [];
  for (let day = Date.parse(first.date); day <= Date.parse(until); day += DAY_MS) {
    if (weekdays.includes(weekdayOf(new Date(day).toISOString().slice(0, 10)))) days.push(day);
  }
  const firstMonday = mondayOf(new Date(days[0] ?? 0).toISOString().slice(0, 10));
  const [hours = 0, minutes = 0] = first.time.split(':').map(Number);
  return days
    .filter((day) => {
      const monday = mondayOf(new Date(day).toISOString().slice(0, 10));
      return ((monday - firstMonday) / (7 * DAY_MS)) % everyWeeks === 0;
    })
    .map((day) => momentOf(day + (hours * 60 + minutes) * 60_000, first.timeZone))
    .slice(0, 105);
}

/** Of the moments at which this clock shows a time, the first; where it never does, by the clock before the change. */
function momentOf(local: number, timeZone: string) {
  const [before, after] = [offsetAt(timeZone, local - DAY_MS), offsetAt(timeZone, local + DAY_MS)];
  const shown = [local - before, local - after].filter((moment) => moment + offsetAt(timeZone, moment) === local);
  const [one = local - before, other = one] = shown;
  return { start: new Date(Math.min(one, other)), isShifted: shown.length === 0 || one !== other };
}

/** How far the clocks of a place are ahead of UTC, in milliseconds. */
function offsetAt(timeZone: string, moment: number): number {
  const parts = formatOf(timeZone).formatToParts(moment);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - moment;
}

const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const number = 'numeric' as const;
  const options = { year: number, month: number, day: number, hour: number, minute: number, second: number };
  const made = new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', ...options });
  formats.set(timeZone, made);
  return made;
}

function weekdayOf(date: string): Weekday {
  return WEEKDAYS[(new Date(date).getUTCDay() + 6) % 7] ?? 'monday';
}

function mondayOf(date: string): number {
  return Date.parse(date) - ((new Date(date).getUTCDay() + 6) % 7) * DAY_MS;
}
