import { expect } from 'chai';
import { draftOf, withDate, withProgramme, withRepeats } from './plan-draft.ts';
import { aDraft } from './plan.fixture.ts';
import { readPlan } from './read-plan.ts';

const now = new Date('2026-11-21T12:00:00Z');
const walk = { name: 'Walk and Talk', intervals: [{ name: 'Walk', seconds: 600, targetZone: 2 as const }] };

describe('a form in which a class is planned', () => {
  it('names the class like its programme until it has a name of its own', () => {
    expect(withProgramme(aDraft(), walk).name).to.equal('Walk and Talk');
    expect(withProgramme(aDraft({ name: '' }), walk).name).to.equal('Walk and Talk');
    expect(withProgramme(aDraft({ name: 'Team hour' }), walk).name).to.equal('Team hour');
  });

  it('proposes the weekday of the date and six weeks for a class that comes again', () => {
    const weekly = withRepeats(aDraft(), 1);
    expect(weekly.weekdays).to.deep.equal(['thursday']);
    expect(weekly.until).to.equal('2026-12-31');
    expect(readPlan(weekly, now).starts).to.have.length(6);
  });

  it('moves the weekday with the date while it is the only one', () => {
    const weekly = withRepeats(aDraft(), 1);
    expect(withDate(weekly, '2026-11-27').weekdays).to.deep.equal(['friday']);
    const twice = { ...weekly, weekdays: ['monday', 'thursday'] as const };
    expect(withDate(twice, '2026-11-27').weekdays).to.deep.equal(['monday', 'thursday']);
  });

  it('moves the last day with a date that passes it', () => {
    expect(withDate(withRepeats(aDraft(), 1), '2027-01-14').until).to.equal('2027-02-18');
  });

  it('shows a planned class so that reading it gives the same plan', () => {
    const { plan } = readPlan({ ...withRepeats(aDraft(), 2), capacity: '20' }, now);
    if (plan === null) throw new Error('The plan cannot be read');
    expect(readPlan(draftOf(plan), now).plan).to.deep.equal(plan);
  });
});
