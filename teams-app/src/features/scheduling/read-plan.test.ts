import { expect } from 'chai';
import { emptyDraft } from './plan-draft.ts';
import { aDraft } from './plan.fixture.ts';
import { faultsOf, readPlan } from './read-plan.ts';

const now = new Date('2026-11-21T12:00:00Z');
const weekly = { everyWeeks: 1, weekdays: ['thursday'], until: '2026-12-31' } as const;

describe('a plan as the form has it', () => {
  it('is one that can be sent when nothing is missing or wrong', () => {
    const { plan, faults, missing } = readPlan(aDraft({ capacity: ' 20 ' }), now);
    expect({ faults, missing }).to.deep.equal({ faults: {}, missing: [] });
    expect(plan).to.deep.include({ date: '2026-11-26', time: '12:15', repeats: null, capacity: 20 });
    expect(plan?.meeting).to.deep.equal({ type: 'teams' });
  });

  it('takes the name that was given for that of its programme', () => {
    expect(readPlan(aDraft({ name: ' Thursday HIIT ' }), now).plan?.programme.name).to.equal('Thursday HIIT');
  });

  it('that nobody has touched finds nothing wrong, only missing [SV3]', () => {
    const { faults, missing, plan } = readPlan(emptyDraft('Europe/Berlin', now), now);
    expect(faults).to.deep.equal({});
    expect(missing).to.deep.equal(['programme', 'name', 'coach']);
    expect(plan).to.equal(null);
  });

  it('has its weekdays in the order of the week', () => {
    const { plan } = readPlan(aDraft({ ...weekly, weekdays: ['friday', 'monday'] }), now);
    expect(plan?.repeats?.weekdays).to.deep.equal(['monday', 'friday']);
  });

  it('says what is wrong beside the field that it is about [SV3]', () => {
    const faults = (draft: Parameters<typeof aDraft>[0]) => readPlan(aDraft(draft), now).faults;
    expect(faults({ date: '2026-11-20' })).to.deep.equal({ time: 'in-the-past' });
    expect(faults({ ...weekly, until: '2026-11-25' })).to.deep.equal({ until: 'ends-before-it-begins' });
    expect(faults({ ...weekly, weekdays: ['friday'], until: '2026-11-26' })).to.deep.equal({
      until: 'no-class-in-span',
    });
    expect(faults({ capacity: '1' })).to.deep.equal({ capacity: 'not-a-number' });
    expect(faults({ capacity: 'many' })).to.deep.equal({ capacity: 'not-a-number' });
    expect(faults({ coCoach: { personId: 'rosa', name: 'Rosa Díaz' } })).to.deep.equal({ coCoach: 'same-person' });
    expect(faults({ meeting: 'link', joinUrl: 'https://teams.microsoft.com/meet/123' })).to.deep.equal({
      joinUrl: 'short-meeting-link',
    });
    expect(faults({ name: 'x'.repeat(41) })).to.deep.equal({ name: 'too-long-a-name' });
  });

  it('of one class has no last day to blame [SV3]', () => {
    expect(faultsOf(['too-far-ahead'], { everyWeeks: null })).to.deep.equal({ date: 'too-far-ahead' });
    expect(faultsOf(['too-far-ahead'], { everyWeeks: 1 })).to.deep.equal({ until: 'too-far-ahead' });
  });

  it('that comes again says on which days, where the clocks change too [SV4]', () => {
    const { starts } = readPlan(aDraft({ ...weekly, date: '2027-03-18', until: '2027-04-01' }), now);
    expect(starts.map(({ start }) => start.toISOString())).to.deep.equal([
      '2027-03-18T11:15:00.000Z',
      '2027-03-25T11:15:00.000Z',
      '2027-04-01T10:15:00.000Z',
    ]);
  });
});
