import { expect } from 'chai';
import { FROM_THE_START, type Playback } from '@upbeat/api/domain/programme/playback.ts';
import { targetsOf } from './targets.ts';

const targetAt = targetsOf({
  name: 'Lunch HIIT',
  intervals: [
    { name: 'Warm-up', seconds: 40, targetZone: 2 },
    { name: 'Push', seconds: 20, targetZone: 4 },
  ],
});

describe('What a programme asks of a heart', () => {
  it('is the target zone of the interval that is on, and nothing when it is over', () => {
    const asked = [0, 39, 40, 59, 60].map((second) => targetAt(FROM_THE_START, second));
    expect(asked).to.deep.equal([2, 2, 4, 4, null]);
  });

  it('is nothing while it is paused, and goes on afterwards', () => {
    const paused: Playback = [
      ...FROM_THE_START,
      { fromSecond: 45, programmeSecond: 45, isRunning: false },
      { fromSecond: 100, programmeSecond: 45, isRunning: true },
    ] as const;
    expect([44, 45, 99, 100, 115].map((second) => targetAt(paused, second))).to.deep.equal([4, null, null, 4, null]);
  });
});
