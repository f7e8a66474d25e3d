import { expect } from 'chai';
import type { AgendaEntry } from './agenda.ts';
import { daysOf, hoursOf, mondayOf } from './week.ts';

const sunday = new Date(2026, 10, 22, 9, 0);
const at = (hour: number, minute = 0): string => new Date(2026, 10, 17, hour, minute).toISOString();
const entry = (id: string, startsAt: string, endsAt: string): AgendaEntry => ({
  ...{ id, title: id, startsAt, endsAt, organiser: 'Hana Sato', answer: 'none', isSeries: false },
  ...{ isCancelled: false, chatId: null, answers: null },
});
const daysWith = (...entries: AgendaEntry[]) => daysOf(mondayOf(sunday, 0), entries, sunday);

describe('a week of the calendar', () => {
  it('begins on Monday, also seen from Sunday', () => {
    expect(mondayOf(sunday, 0).toDateString()).to.equal('Mon Nov 16 2026');
    expect(mondayOf(sunday, 2).toDateString()).to.equal('Mon Nov 30 2026');
    expect(daysWith().map(({ isToday }) => isToday)).to.eql([false, false, false, false, false, false, true]);
  });

  it('shares the width of a day among what is at the same time, and no more', () => {
    const day = daysWith(
      entry('one', at(9), at(10)),
      entry('two', at(9, 30), at(11)),
      entry('three', at(10), at(10, 30)),
      entry('alone', at(11), at(12)),
    )[1];
    expect(day?.entries.map(({ entry: { id }, lane, lanes }) => `${id} ${lane + 1}/${lanes}`)).to.eql([
      'one 1/2',
      'two 2/2',
      'three 1/2',
      'alone 1/1',
    ]);
  });

  it('shows the working day, and more where there is more', () => {
    expect(hoursOf(daysWith())).to.eql({ first: 7, last: 20 });
    expect(hoursOf(daysWith(entry('early', at(5, 30), at(6)), entry('late', at(21), at(21, 15))))).to.eql({
      first: 5,
      last: 22,
    });
  });
});
