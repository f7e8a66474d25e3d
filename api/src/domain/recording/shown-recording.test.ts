import { expect } from 'chai';
import { end, ON_ITS_OWN, start, type Session } from '../session/session.ts';
import { OPEN_STAGE } from '../session/stage.ts';
import { keptSince, keptUntil } from './kept.ts';
import type { Recording } from './recording.ts';
import { beginsAtSecond, mayStillCome, shownRecording } from './shown-recording.ts';

const noon = new Date('2026-11-19T12:00:00Z');
const after = (minutes: number): Date => new Date(noon.getTime() + minutes * 60_000);
const HELD = { startedAt: noon, endedAt: after(30) };

function recording(id: string, from: number, until: number, state: 'waiting' | 'refused' | 'deleted' = 'waiting') {
  const known = { id, sessionId: 's', sourceId: id, organiserId: 'o', onlineMeetingId: 'm' };
  const span = { ...known, startedAt: after(from), endedAt: after(until) };
  if (state === 'refused') return { ...span, state, reason: 'gone' } satisfies Recording;
  if (state === 'deleted') return { ...span, state, deletedAt: after(99) } satisfies Recording;
  return { ...span, state } satisfies Recording;
}

const planned = (isRecorded: boolean): Session => ({
  state: 'scheduled',
  id: 's',
  teamsChannelId: null,
  meetingId: null,
  programme: { name: 'Lunch ride', intervals: [{ name: 'Roll', seconds: 1800, targetZone: 2 }] },
  coach: { personId: 'c', name: 'Rosa Díaz' },
  coCoach: null,
  relievedAt: null,
  ...ON_ITS_OWN,
  plannedStart: noon,
  stage: { ...OPEN_STAGE, isRecorded },
});

describe('The recording that is played', () => {
  it('is none of none [PB2]', () => {
    expect(shownRecording([], HELD)).to.equal(null);
  });

  it('is the one that shows most of the class, however long it went on besides [PB2]', () => {
    const [before, short, most] = [recording('a', -90, 5), recording('b', 5, 12), recording('c', 12, 31)];
    expect(shownRecording([before, short, most], HELD)).to.equal(most);
  });

  it('is the earlier of two that show the same [PB2]', () => {
    const [later, earlier] = [recording('a', -1, 30), recording('b', -2, 30)];
    expect(shownRecording([later, earlier], HELD)).to.equal(earlier);
  });

  it('is one that can be had before one that cannot, and that before one that is gone [PB2]', () => {
    const [gone, refused, short] = [
      recording('a', 0, 30, 'deleted'),
      recording('b', 0, 20, 'refused'),
      recording('c', 29, 30),
    ];
    expect(shownRecording([gone, refused, short], HELD)).to.equal(short);
    expect(shownRecording([gone, refused], HELD)).to.equal(refused);
    expect(shownRecording([gone], HELD)).to.equal(gone);
  });

  it('begins at a second of the class, before it or after its start [PB8]', () => {
    expect(beginsAtSecond(recording('a', -2, 30), HELD)).to.equal(-120);
    expect(beginsAtSecond({ startedAt: new Date(noon.getTime() + 1500) }, HELD)).to.equal(1.5);
  });

  it('is waited for until a day after the class where it was planned [PB3]', () => {
    const ended = end(start(planned(true), noon), after(30));
    expect(mayStillCome(ended, after(30 + 24 * 60 - 1))).to.equal(true);
    expect(mayStillCome(ended, after(30 + 24 * 60))).to.equal(false);
    expect(mayStillCome(start(planned(true), noon), after(1))).to.equal(true);
  });

  it('is not waited for where it was not planned, or no class was [PB3]', () => {
    expect(mayStillCome(end(start(planned(false), noon), after(30)), after(31))).to.equal(false);
    expect(mayStillCome(end(planned(true), after(30)), after(31))).to.equal(false);
    expect(mayStillCome(planned(true), noon)).to.equal(false);
  });

  it('is kept for ninety days from its end [PB9]', () => {
    expect(keptUntil({ endedAt: noon })).to.deep.equal(new Date('2027-02-17T12:00:00Z'));
    expect(keptSince(new Date('2027-02-17T12:00:00Z'))).to.deep.equal(noon);
  });
});
