import { expect } from 'chai';
import { otherProblems, spanProblems } from './plan-problems.ts';
import { startsOf } from './recurrence.ts';
import type { Recurrence } from './series.ts';

const NOW = new Date('2026-11-21T12:00:00Z');

function problems(date: string, recurrence: Recurrence | null = null, time = '12:15') {
  const first = { date, time, timeZone: 'Europe/Berlin' };
  return spanProblems({ first, recurrence, starts: startsOf(first, recurrence) }, NOW);
}
const weekly = (until: string, weekdays: Recurrence['weekdays'] = ['monday']) =>
  ({ weekdays, everyWeeks: 1, until }) as const;

describe('what is wrong with a plan', () => {
  it('is nothing when it is to come, and not too far away [SC5]', () => {
    expect(problems('2026-11-21', null, '13:01')).to.deep.equal([]);
    expect(problems('2026-11-23', weekly('2027-11-22'))).to.deep.equal([]);
  });

  it('is that it begins in the past, this very minute among it [SC5]', () => {
    expect(problems('2026-11-21', null, '13:00')).to.deep.equal(['in-the-past']);
    expect(problems('2026-11-16', weekly('2026-12-31'))).to.deep.equal(['in-the-past']);
  });

  it('is that there is no class in it [SC5]', () => {
    expect(problems('2026-11-24', weekly('2026-11-23'))).to.deep.equal(['ends-before-it-begins']);
    expect(problems('2026-11-24', weekly('2026-11-29'))).to.deep.equal(['no-class-in-span']);
    expect(problems('2027-02-29')).to.deep.equal(['no-class-in-span']);
  });

  it('is more than 104 classes, or more than 53 weeks from now [SC5]', () => {
    expect(problems('2026-11-23', weekly('2027-11-20', ['monday', 'wednesday', 'friday']))).to.deep.equal([
      'too-many-classes',
    ]);
    expect(problems('2026-11-23', weekly('2028-11-20'))).to.deep.equal(['too-far-ahead']);
    expect(problems('2028-11-20')).to.deep.equal(['too-far-ahead']);
  });

  it('is a programme of more than an hour, and a link that leads to no meeting [SC5] [SC6]', () => {
    const programme = (seconds: number) => ({
      name: 'Ride',
      intervals: [{ name: 'On', seconds, targetZone: 2 as const }],
    });
    const none = { type: 'none' } as const;
    expect(otherProblems({ programme: programme(3600), wish: none })).to.deep.equal([]);
    expect(otherProblems({ programme: programme(3601), wish: none })).to.deep.equal(['too-long']);
    const wish = { type: 'link', joinUrl: 'https://teams.microsoft.com/meet/1' } as const;
    expect(otherProblems({ programme: programme(600), wish })).to.deep.equal(['short-meeting-link']);
  });
});
