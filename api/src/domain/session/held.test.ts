import { expect } from 'chai';
import { FROM_THE_START, type Playback } from '../programme/playback.ts';
import { heldClass } from './held.ts';
import { OPEN_STAGE } from './stage.ts';
import { ON_ITS_OWN, end, start, type EndedSession, type Plan } from './session.ts';

const plan: Plan = {
  id: '0194a000-0000-7000-8000-000000000001',
  teamsChannelId: null,
  meetingId: null,
  programme: {
    name: 'Short',
    intervals: [
      { name: 'Warm up', seconds: 60, targetZone: 2 },
      { name: 'Push', seconds: 60, targetZone: 4 },
    ],
  },
  coach: { personId: '0194a000-0000-7000-8000-000000000002', name: 'Grace Hopper' },
  coCoach: null,
  relievedAt: null,
  ...ON_ITS_OWN,
  plannedStart: new Date('2026-11-23T12:00:00Z'),
  stage: OPEN_STAGE,
};

function ended(afterSeconds: number, playback: Playback = FROM_THE_START): EndedSession {
  const live = { ...start({ ...plan, state: 'scheduled' }, plan.plannedStart), playback };
  return end(live, new Date(plan.plannedStart.getTime() + afterSeconds * 1000));
}

describe('a class as it was held', () => {
  it('lasts until it was ended [SU11]', () => {
    const { seconds, intervals } = heldClass(ended(70.9));
    expect(seconds).to.equal(70);
    expect([intervals[0], intervals[59], intervals[60], intervals[69]]).to.deep.equal([0, 0, 1, 1]);
  });

  it('lasts until its programme was over, where it was ended later [SU11]', () => {
    expect(heldClass(ended(720)).seconds).to.equal(120);
  });

  it('lasts through its pauses, in which no interval ran [SU11]', () => {
    const paused: Playback = [
      ...FROM_THE_START,
      { fromSecond: 20, programmeSecond: 20, isRunning: false },
      { fromSecond: 50, programmeSecond: 20, isRunning: true },
    ];
    const { seconds, intervals } = heldClass(ended(720, paused));
    expect(seconds).to.equal(150);
    expect([intervals[19], intervals[20], intervals[49], intervals[50]]).to.deep.equal([0, null, null, 0]);
  });

  it('has no seconds when it was never started [SU11]', () => {
    expect(heldClass(end({ ...plan, state: 'scheduled' }, plan.plannedStart))).to.deep.equal({
      seconds: 0,
      intervals: [],
    });
  });
});
