import { expect } from 'chai';
import { isAbsentAt, isAway, withPresence, type Absence } from './absence.ts';

describe('absences of a person', () => {
  const away: readonly Absence[] = [{ from: 100, until: null }];

  it('begin when nobody sees them, and end when somebody does [LE1]', () => {
    expect(withPresence([], false, 100)).to.deep.equal(away);
    expect(withPresence(away, true, 160)).to.deep.equal([{ from: 100, until: 160 }]);
    expect(isAway([])).to.equal(false);
    expect(isAway(away)).to.equal(true);
    expect(isAway([{ from: 100, until: 160 }])).to.equal(false);
  });

  it('stay the same list while nothing changes [LE1]', () => {
    const none: readonly Absence[] = [];
    expect(withPresence(none, true, 10)).to.equal(none);
    expect(withPresence(away, false, 110)).to.equal(away);
  });

  it('hold every second in between, for ever [LE2]', () => {
    const past = [
      { from: 100, until: 160 },
      { from: 200, until: null },
    ];
    const seconds = [99, 100, 159, 160, 199, 200, 9000].map((second) => isAbsentAt(past, second));
    expect(seconds).to.deep.equal([false, true, true, false, false, true, true]);
  });
});
