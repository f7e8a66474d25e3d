import { expect } from 'chai';
import { FROM_THE_START, positionAt, type Playback } from './playback.ts';
import type { Programme } from './programme.ts';

const programme: Programme = {
  name: 'Lunch HIIT',
  intervals: [
    { name: 'Warm-up', seconds: 60, targetZone: 2 },
    { name: 'Push', seconds: 30, targetZone: 4 },
  ],
};

describe('playback of a programme', () => {
  it('begins with the whole first interval ahead [PR2]', () => {
    const position = positionAt(programme, FROM_THE_START, 0);
    expect(position).to.include({ state: 'running', index: 0, secondsLeft: 60 });
    expect(position).to.have.nested.property('next.name', 'Push');
  });

  it('ends an interval where the next one begins [PR2]', () => {
    expect(positionAt(programme, FROM_THE_START, 59.9)).to.include({ index: 0 });
    expect(positionAt(programme, FROM_THE_START, 60)).to.include({ index: 1, secondsLeft: 30, next: null });
  });

  it('is finished after its last second [PR2]', () => {
    expect(positionAt(programme, FROM_THE_START, 89)).to.include({ state: 'running' });
    expect(positionAt(programme, FROM_THE_START, 90)).to.deep.equal({ state: 'finished', programmeSecond: 90 });
  });

  it('stands still while it is paused, however long that takes [PR3]', () => {
    const paused: Playback = [...FROM_THE_START, { fromSecond: 20, programmeSecond: 20, isRunning: false }] as const;
    expect(positionAt(programme, paused, 21)).to.include({ state: 'paused', secondsLeft: 40 });
    expect(positionAt(programme, paused, 2000)).to.include({ state: 'paused', secondsLeft: 40 });
  });

  it('goes on from the last anchor after a pause, a skip or added time [PR4]', () => {
    const resumed: Playback = [
      ...FROM_THE_START,
      { fromSecond: 20, programmeSecond: 20, isRunning: false },
      { fromSecond: 50, programmeSecond: 20, isRunning: true },
      { fromSecond: 55, programmeSecond: 60, isRunning: true },
      { fromSecond: 60, programmeSecond: 50, isRunning: true },
    ] as const;
    expect(positionAt(programme, resumed, 52)).to.include({ index: 0, secondsLeft: 38 });
    expect(positionAt(programme, resumed, 57)).to.include({ index: 1, secondsLeft: 28 });
    expect(positionAt(programme, resumed, 62)).to.include({ index: 0, secondsLeft: 8 });
  });

  it('stands at the start for a moment before the start [PR2]', () => {
    expect(positionAt(programme, FROM_THE_START, -5)).to.include({ index: 0, secondsLeft: 60 });
  });
});
