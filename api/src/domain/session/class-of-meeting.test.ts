import { expect } from 'chai';
import { FROM_THE_START } from '../programme/playback.ts';
import { classOfMeeting } from './class-of-meeting.ts';
import { ON_ITS_OWN, type Plan, type Session } from './session.ts';
import { OPEN_STAGE } from './stage.ts';

const NOON = new Date('2026-11-23T12:00:00Z');
const minutes = (count: number): Date => new Date(NOON.getTime() + count * 60_000);

/** A class of half an hour. */
function planned(id: string, plannedStart: Date): Plan {
  return {
    id,
    plannedStart,
    teamsChannelId: null,
    meetingId: '19:meeting_one@thread.v2',
    programme: { name: 'Ride', intervals: [{ name: 'Ride', seconds: 1800, targetZone: 2 }] },
    coach: { personId: '1', name: 'Rosa' },
    coCoach: null,
    relievedAt: null,
    ...ON_ITS_OWN,
    stage: OPEN_STAGE,
  };
}
const scheduled = (id: string, at: Date): Session => ({ ...planned(id, at), state: 'scheduled' });
const over = (id: string, at: Date): Session => ({
  ...planned(id, at),
  state: 'ended',
  startedAt: at,
  playback: FROM_THE_START,
  endedAt: minutes(25),
});

describe('classOfMeeting', () => {
  it('is none where the meeting has no class [BT6]', () => {
    expect(classOfMeeting([], NOON)).to.equal(null);
  });

  it('is the class from half an hour before its plan until it would be over [BT6]', () => {
    const found = [-31, -30, 0, 30, 31].map((minute) => classOfMeeting([scheduled('a', NOON)], minutes(minute))?.id);
    expect(found).to.deep.equal([undefined, 'a', 'a', 'a', undefined]);
  });

  it('is the live class, however late it is [BT6]', () => {
    const live: Session = { ...planned('b', NOON), state: 'live', startedAt: NOON, playback: FROM_THE_START };
    expect(classOfMeeting([scheduled('c', minutes(60)), live], minutes(59))?.id).to.equal('b');
  });

  it('is the ended class while that is the nearest, so that the next one is not started in its place [BT6]', () => {
    const both = [over('a', NOON), scheduled('next', minutes(35))];
    expect(classOfMeeting(both, minutes(10))?.id).to.equal('a');
    expect(classOfMeeting(both, minutes(28))?.id).to.equal('next');
  });
});
