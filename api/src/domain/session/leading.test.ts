import { expect } from 'chai';
import { FROM_THE_START } from '../programme/playback.ts';
import { handOver, isLeader, isLeaderGone, isOtherCoach, leaderOf, mayTakeOver } from './leading.ts';
import { ON_ITS_OWN, end, type LiveSession, type Plan } from './session.ts';
import { OPEN_STAGE } from './stage.ts';

const noon = new Date('2026-11-19T12:00:00Z');
const after = (seconds: number): Date => new Date(noon.getTime() + seconds * 1000);
const plan: Plan = {
  id: '019a9c2e-0000-7000-8000-000000000001',
  teamsChannelId: null,
  meetingId: null,
  programme: { name: 'Desk Mobility', intervals: [{ name: 'Move', seconds: 600, targetZone: 1 }] },
  coach: { personId: 'rosa', name: 'Rosa Díaz' },
  coCoach: { personId: 'sam', name: 'Sam Okafor' },
  relievedAt: null,
  ...ON_ITS_OWN,
  plannedStart: noon,
  stage: OPEN_STAGE,
};
const session: LiveSession = { ...plan, state: 'live', startedAt: noon, playback: FROM_THE_START };
const relieved = handOver(session, after(60));

describe('who leads a class', () => {
  it('is its coach, until the co-coach takes over, and the coach again after that [LD1]', () => {
    expect(leaderOf(session).personId).to.equal('rosa');
    expect(leaderOf(relieved).personId).to.equal('sam');
    expect(leaderOf(handOver(relieved, after(90))).personId).to.equal('rosa');
    expect([isLeader(relieved, 'rosa'), isOtherCoach(relieved, 'rosa')]).to.deep.equal([false, true]);
    expect([isLeader(session, 'hana'), isOtherCoach(session, 'hana')]).to.deep.equal([false, false]);
  });

  it('is gone thirty seconds after their panel was open last, and not a moment before [LD2]', () => {
    expect(isLeaderGone(session, after(100), after(129.999))).to.equal(false);
    expect(isLeaderGone(session, after(100), after(130))).to.equal(true);
  });

  it('counts the beginning of the class, and of their lead, as having been there [LD2]', () => {
    expect(isLeaderGone(session, null, after(29))).to.equal(false);
    expect(isLeaderGone(session, null, after(30))).to.equal(true);
    expect(isLeaderGone(relieved, null, after(89))).to.equal(false);
    const scheduled = { ...plan, state: 'scheduled' as const };
    expect(isLeaderGone(scheduled, after(-600), after(29))).to.equal(false);
    expect(isLeaderGone(scheduled, after(-600), after(30))).to.equal(true);
  });

  it('may be the co-coach only once the coach is gone, and the coach again at any time [LD1]', () => {
    expect(mayTakeOver(session, 'sam', false)).to.equal(false);
    expect(mayTakeOver(session, 'sam', true)).to.equal(true);
    expect(mayTakeOver(relieved, 'rosa', false)).to.equal(true);
  });

  it('is nobody else, and nobody takes over what they lead or what has ended [LD1]', () => {
    expect(mayTakeOver(session, 'hana', true)).to.equal(false);
    expect(mayTakeOver(session, 'rosa', true)).to.equal(false);
    expect(mayTakeOver(end(session, after(60)), 'sam', true)).to.equal(false);
  });
});
