import { expect } from 'chai';
import fc from 'fast-check';
import { OutOfRange, ProgrammeIsOver, TooLate } from '../errors.ts';
import { lead, mayExtend, type Course, type PlaybackAct } from './lead-playback.ts';
import { FROM_THE_START, positionAt } from './playback.ts';

const start: Course = {
  programme: {
    name: 'Lunch HIIT',
    intervals: [
      { name: 'Warm-up', seconds: 60, targetZone: 2 },
      { name: 'Push', seconds: 30, targetZone: 4 },
      { name: 'Cool-down', seconds: 60, targetZone: 1 },
    ],
  },
  playback: FROM_THE_START,
};

const at = ({ programme, playback }: Course, second: number) => positionAt(programme, playback, second);
/** Takes acts at their seconds, one after another. */
const after = (acts: [second: number, act: PlaybackAct][], course = start): Course =>
  acts.reduce((led, [second, act]) => lead(led, act, second), course);
const pause: PlaybackAct = { act: 'pause', id: 'pause' };
const resume: PlaybackAct = { act: 'resume', id: 'resume' };
const next: PlaybackAct = { act: 'next', id: 'next', from: 0 };
const undo: PlaybackAct = { act: 'undo', id: 'undo', of: 'next' };
const extend: PlaybackAct = { act: 'extend', id: 'extend' };
const more = (seconds: number, id = 'more'): PlaybackAct => ({ act: 'add-time', id, seconds });

