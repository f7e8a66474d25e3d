import { expect } from 'chai';
import { createClassTime, type Wait } from './class-time.ts';
import { createSessionClock } from './session-clock.ts';

const PROGRAMME = {
  name: 'Lunch HIIT',
  intervals: [
    { name: 'Warm-up', seconds: 60, targetZone: 2 },
    { name: 'Push', seconds: 30, targetZone: 4 },
  ],
} as const;
const RUNNING = { fromSecond: 0, programmeSecond: 0, isRunning: true };

function handCranked() {
  let now = 0;
  let due: { at: number; run: () => void } | null = null;
  const wait: Wait = (milliseconds, run) => {
    const mine = { at: now + milliseconds, run };
    due = mine;
    return () => {
      if (due === mine) due = null;
    };
  };
  const clock = createSessionClock(() => now);
  const time = createClassTime(clock, PROGRAMME, wait);
  const set = (second: number | null, playback = [RUNNING]) =>
    clock.set({ serverTime: '2026-11-21T12:00:00Z', second, playback });
  const wake = () => {
    const { at, run } = due ?? { at: now, run: () => undefined };
    due = null;
    now = at;
    run();
  };
  const leftOf = () => {
    const position = time.position();
    return position !== null && position.state !== 'finished' ? position.secondsLeft : null;
  };
  return { time, set, wake, leftOf, isWaiting: () => due !== null };
}

describe('The countdown of a class', () => {
  it('counts whole seconds and wakes as each one passes', () => {
    const { time, set, wake, leftOf } = handCranked();
    set(10.4);
    let calls = 0;
    time.subscribe(() => calls++);
    expect(leftOf()).to.equal(50);
    wake();
    expect(leftOf()).to.equal(49);
    wake();
    expect(leftOf()).to.equal(48);
    expect(calls).to.equal(3);
  });

  it('goes on into the next interval and ends with the programme', () => {
    const { time, set, wake, leftOf, isWaiting } = handCranked();
    set(59.5);
    time.subscribe(() => undefined);
    expect(leftOf()).to.equal(1);
    wake();
    expect(time.position()).to.include({ state: 'running', index: 1, secondsLeft: 30 });
    set(89.9);
    wake();
    expect(time.position()?.state).to.equal('finished');
    expect(isWaiting()).to.equal(false);
  });

  it('stands while the class is paused, and wakes nobody', () => {
    const { time, set, leftOf, isWaiting } = handCranked();
    set(20, [RUNNING, { fromSecond: 15, programmeSecond: 15, isRunning: false }]);
    time.subscribe(() => undefined);
    expect(time.position()?.state).to.equal('paused');
    expect(leftOf()).to.equal(45);
    expect(isWaiting()).to.equal(false);
  });

  it('wakes when the coach lets the class go on a little later', () => {
    const { time, set, wake } = handCranked();
    set(20, [
      RUNNING,
      { fromSecond: 15, programmeSecond: 15, isRunning: false },
      { fromSecond: 22, programmeSecond: 15, isRunning: true },
    ]);
    time.subscribe(() => undefined);
    wake();
    expect(time.position()?.state).to.equal('running');
  });

  it('has no position before the start', () => {
    const { time, set } = handCranked();
    set(null);
    expect(time.position()).to.equal(null);
  });

  it('stops waking when nobody looks', () => {
    const { time, set, isWaiting } = handCranked();
    set(10);
    const leave = time.subscribe(() => undefined);
    expect(isWaiting()).to.equal(true);
    leave();
    expect(isWaiting()).to.equal(false);
  });
});
