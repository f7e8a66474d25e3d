import { expect } from 'chai';
import { aClass } from './class.fixture.ts';
import type { ListedClass } from './listed-class.ts';
import { addDays, daysOfWeek, mondayOf, readWeek, todayFirst, writeWeek } from './week.ts';

const planned = (id: string, at: Date): ListedClass => ({
  ...aClass({ id, plannedStart: at.toISOString() }),
  coming: null,
  isFull: false,
});

const monday = new Date(2026, 10, 16);
const thursdayNoon = new Date(2026, 10, 19, 12, 0);

describe('the week of a schedule', () => {
  it('begins on Monday, also seen from a Sunday', () => {
    expect(mondayOf(thursdayNoon)).to.deep.equal(monday);
    expect(mondayOf(new Date(2026, 10, 22, 23, 59))).to.deep.equal(monday);
    expect(mondayOf(monday)).to.deep.equal(monday);
  });

  it('steps by days of the calendar, also where the clocks change', () => {
    expect(addDays(new Date(2026, 9, 24), 7)).to.deep.equal(new Date(2026, 9, 31));
    expect(addDays(monday, -7)).to.deep.equal(new Date(2026, 10, 9));
  });

  it('shows Monday to Friday, and a weekend only when something is on it', () => {
    const numbers = (sessions: ListedClass[], now: Date) =>
      daysOfWeek(monday, sessions, now).map(({ date }) => date.getDate());
    expect(numbers([], thursdayNoon)).to.deep.equal([16, 17, 18, 19, 20]);
    expect(numbers([planned('a', new Date(2026, 10, 22, 10))], thursdayNoon)).to.deep.equal([16, 17, 18, 19, 20, 22]);
    expect(numbers([], new Date(2026, 10, 21, 9))).to.deep.equal([16, 17, 18, 19, 20, 21]);
  });

  it('orders the classes of a day by their start, and knows today', () => {
    const late = planned('late', new Date(2026, 10, 19, 17));
    const early = planned('early', new Date(2026, 10, 19, 8));
    const thursday = daysOfWeek(monday, [late, early], thursdayNoon)[3];
    expect(thursday?.isToday).to.equal(true);
    expect(thursday?.classes.map(({ id }) => id)).to.deep.equal(['early', 'late']);
  });

  it('in one column begins with today and leaves empty days out', () => {
    const sessions = [planned('past', new Date(2026, 10, 17, 10)), planned('friday', new Date(2026, 10, 20, 10))];
    const { ahead, earlier } = todayFirst(daysOfWeek(monday, sessions, thursdayNoon));
    expect(ahead.map(({ date }) => date.getDate())).to.deep.equal([19, 20]);
    expect(earlier.map(({ date }) => date.getDate())).to.deep.equal([17]);
  });

  it('in one column keeps the order of another week', () => {
    const nextMonday = new Date(2026, 10, 23);
    const days = daysOfWeek(nextMonday, [planned('a', new Date(2026, 10, 24, 10))], thursdayNoon);
    expect(todayFirst(days).ahead.map(({ date }) => date.getDate())).to.deep.equal([24]);
    expect(todayFirst(days).earlier).to.deep.equal([]);
  });

  it('travels in the address by its Monday, and any day of it is understood', () => {
    expect(writeWeek(monday)).to.equal('2026-11-16');
    expect(readWeek('2026-11-16', new Date(2026, 0, 1))).to.deep.equal(monday);
    expect(readWeek('2026-11-19', new Date(2026, 0, 1))).to.deep.equal(monday);
  });

  it('is the week of now when the address names none', () => {
    expect(readWeek(undefined, thursdayNoon)).to.deep.equal(monday);
    expect(readWeek('next week', thursdayNoon)).to.deep.equal(monday);
  });
});
