import type { Programme } from '@upbeat/api/domain/programme/programme.ts';
import { expect } from 'chai';
import { beginRehearsal, changed, rehearsedAt, secondAt, skipped } from './rehearsal.ts';

const ride: Programme = {
  name: 'Ride',
  intervals: [
    { name: 'Out', seconds: 60, targetZone: 2 },
    { name: 'Push', seconds: 30, targetZone: 4 },
    { name: 'Home', seconds: 60, targetZone: 1 },
  ],
};
const began = beginRehearsal(1000);

describe('a rehearsal', () => {
  it('runs like a class, from the whole first interval on', () => {
    expect(rehearsedAt(began, ride, 1000)).to.include({ state: 'running', index: 0, secondsLeft: 60 });
    expect(rehearsedAt(began, ride, 11_500)).to.include({ index: 0, secondsLeft: 50 });
    expect(rehearsedAt(began, ride, 61_000)).to.include({ index: 1, secondsLeft: 30 });
  });

  it('runs ten or sixty times as fast from where it stands', () => {
    const faster = changed(began, ride, 11_000, { speed: 10 });
    expect(secondAt(faster, ride, 12_000)).to.equal(20);
    expect(secondAt(changed(faster, ride, 12_000, { speed: 60 }), ride, 13_000)).to.equal(80);
  });

  it('rests, and goes on where it rested', () => {
    const rests = changed(began, ride, 11_000, { isRunning: false });
    expect(rehearsedAt(rests, ride, 99_000)).to.include({ state: 'paused', secondsLeft: 50 });
    expect(secondAt(changed(rests, ride, 99_000, { isRunning: true }), ride, 100_000)).to.equal(11);
  });

  it('skips to the next interval, and past the last one to the end', () => {
    const next = skipped(began, ride, 5000, 'next');
    expect(rehearsedAt(next, ride, 5000)).to.include({ index: 1, secondsLeft: 30 });
    const end = skipped(skipped(next, ride, 5000, 'next'), ride, 5000, 'next');
    expect(rehearsedAt(end, ride, 5000)).to.deep.equal({ state: 'finished', programmeSecond: 150 });
  });

  it('goes back to the beginning of an interval, or of the one before when it has just begun', () => {
    const at = (second: number) => ({ ...began, second, isRunning: false });
    expect(skipped(at(70), ride, 1000, 'back').second).to.equal(60);
    expect(skipped(at(62), ride, 1000, 'back').second).to.equal(0);
    expect(skipped(at(0), ride, 1000, 'back').second).to.equal(0);
    expect(skipped(at(150), ride, 1000, 'back').second).to.equal(90);
  });

  it('ends with the programme', () => {
    expect(secondAt(began, ride, 9_000_000)).to.equal(150);
    expect(rehearsedAt(began, ride, 151_000).state).to.equal('finished');
  });
});
