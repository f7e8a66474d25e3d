import { expect } from 'chai';
import { createSessionClock } from './session-clock.ts';

const RUNNING = [{ fromSecond: 0, programmeSecond: 0, isRunning: true }];
const at = (second: number | null) => ({ serverTime: '2026-11-21T12:00:00Z', second, playback: RUNNING });

describe('The clock of a class on a page', () => {
  it('runs on by itself between two words of the server', () => {
    let now = 5000;
    const clock = createSessionClock(() => now);
    clock.set(at(10));
    now += 2500;
    expect(clock.second()).to.equal(12.5);
  });

  it('has no second before the start', () => {
    const clock = createSessionClock(() => 0);
    expect(clock.second()).to.equal(null);
    clock.set(at(null));
    expect(clock.second()).to.equal(null);
  });

  it('does not jump back when a later word came a longer way', () => {
    let now = 0;
    const clock = createSessionClock(() => now);
    clock.set(at(10));
    now = 1000;
    clock.set(at(10.7)); // 300 ms on the way
    expect(clock.second()).to.equal(11);
  });

  it('believes the word that is furthest ahead: it came the shortest way', () => {
    let now = 0;
    const clock = createSessionClock(() => now);
    clock.set(at(10));
    now = 1000;
    clock.set(at(11.2));
    expect(clock.second()).to.be.closeTo(11.2, 1e-9);
  });

  it('takes over a second that differs widely, as after a computer slept', () => {
    let now = 0;
    const clock = createSessionClock(() => now);
    clock.set(at(100));
    now = 1000;
    clock.set(at(40));
    expect(clock.second()).to.equal(40);
  });
});
