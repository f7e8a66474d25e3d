import { expect } from 'chai';
import { matchOccurrences } from './match-occurrences.ts';

const at = (day: number): Date => new Date(Date.UTC(2026, 10, day, 12));
const aClass = (id: string, day: number) => ({ id, plannedStart: at(day) });
const anEntry = (eventId: string, day: number) => ({ eventId, start: at(day) });
const idsOf = ({ found, left }: ReturnType<typeof matchOccurrences>) => ({
  found: Object.fromEntries([...found].map(([id, occurrence]) => [id, occurrence?.eventId ?? null])),
  left: left.map(({ eventId }) => eventId),
});

describe('which entry of a series is which class', () => {
  it('is told by the start [AR4]', () => {
    const found = matchOccurrences([aClass('a', 2), aClass('b', 9)], [anEntry('9th', 9), anEntry('2nd', 2)]);
    expect(idsOf(found)).to.deep.equal({ found: { a: '2nd', b: '9th' }, left: [] });
  });

  it('is what is left for a class that was moved before its entry was known [AR4]', () => {
    const entries = [anEntry('2nd', 2), anEntry('9th', 9), anEntry('16th', 16)];
    const found = matchOccurrences([aClass('a', 2), aClass('moved', 11), aClass('c', 16)], entries);
    expect(idsOf(found).found).to.deep.equal({ a: '2nd', moved: '9th', c: '16th' });
  });

  it('stays what it was, wherever class and entry were moved [AR4]', () => {
    const known = new Map([['b', { eventId: 'moved' }]]);
    const found = matchOccurrences([aClass('a', 2), aClass('b', 9)], [anEntry('moved', 2), anEntry('9th', 9)], known);
    expect(idsOf(found).found).to.deep.equal({ a: '9th', b: 'moved' });
  });

  it('is none where there are too few, and says which are no class [AR4]', () => {
    expect(idsOf(matchOccurrences([aClass('a', 2), aClass('b', 9)], [anEntry('9th', 9)]))).to.deep.equal({
      found: { a: null, b: '9th' },
      left: [],
    });
    expect(idsOf(matchOccurrences([], [anEntry('2nd', 2)]))).to.deep.equal({ found: {}, left: ['2nd'] });
  });
});
