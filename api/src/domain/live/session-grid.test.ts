import { expect } from 'chai';
import { FROM_THE_START } from '../programme/playback.ts';
import { createSessionGrid } from './session-grid.ts';

const clock = (second: number | null) => ({
  serverTime: '2026-11-20T12:00:00Z',
  second,
  playback: [...FROM_THE_START],
});

describe('The seconds of a sender', () => {
  it('begin with the class', () => {
    const grid = createSessionGrid();
    expect(grid.secondAt(1000)).to.equal(null);
    grid.agree(clock(null), 1000);
    expect(grid.secondAt(2000)).to.equal(null);
    grid.agree(clock(0.25), 5000);
    expect(grid.secondAt(6000)).to.equal(1.25);
  });

  it('stay where they are when a clock comes over a slower line [SD1]', () => {
    const grid = createSessionGrid();
    grid.agree(clock(100), 0);
    grid.agree(clock(158.4), 60_000);
    expect(grid.secondAt(60_000)).to.equal(160);
  });

  it('are agreed anew after a sleep', () => {
    const grid = createSessionGrid();
    grid.agree(clock(100), 0);
    grid.agree(clock(700), 60_000);
    expect(grid.secondAt(61_000)).to.equal(701);
  });

  it('carry the playback of the programme, also when it changes', () => {
    const grid = createSessionGrid();
    const paused = { fromSecond: 20, programmeSecond: 20, isRunning: false };
    grid.agree({ ...clock(30), playback: [...FROM_THE_START, paused] }, 0);
    expect(grid.playback()).to.deep.equal([...FROM_THE_START, paused]);
  });
});
