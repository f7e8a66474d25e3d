import { expect } from 'chai';
import { createBoard, type Seat } from './board.ts';
import type { TileState } from './tile.ts';

const seat: Seat = {
  participationId: 'amira',
  slot: 3,
  collects: true,
  showsBpm: false,
  showsPoints: false,
  maxHeartRate: 185,
};
const tile: TileState = { slot: 3, zone: 4, life: 'live', bpm: null, points: null };

/** Intervals of a minute, one after another. */
const intervalAt = (second: number): number => Math.floor(second / 60);

function boardWith(change: Partial<Seat> = {}) {
  const board = createBoard(intervalAt);
  board.seat({ ...seat, ...change });
  return board;
}

describe('board', () => {
  it('shows the zone of the last sample, and no bpm that was not allowed [BO1]', () => {
    const board = boardWith();
    board.apply('amira', 10, 157);
    expect(board.tiles(10)).to.deep.equal([tile]);
  });

  it('dims a tile after 5 seconds and loses it after 15 [BO1]', () => {
    const board = boardWith({ showsBpm: true });
    board.apply('amira', 10, 157);
    expect(board.tiles(15)[0]).to.include({ life: 'live', zone: 4, bpm: 157 });
    expect(board.tiles(16)[0]).to.include({ life: 'dim', zone: 4, bpm: 157 });
    expect(board.tiles(25)[0]).to.include({ life: 'dim' });
    expect(board.tiles(26)[0]).to.include({ life: 'lost', zone: null, bpm: null });
  });

  it('does not call a paused sensor lost [BO1]', () => {
    const board = boardWith();
    board.apply('amira', 10, 157);
    board.apply('amira', 11, 1);
    expect(board.tiles(100)[0]).to.include({ life: 'paused' });
    board.apply('amira', 101, 120);
    expect(board.tiles(101)[0]).to.include({ life: 'live', zone: 2 });
  });

  it('ignores a second that is not after the last one [BO2]', () => {
    const board = boardWith();
    board.apply('amira', 10, 157);
    board.apply('amira', 10, 100);
    board.apply('amira', 9, 100);
    expect(board.tiles(10)).to.deep.equal([tile]);
  });

  it('ignores what is no heart rate, and people it does not know [BO2]', () => {
    const board = boardWith();
    for (const value of [0, 2, 29, 241, Number.NaN, -1, 3.5]) board.apply('amira', 10, value);
    board.apply('nobody', 10, 157);
    expect(board.own('amira', 10)).to.deep.equal({
      bpm: null,
      zone: null,
      life: 'none',
      effortPoints: 0,
    });
    expect(board.own('nobody', 10)).to.equal(null);
  });

  it('has bpm and no zone for somebody without a maximum [BO3]', () => {
    const board = boardWith({ maxHeartRate: null });
    board.apply('amira', 10, 157);
    expect(board.own('amira', 10)).to.include({ bpm: 157, zone: null, life: 'live' });
    expect(board.tiles(10)[0]).to.include({ zone: null, life: 'live' });
  });

  it('shows a rating as a zone, which dims after five minutes [BO4]', () => {
    const board = boardWith();
    board.rate('amira', 100, { interval: 2, zone: 4, effortPoints: 8, intervalSeconds: 60 });
    expect(board.tiles(400)).to.deep.equal([tile]);
    expect(board.tiles(401)[0]).to.include({ life: 'dim', zone: 4 });
  });

  it('shows a rating once the sensor is lost, and the sensor again as soon as it sends [BO4]', () => {
    const board = boardWith();
    board.apply('amira', 10, 120);
    board.rate('amira', 20, { interval: 0, zone: 4, effortPoints: 8, intervalSeconds: 60 });
    expect(board.tiles(25)[0]).to.include({ life: 'dim', zone: 2 });
    expect(board.tiles(26)[0]).to.include({ life: 'live', zone: 4 });
    board.apply('amira', 27, 120);
    expect(board.tiles(27)[0]).to.include({ life: 'live', zone: 2 });
  });

  it('replaces the points of an interval that is rated again [BO4]', () => {
    const board = boardWith();
    board.rate('amira', 100, { interval: 2, zone: 4, effortPoints: 8, intervalSeconds: 60 });
    board.rate('amira', 110, { interval: 2, zone: 3, effortPoints: 6, intervalSeconds: 60 });
    board.rate('amira', 200, { interval: 3, zone: 1, effortPoints: 1.5, intervalSeconds: 60 });
    expect(board.own('amira', 200)?.effortPoints).to.equal(7.5);
  });

  it('counts points from second to second, for at most five seconds from one sample [BO5]', () => {
    const board = boardWith();
    for (let second = 0; second <= 60; second++) board.apply('amira', second, 157);
    expect(board.own('amira', 60)?.effortPoints).to.equal(4);
    board.apply('amira', 120, 157);
    expect(board.own('amira', 120)?.effortPoints).to.equal(4 + 20 / 60);
  });

  it('shows whole points [BO5]', () => {
    const board = boardWith({ showsPoints: true });
    board.rate('amira', 0, { interval: 0, zone: 4, effortPoints: 12.7, intervalSeconds: 60 });
    expect(board.tiles(0)[0]).to.include({ points: 12 });
  });

  it('keeps points and counts none twice when collecting was off for a while [BO5]', () => {
    const board = boardWith();
    for (let second = 0; second <= 60; second++) board.apply('amira', second, 157);
    board.rate('amira', 60, { interval: 9, zone: 4, effortPoints: 2, intervalSeconds: 60 });
    board.seat({ ...seat, collects: false, slot: null });
    board.seat(seat);
    for (let second = 0; second <= 60; second++) board.apply('amira', second, 157);
    board.rate('amira', 61, { interval: 9, zone: 4, effortPoints: 3, intervalSeconds: 60 });
    expect(board.own('amira', 61)?.effortPoints).to.equal(7);
  });

  it('counts no interval twice: a sensor that measured half of it outweighs the tap [EP5]', () => {
    const board = boardWith();
    for (let second = 0; second <= 29; second++) board.apply('amira', second, 157);
    board.rate('amira', 60, { interval: 0, zone: 1, effortPoints: 1, intervalSeconds: 60 });
    expect(board.own('amira', 60)?.effortPoints).to.equal(1); // 29 seconds of zone 4 count nothing beside the tap
    board.apply('amira', 30, 157);
    expect(board.own('amira', 60)?.effortPoints).to.equal(2);
  });

  it('shows the later of two taps, whichever arrives last [BO4]', () => {
    const board = boardWith();
    board.rate('amira', 130, { interval: 1, zone: 4, effortPoints: 4, intervalSeconds: 60 });
    board.rate('amira', 70, { interval: 0, zone: 1, effortPoints: 1, intervalSeconds: 60 });
    expect(board.own('amira', 140)).to.include({ zone: 4, effortPoints: 5 });
  });

  it('forgets the readings of somebody who stops allowing to collect [BO6]', () => {
    const board = boardWith();
    board.apply('amira', 10, 157);
    board.seat({ ...seat, collects: false, slot: null });
    expect(board.own('amira', 10)).to.include({ bpm: null, zone: null, life: 'none' });
    board.apply('amira', 11, 157);
    expect(board.own('amira', 11)).to.include({ bpm: null });
    expect(board.tiles(11)).to.deep.equal([]);
  });

  it('keeps the last reading when only what is shown changes [BO6]', () => {
    const board = boardWith();
    board.apply('amira', 10, 157);
    board.seat({ ...seat, showsBpm: true });
    expect(board.tiles(10)[0]).to.include({ bpm: 157 });
  });
});
