import { expect } from 'chai';
import { changeRoster, rosterOf } from './class-roster.ts';

const HERON = { slot: 1, label: 'Blue Heron', isNamed: false };
const WREN = { slot: 2, label: 'Copper Wren', isNamed: false };
const roster = rosterOf({ version: 4, entries: [HERON] });

describe('The roster of a class', () => {
  it('takes the change that follows', () => {
    const next = changeRoster(roster, { type: 'roster', version: 5, added: [WREN], removed: [1] });
    expect(next.version).to.equal(5);
    expect([...next.entries.values()]).to.deep.equal([WREN]);
  });

  it('drops a change it already holds', () => {
    expect(changeRoster(roster, { type: 'roster', version: 4, added: [WREN], removed: [1] })).to.equal(roster);
  });

  it('takes a change after a loss, and stays behind so that the whole is asked for', () => {
    const next = changeRoster(roster, { type: 'roster', version: 6, added: [WREN], removed: [1] });
    expect(next.version).to.equal(4);
    expect([...next.entries.keys()]).to.deep.equal([2]);
  });
});
