import { expect } from 'chai';
import { createRoster } from './roster.ts';

const heron = { slot: 3, label: 'Blue Heron', isNamed: false };
const ben = { slot: 7, label: 'Ben Okafor', isNamed: true };

describe('roster', () => {
  it('publishes additions at most once a second, so that a crowd comes in one message [RO1]', () => {
    const roster = createRoster();
    roster.set([heron]);
    expect(roster.publish(0)).to.deep.equal({ version: 1, added: [heron], removed: [] });
    roster.set([heron, ben]);
    expect(roster.publish(999)).to.equal(null);
    expect(roster.isPublished(7)).to.equal(false);
    expect(roster.publish(1000)).to.deep.equal({ version: 2, added: [ben], removed: [] });
    expect(roster.isPublished(7)).to.equal(true);
  });

  it('publishes a removal at once, and lets no frame show the slot even before [RO1]', () => {
    const roster = createRoster();
    roster.set([heron, ben]);
    roster.publish(0);
    roster.set([ben]);
    expect(roster.isPublished(3)).to.equal(false);
    expect(roster.publish(1)).to.deep.equal({ version: 2, added: [], removed: [3] });
  });

  it('replaces the entry of a slot whose label changed [RO1]', () => {
    const roster = createRoster();
    roster.set([heron]);
    roster.publish(0);
    roster.set([{ ...heron, label: 'Amira Khan', isNamed: true }]);
    expect(roster.publish(2000)?.added).to.deep.equal([{ slot: 3, label: 'Amira Khan', isNamed: true }]);
    expect(roster.snapshot().entries).to.have.length(1);
  });

  it('never shows a place that changed hands under the label of who had it [RO1]', () => {
    const roster = createRoster();
    roster.set([heron]);
    roster.publish(0);
    roster.set([{ ...ben, slot: heron.slot }]);
    expect(roster.isPublished(heron.slot)).to.equal(false);
    expect(roster.publish(1)?.added).to.deep.equal([{ ...ben, slot: heron.slot }]);
    expect(roster.isPublished(heron.slot)).to.equal(true);
  });

  it('goes on publishing when the clock is set back [RO1]', () => {
    const roster = createRoster();
    roster.set([heron]);
    roster.publish(3_600_000);
    roster.set([heron, ben]);
    expect(roster.publish(0)?.added).to.deep.equal([ben]);
  });

  it('says nothing when nothing changed [RO1]', () => {
    const roster = createRoster();
    roster.set([heron]);
    roster.publish(0);
    roster.set([{ ...heron }]);
    expect(roster.publish(5000)).to.equal(null);
  });
});
