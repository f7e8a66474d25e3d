import type { SessionView } from '@upbeat/api/contract/sessions.ts';
import { expect } from 'chai';
import { isOpen, momentOf, nextClass, untilStart } from './class-moment.ts';

const now = new Date('2026-11-19T12:00:00Z');
const at = (minutesAhead: number) => new Date(now.getTime() + minutesAhead * 60_000).toISOString();

const session = (id: string, state: SessionView['state'], plannedStart: string): SessionView => ({
  id,
  state,
  programme: { name: 'Lunch HIIT', intervals: [{ name: 'Push', seconds: 60, targetZone: 4 }] },
  coachName: 'Rosa Díaz',
  isCoach: false,
  isCoCoach: false,
  plannedStart,
  startedAt: null,
  endedAt: null,
  teamsChannelId: null,
  meetingId: null,
  joinUrl: null,
  seriesId: null,
  isCancelled: false,
  isRecorded: false,
  capacity: null,
});

describe('the moment of a class', () => {
  it('opens the way in half an hour before the start', () => {
    expect(momentOf({ state: 'scheduled', plannedStart: at(31) }, now)).to.equal('planned');
    expect(momentOf({ state: 'scheduled', plannedStart: at(30) }, now)).to.equal('soon');
    expect(isOpen('planned')).to.equal(false);
    expect(isOpen('soon')).to.equal(true);
  });

  it('waits three hours for a class that nobody has started', () => {
    expect(momentOf({ state: 'scheduled', plannedStart: at(0) }, now)).to.equal('due');
    expect(momentOf({ state: 'scheduled', plannedStart: at(-179) }, now)).to.equal('due');
    expect(momentOf({ state: 'scheduled', plannedStart: at(-180) }, now)).to.equal('not-held');
  });

  it('is decided by the state of the class, not by its plan, once it runs', () => {
    expect(momentOf({ state: 'live', plannedStart: at(-600) }, now)).to.equal('live');
    expect(momentOf({ state: 'ended', plannedStart: at(60) }, now)).to.equal('held');
    expect(isOpen('held')).to.equal(false);
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
