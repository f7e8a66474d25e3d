import { expect } from 'chai';
import { isNearlyOver } from './nearly-over.ts';

const INTERVAL = { name: 'Ride', seconds: 600, targetZone: 3 } as const;
const at = (programmeSecond: number) =>
  ({ state: 'running', index: 0, interval: INTERVAL, next: null, secondsLeft: 1, programmeSecond }) as const;

describe('A plan that is nearly over', () => {
  it('has two minutes left, or less, or nothing', () => {
    expect(isNearlyOver(at(479), 600)).to.equal(false);
    expect(isNearlyOver(at(480), 600)).to.equal(true);
    expect(isNearlyOver({ state: 'finished', programmeSecond: 600 }, 600)).to.equal(true);
  });

  it('is so too while it is paused', () => {
    expect(isNearlyOver({ ...at(500), state: 'paused' }, 600)).to.equal(true);
  });
});