describe('leading a programme', () => {
  it('pauses at its very fraction of a second, and goes on from there [PR14]', () => {
    const paused = after([[20.5, pause]]);
    expect(at(paused, 500)).to.include({ state: 'paused', secondsLeft: 39.5 });
    expect(at(lead(paused, resume, 500), 510)).to.include({ state: 'running', secondsLeft: 29.5 });
  });

  it('changes nothing by what holds already [PR14]', () => {
    expect(lead(start, resume, 20)).to.equal(start);
    const paused = after([[20, pause]]);
    expect(lead(paused, { act: 'pause', id: 'another' }, 30)).to.equal(paused);
  });

  it('takes an act that arrives twice once [PR14]', () => {
    for (const act of [pause, more(15), next, extend]) {
      const once = lead(start, act, 20);
      expect(lead(once, act, 21)).to.equal(once);
    }
    const undone = after([
      [20, next],
      [22, undo],
    ]);
    expect(lead(undone, undo, 40)).to.equal(undone);
    expect(lead(undone, next, 23)).to.equal(undone); // the skip itself, sent again by a page that heard no answer
  });

  it('adds time without falling back into the interval before [PR15]', () => {
    const longer = after([[62, more(15)]]);
    expect(at(longer, 62)).to.include({ index: 1, secondsLeft: 43 });
    expect(at(longer, 104.9)).to.include({ index: 1 });
    expect(at(longer, 105)).to.include({ index: 2, secondsLeft: 60 });
    expect(at(after([[5, more(300)]]), 5)).to.include({ index: 0, secondsLeft: 355, programmeSecond: -295 });
  });

  it('adds time to a pause, and at most an hour in all [PR15]', () => {
    const both = after([
      [70, pause],
      [75, more(30)],
    ]);
    expect(at(both, 90)).to.include({ state: 'paused', index: 1, secondsLeft: 50 });
    const most = Array.from({ length: 11 }, (_, n): [number, PlaybackAct] => [1, more(300, `more ${n}`)]);
    expect(() => lead(after(most), more(300, 'one more'), 1)).to.throw(OutOfRange, /between 0 and 3600/);
  });

  it('skips to the first second of what follows, and only the interval it was pressed in [PR16]', () => {
    const skipped = after([[20, next]]);
    expect(at(skipped, 20)).to.include({ index: 1, secondsLeft: 30, state: 'running' });
    expect(lead(skipped, { ...next, id: 'second press' }, 21)).to.equal(skipped);
    expect(lead(start, { ...next, from: 2 }, 20)).to.equal(start);
  });

  it('keeps a pause over a skip, and is over after the last one [PR16]', () => {
    const paused = after([
      [10, pause],
      [20, next],
    ]);
    expect(at(paused, 30)).to.include({ index: 1, secondsLeft: 30, state: 'paused' });
    const over = after([
      [100, pause],
      [110, { ...next, from: 2 }],
    ]);
    expect(at(over, 110)).to.include({ state: 'finished' });
    expect(over.playback.at(-1)).to.include({ isRunning: true }); // or nothing would ever end the class
  });

  it('undoes a skip as if it had never been, for eight seconds [PR17]', () => {
    const skipped = after([[20, next]]);
    const undone = lead(skipped, undo, 28);
    for (const second of [0, 20, 28, 59, 60, 149]) expect(at(undone, second)).to.deep.equal(at(start, second));
    expect(at(undone, 150)).to.include({ state: 'finished' });
    expect(() => lead(skipped, undo, 28.1)).to.throw(TooLate);
  });

  it('keeps what was done after a skip that is undone [PR17]', () => {
    const paused = after([
      [20, next],
      [22, pause],
      [23, undo],
    ]);
    expect(at(paused, 60)).to.include({ state: 'paused', index: 0, secondsLeft: 38 });
    const lengthened = after([
      [20, next],
      [22, more(15)],
      [23, undo],
    ]);
    expect(at(lengthened, 23)).to.include({ index: 0, secondsLeft: 52 });
  });

  it('undoes no skip before another one, and nothing but a skip [PR17]', () => {
    const twice = after([
      [20, next],
      [22, { act: 'next', id: 'and on', from: 1 }],
    ]);
    expect(() => lead(twice, undo, 23)).to.throw(TooLate);
    const paused = after([[20, pause]]);
    expect(at(lead(paused, { act: 'undo', id: 'u', of: 'pause' }, 21), 30)).to.include({ state: 'paused' });
    expect(lead(start, undo, 3)).to.deep.equal(start);
  });

  it('extends the last interval by five minutes, also while another is on [PR18]', () => {
    const longer = after([[20, extend]]);
    expect(longer.programme.intervals.map(({ seconds }) => seconds)).to.deep.equal([60, 30, 360]);
    expect(at(longer, 449)).to.include({ index: 2, secondsLeft: 1 });
  });

  it('goes on for the whole of the added time when it was over already [PR18]', () => {
    const longer = after([[400, extend]]);
    expect(at(longer, 400)).to.include({ state: 'running', index: 2, secondsLeft: 300 });
    expect(at(longer, 700)).to.include({ state: 'finished' });
  });

  it('refuses to go beyond an hour [PR18]', () => {
    const hour = { ...start, programme: { name: 'Hour', intervals: [{ name: 'Ride', seconds: 3301, targetZone: 2 }] } };
    expect(() => lead(hour as Course, extend, 20)).to.throw(OutOfRange);
    expect(mayExtend(hour.programme as Course['programme'])).to.equal(false);
  });

  it('says before that five minutes fill the hour exactly [PR18]', () => {
    expect(mayExtend({ name: 'Hour', intervals: [{ name: 'Ride', seconds: 3300, targetZone: 2 }] })).to.equal(true);
  });

  it('has nothing to pause, resume or stretch when it is over [PR14]', () => {
    for (const act of [pause, resume, more(15)]) expect(() => lead(start, act, 150)).to.throw(ProgrammeIsOver);
    expect(lead(start, { ...next, from: 2 }, 150)).to.equal(start);
  });

  it('is led by acts in any order: never without an interval, never over sixty anchors, never back in time [PR4]', () => {
    const act = fc.oneof(
      fc.record({ act: fc.constantFrom('pause' as const, 'resume' as const, 'extend' as const), id: fc.uuid() }),
      fc.record({ act: fc.constant('add-time' as const), id: fc.uuid(), seconds: fc.integer({ min: 5, max: 300 }) }),
      fc.record({ act: fc.constant('next' as const), id: fc.uuid(), from: fc.nat(2) }),
      fc.record({ act: fc.constant('undo' as const), id: fc.uuid(), of: fc.uuid() }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(50), act), { maxLength: 100 }), (acts) => {
        let [course, second] = [start, 0];
        for (const [seconds, taken] of acts) {
          second += seconds;
          const before = at(course, second);
          try {
            course = lead(course, taken, second);
          } catch (fault) {
            expect(fault).to.satisfy(
              (known: unknown) => known instanceof ProgrammeIsOver || known instanceof OutOfRange,
            );
          }
          const now = at(course, second);
          if (before.state !== 'finished' && now.state !== 'finished') expect(now.index).to.be.at.least(before.index);
        }
        expect(course.playback.length).to.be.at.most(60);
        course.playback.forEach(({ fromSecond }, index) =>
          expect(fromSecond).to.be.at.least(course.playback[index - 1]?.fromSecond ?? 0),
        );
      }),
    );
  });
});
