import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { expect } from 'chai';
import { aClass } from './class.fixture.ts';
import { isAhead, isOpen, momentOf, nextClass, untilStart } from './class-moment.ts';

const now = new Date('2026-11-19T12:00:00Z');
const at = (minutesAhead: number) => new Date(now.getTime() + minutesAhead * 60_000).toISOString();

const session = (id: string, state: SessionView['state'], plannedStart: string): SessionView =>
  aClass({ id, state, plannedStart });
const moment = (state: SessionView['state'], plannedStart: string) => momentOf(aClass({ state, plannedStart }), now);

describe('the moment of a class', () => {
  it('opens the way in half an hour before the start', () => {
    expect(moment('scheduled', at(31))).to.equal('planned');
    expect(moment('scheduled', at(30))).to.equal('soon');
    expect(isOpen('planned')).to.equal(false);
    expect(isOpen('soon')).to.equal(true);
  });

  it('waits three hours for a class that nobody has started', () => {
    expect(moment('scheduled', at(0))).to.equal('due');
    expect(moment('scheduled', at(-179))).to.equal('due');
    expect(moment('scheduled', at(-180))).to.equal('not-held');
  });

  it('is decided by the state of the class, not by its plan, once it runs', () => {
    expect(moment('live', at(-600))).to.equal('live');
    expect(moment('ended', at(60))).to.equal('held');
    expect(isOpen('held')).to.equal(false);
  });

  it('asks who comes until the planned start', () => {
    expect(isAhead(moment('scheduled', at(1)))).to.equal(true);
    expect(isAhead(moment('scheduled', at(0)))).to.equal(false);
    expect(isAhead(moment('live', at(1)))).to.equal(false);
  });

  it('of a class that was called off is that, whenever it would have been', () => {
    expect(momentOf(aClass({ state: 'ended', isCancelled: true, plannedStart: at(600) }), now)).to.equal('cancelled');
    expect(isAhead('cancelled')).to.equal(false);
  });
});

describe('the first class of the page', () => {
  it('is the one that runs', () => {
    const sessions = [session('soon', 'scheduled', at(5)), session('live', 'live', at(-10))];
    expect(nextClass(sessions, now)?.id).to.equal('live');
  });

  it('is else the next one, also when it is due', () => {
    const sessions = [session('later', 'scheduled', at(500)), session('due', 'scheduled', at(-3))];
    expect(nextClass(sessions, now)?.id).to.equal('due');
  });

  it('is none when everything is over', () => {
    expect(nextClass([session('held', 'ended', at(-60)), session('missed', 'scheduled', at(-300))], now)).to.equal(
      null,
    );
    expect(nextClass([], now)).to.equal(null);
  });
});

describe('the time until a class', () => {
  it('is said in minutes, and from two hours on in hours', () => {
    expect(untilStart(at(18), now)).to.deep.equal({ minutes: 18 });
    expect(untilStart(at(119), now)).to.deep.equal({ minutes: 119 });
    expect(untilStart(at(170), now)).to.deep.equal({ hours: 3 });
  });

  it('is never nothing: the last seconds are a minute', () => {
    expect(untilStart(at(0.1), now)).to.deep.equal({ minutes: 1 });
  });
});
