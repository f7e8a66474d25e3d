import { expect } from 'chai';
import { type Consent, NO_CONSENT, SCOPES, withScopes } from '../../domain/consent/consent.ts';
import { NO_CARE } from '../../domain/care/care.ts';
import { encodeFrame } from '../../domain/live/frame.ts';
import { ON_ITS_OWN, start, type Session } from '../../domain/session/session.ts';
import { OPEN_STAGE } from '../../domain/session/stage.ts';
import type { SeatRow } from '../stores.ts';
import { createLiveClass } from './live-class.ts';

const noon = new Date('2026-11-19T12:00:00Z');
const after = (ms: number): Date => new Date(noon.getTime() + ms);

const scheduled: Session = {
  state: 'scheduled',
  id: '019a9c2e-0000-7000-8000-000000000001',
  teamsChannelId: null,
  meetingId: null,
  programme: { name: 'Lunch HIIT', intervals: [{ name: 'Push', seconds: 600, targetZone: 4 }] },
  coach: { personId: 'rosa', name: 'Rosa Díaz' },
  coCoach: null,
  relievedAt: null,
  ...ON_ITS_OWN,
  plannedStart: noon,
  stage: OPEN_STAGE,
};
const live = start(scheduled, noon);

/** bpm 157 of a maximum of 185, in slot 20: none of these bytes occurs in the frame for another reason. */
const seat = (consent: Consent): SeatRow => ({
  participation: {
    id: 'amira',
    sessionId: live.id,
    personId: 'a',
    alias: 'Blue Heron',
    slot: 20,
    seenBy: [],
    hiddenFrom: [],
  },
  consent,
  profile: { birthYear: null, ownMaximum: 185, weightKg: null, sex: null },
  personName: 'Amira Khan',
  care: NO_CARE,
});

/** Everything others are sent about a class in which Amira alone takes part, once she has read 157 bpm for a minute. */
function sentUnder(consent: Consent) {
  const liveClass = createLiveClass('contoso', live);
  liveClass.update(live, [seat(consent)], noon);
  for (let second = 0; second <= 60; second++) liveClass.board.apply('amira', second, 157);
  const change = liveClass.rosterChange(after(60_000));
  const frame = liveClass.frame('stage', 1, after(60_000));
  const panelFrame = liveClass.frame('panel', 1, after(60_000));
  if (!frame || !panelFrame) throw new Error('nothing was sent');
  return { bytes: [...encodeFrame(frame)], panelBytes: [...encodeFrame(panelFrame)], roster: JSON.stringify(change) };
}

const HEADER_BYTES = 7; // version, flags, epoch, seq, second 60, interval, roster version: one byte each, and below 20
const everyConsent = Array.from({ length: 2 ** SCOPES.length }, (_, bits) =>
  withScopes(NO_CONSENT, Object.fromEntries(SCOPES.map((scope, index) => [scope, (bits & (1 << index)) !== 0]))),
);

describe('what others receive of one person', () => {
  it('holds just what was allowed, byte by byte, under all 128 combinations of scopes [CO4]', () => {
    for (const consent of everyConsent) {
      const { bytes, panelBytes, roster } = sentUnder(consent);
      const state = 4 | (consent.showBpm ? 0b10_0000 : 0) | (consent.pointsBoard ? 0b100_0000 : 0);
      const entry = [20, state, ...(consent.showBpm ? [157] : []), ...(consent.pointsBoard ? [4] : [])];
      expect(bytes.slice(HEADER_BYTES), JSON.stringify(consent)).to.deep.equal(consent.showTile ? entry : []);
      expect(panelBytes).to.deep.equal(bytes);
      expect(roster.includes('Amira Khan')).to.equal(consent.showName);
      expect(roster.includes('Blue Heron')).to.equal(consent.showTile && !consent.showName);
    }
  });

  it('is empty in the next frame after the tile was taken back [CO5]', () => {
    const liveClass = createLiveClass('contoso', live);
    const shown = { ...NO_CONSENT, collectLive: true, showTile: true };
    liveClass.update(live, [seat(shown)], noon);
    liveClass.board.apply('amira', 1, 157);
    liveClass.rosterChange(after(1000));
    expect(liveClass.frame('stage', 1, after(1000))?.tiles).to.have.length(1);

    liveClass.update(live, [seat({ ...shown, showTile: false })], after(1100));
    expect(liveClass.frame('stage', 1, after(1100))).to.deep.include({ type: 'delta', tiles: [], gone: [20] });
    expect(liveClass.rosterChange(after(1100))?.removed).to.deep.equal([20]);
  });

  it('is complete in a keyframe for who joins late, and in another for who was slow [FR4]', () => {
    const liveClass = createLiveClass('contoso', live);
    liveClass.update(live, [seat({ ...NO_CONSENT, collectLive: true, showTile: true })], noon);
    liveClass.rosterChange(noon);
    liveClass.frame('stage', 1, noon);
    liveClass.wantKeyframe(after(1000));
    expect(liveClass.frame('stage', 1, after(1250))).to.include({ type: 'keyframe' });
    expect(liveClass.frame('stage', 1, after(1500))).to.equal(null);
    expect(liveClass.frame('stage', 1, after(1750))).to.include({ type: 'keyframe' });
  });
});
