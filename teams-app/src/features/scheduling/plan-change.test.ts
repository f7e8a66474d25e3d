import { expect } from 'chai';
import { changeBetween } from './plan-change.ts';
import { withRepeats } from './plan-draft.ts';
import { aDraft } from './plan.fixture.ts';
import { readPlan } from './read-plan.ts';

const now = new Date('2026-11-21T12:00:00Z');

function plan(but: Parameters<typeof aDraft>[0] = {}) {
  const { plan: read } = readPlan({ ...withRepeats(aDraft(), 1), ...but }, now);
  if (read === null) throw new Error('The plan cannot be read');
  return read;
}

describe('what is changed of a planned class', () => {
  it('is only what differs', () => {
    expect(changeBetween(plan(), plan({ time: '13:00', isRecorded: true }), 'series')).to.deep.equal({
      scope: 'series',
      change: { time: '13:00', isRecorded: true },
    });
    expect(changeBetween(plan(), plan(), 'one')).to.deep.equal({ scope: 'one', change: {} });
  });

  it('of one class is never how the series comes again', () => {
    const { change } = changeBetween(plan(), plan({ everyWeeks: 2, date: '2026-11-27' }), 'one');
    expect(change).to.deep.equal({ date: '2026-11-27' });
  });

  it('of a series is never the date of one class', () => {
    const after = plan({ date: '2026-11-27', weekdays: ['friday'] });
    expect(Object.keys(changeBetween(plan(), after, 'series').change)).to.deep.equal(['repeats']);
  });

  it('leaves the meeting as it is', () => {
    const { change } = changeBetween(plan(), plan({ meeting: 'none' }), 'one');
    expect(change).to.deep.equal({});
  });
});
