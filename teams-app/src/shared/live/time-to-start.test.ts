import { expect } from 'chai';
import { timeToStart } from './time-to-start.ts';

const START = new Date('2026-11-20T12:30:00Z');
const before = (seconds: number) => timeToStart(START, new Date(START.getTime() - seconds * 1000));

describe('The time to the start of a class', () => {
  it('is counted down in the last hour', () => {
    expect(before(3601)).to.deep.equal({ state: 'later' });
    expect(before(3600)).to.deep.equal({ state: 'soon', secondsLeft: 3600 });
    expect(before(0.4)).to.deep.equal({ state: 'soon', secondsLeft: 1 });
  });

  it('is not counted below zero: a class that is late is due', () => {
    expect(before(0)).to.deep.equal({ state: 'due' });
    expect(before(-600)).to.deep.equal({ state: 'due' });
  });
});
