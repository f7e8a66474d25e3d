import { expect } from 'chai';
import { WrongSessionState } from '../errors.ts';
import type { Playback } from '../programme/playback.ts';
import { readClock } from './clock.ts';
import { ON_ITS_OWN, end, isOverdue, type Session, sessionSecondAt, start } from './session.ts';
import { OPEN_STAGE } from './stage.ts';

const noon = new Date('2026-11-19T12:00:00Z');
const after = (seconds: number): Date => new Date(noon.getTime() + seconds * 1000);

const scheduled: Extract<Session, { state: 'scheduled' }> = {
  state: 'scheduled',
  id: '019a9c2e-0000-7000-8000-000000000001',
  teamsChannelId: null,
  meetingId: null,
  programme: { name: 'Desk Mobility', intervals: [{ name: 'Move', seconds: 600, targetZone: 1 }] },
  coach: { personId: '00000000-0000-4000-8000-000000000002', name: 'Rosa Díaz' },
  coCoach: null,
  relievedAt: null,
  ...ON_ITS_OWN,
  plannedStart: noon,
  stage: OPEN_STAGE,
};

describe('session', () => {
  it('starts once: a second start keeps the first moment [SE1]', () => {
    const live = start(scheduled, noon);
    expect(live).to.include({ state: 'live', startedAt: noon });
    expect(start(live, after(5))).to.equal(live);
  });

  it('ends once: a second end keeps the first moment [SE1]', () => {
    const ended = end(start(scheduled, noon), after(60));
    expect(ended.endedAt).to.deep.equal(after(60));
    expect(end(ended, after(90))).to.equal(ended);
  });

  it('never starts again after its end, and may end without having begun [SE1]', () => {
    const cancelled = end(scheduled, noon);
    expect(cancelled.startedAt).to.equal(null);
    expect(() => start(cancelled, noon)).to.throw(WrongSessionState, 'The class is ended');
  });

  it('counts whole seconds from its start [SE2]', () => {
    const live = start(scheduled, noon);
    expect(sessionSecondAt(live, noon)).to.equal(0);
    expect(sessionSecondAt(live, after(1.999))).to.equal(1);
    expect(sessionSecondAt(live, after(2))).to.equal(2);
    expect(sessionSecondAt(live, after(-0.5))).to.equal(-1);
  });

  it('is overdue ten minutes after its programme is over [SE3]', () => {
    const live = start(scheduled, noon);
    expect(isOverdue(live, after(1199))).to.equal(false);
    expect(isOverdue(live, after(1200))).to.equal(true);
  });

  it('counts added time into its planned end, and is never overdue while it is paused [SE3]', () => {
    const live = start(scheduled, noon);
    const playback: Playback = [...live.playback, { fromSecond: 300, programmeSecond: 240, isRunning: true }];
    expect(isOverdue({ ...live, playback }, after(1259))).to.equal(false);
    expect(isOverdue({ ...live, playback }, after(1260))).to.equal(true);
    const paused: Playback = [...live.playback, { fromSecond: 300, programmeSecond: 300, isRunning: false }];
    expect(isOverdue({ ...live, playback: paused }, after(9000))).to.equal(false);
  });

  it('has a clock without a second before the start, and one that stands after the end [SE4]', () => {
    const live = start(scheduled, noon);
    expect(readClock(scheduled, noon).second).to.equal(null);
    expect(readClock(live, after(1.5)).second).to.equal(1.5);
    expect(readClock(end(live, after(60)), after(900)).second).to.equal(60);
  });
});
