import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import type { Consent } from '../../domain/consent/consent.ts';
import { encodeFrame } from '../../domain/live/frame.ts';
import { createTestDatabase, type TestDatabase } from '../../infrastructure/postgres/database.fixture.ts';
import { changeConsent } from '../consent/change-consent.ts';
import { aClass, aProcess, COLLECTS, handClock, SHOWS } from '../live/live-world.fixture.ts';
import { takePart } from '../live/take-part.ts';
import { ownPlace } from '../live/own-view.ts';
import { directStage } from './direct-stage.ts';
import { endSession } from './end-session.ts';

const NAMED: Consent = { ...SHOWS, showName: true, showBpm: true };

describe('directing the stage', () => {
  let test: TestDatabase;
  before(async () => {
    test = await createTestDatabase();
  });
  after(() => test.drop());

  /** A class in which Amira shows her name and bpm, and what its stage is sent. */
  async function staged() {
    const { inTransaction } = test.database;
    const hand = handClock();
    const { classes, connect, seating } = aProcess(inTransaction, hand.clock);
    const { tenantId, sessionId, person } = await aClass(test.database);
    const amira = await person(NAMED);
    const link = await connect(amira, sessionId);
    void link.record(0, [157]);
    const liveClass = await classes.open(tenantId, sessionId);
    const deps = {
      inTransaction,
      clock: hand.clock,
      newId: randomUUID,
      random: Math.random,
      bringUpToDate: (id: string) => classes.refresh(id),
    };
    const direct = (change: Parameters<typeof directStage>[1]['change']) =>
      directStage(deps, { tenantId, sessionId, change });
    const consent = (change: Partial<Consent>) => changeConsent({ ...seating, ...deps }, { identity: amira, change });
    let ms = 0;
    /** What a second brings: what changed in the roster, and the tiles of a frame. */
    const sent = () => {
      ms += 1001;
      hand.at(ms);
      liveClass.wantKeyframe(hand.clock());
      const change = liveClass.rosterChange(hand.clock());
      const frame = liveClass.frame('stage', 1, hand.clock());
      if (!frame) throw new Error('nothing was sent');
      const entries = change && { added: change.added.map(({ label }) => label), removed: change.removed.length };
      return { roster: entries, tiles: frame.tiles, bytes: [...encodeFrame(frame)] };
    };
    const join = async (consents: Consent) => takePart(seating, { identity: await person(consents), sessionId });
    const seated = () => inTransaction(tenantId, ({ participations }) => participations.ofSession(sessionId));
    const place = () => ownPlace(liveClass, link.participationId, hand.clock());
    return { ...hand, direct, consent, sent, place, join, seated, liveClass, sessionId, tenantId, inTransaction };
  }

  it('sends nobody while it is cleared, and everybody comes back in their place [ST2]', async () => {
    const { direct, sent, place } = await staged();
    const [before] = sent().tiles;
    expect(before?.bpm).to.equal(157);
    await direct({ isCleared: true });
    const cleared = sent();
    expect(cleared.roster).to.deep.equal({ added: [], removed: 1 });
    expect(cleared.tiles).to.deep.equal([]);
    expect(place()).to.include({ label: null, slot: before?.slot });
    await direct({ isCleared: false });
    const back = sent();
    expect(back.roster).to.deep.equal({ added: ['Amira Khan'], removed: 0 });
    expect(back.tiles.map(({ slot }) => slot)).to.deep.equal([before?.slot]);
  });

  it('pauses the programme when it is cleared, and leaves it paused [ST2]', async () => {
    const { direct, at, liveClass, clock } = await staged();
    at(20_000);
    const cleared = await direct({ isCleared: true });
    expect(cleared).to.have.nested.property('playback[1].isRunning', false);
    const back = await direct({ isCleared: false });
    expect(back).to.have.nested.property('playback.length', 2);
    expect(liveClass.stage(clock())).to.deep.equal({
      view: 'tiles',
      isCleared: false,
      isRecorded: false,
      spotlight: null,
    });
  });

  it('shows nicknames and no bpm while it is recorded, from the next frame on [ST3]', async () => {
    const { direct, sent, place } = await staged();
    sent();
    await direct({ isRecorded: true });
    const { roster, tiles, bytes } = sent();
    expect(roster?.added).to.deep.equal([place()?.alias]);
    expect(tiles[0]?.bpm).to.equal(null);
    expect(bytes).to.not.include(157);
    expect(place()?.label).to.equal(place()?.alias);
    await direct({ isRecorded: false });
    const after = sent();
    expect(after.roster?.added).to.deep.equal(['Amira Khan']);
    expect(after.tiles[0]?.bpm).to.equal(157);
  });

  it('gives everybody another place and nickname where names give way or come back [ST4]', async () => {
    const { direct, seated, join } = await staged();
    await join(SHOWS);
    await join(SHOWS);
    await join(COLLECTS);
    const before = await seated();
    await direct({ isRecorded: true });
    const recorded = await seated();
    await direct({ isRecorded: true, view: 'everyone' });
    expect(await seated()).to.deep.equal(recorded);
    await direct({ isRecorded: false });
    const after = await seated();
    const all = [...before, ...recorded, ...after];
    const shown = all.filter(({ slot }) => slot !== null);
    expect(new Set(shown.map(({ alias }) => alias)).size).to.equal(9);
    for (const [one, next] of [
      [before, recorded],
      [recorded, after],
    ] as const) {
      const places = new Set(one.map(({ slot }) => slot));
      expect(next.filter(({ slot }) => slot !== null && places.has(slot))).to.deep.equal([]);
      expect(next.filter(({ slot }) => slot === null)).to.deep.equal(one.filter(({ slot }) => slot === null));
    }
  });

  it('leaves everybody where they are when nobody shows a name [ST4]', async () => {
    const { direct, seated, join, consent } = await staged();
    await join(SHOWS);
    await consent({ showName: false });
    const before = await seated();
    await direct({ isRecorded: true });
    expect(await seated()).to.deep.equal(before);
  });

  it('gives a name back only to who still allows it [ST3]', async () => {
    const { direct, sent, consent, place } = await staged();
    sent();
    await direct({ isRecorded: true });
    await consent({ showName: false, showBpm: false });
    await direct({ isRecorded: false });
    const { roster, tiles } = sent();
    expect(roster?.added).to.deep.equal([place()?.alias]);
    expect(tiles[0]?.bpm).to.equal(null);
  });

  it('keeps what it shows in the database, for whoever speaks for the class next [ST1]', async () => {
    const { direct, sessionId, tenantId, inTransaction } = await staged();
    await direct({ view: 'everyone', isRecorded: true });
    const { classes } = aProcess(inTransaction, handClock().clock);
    const successor = await classes.open(tenantId, sessionId);
    expect(successor.stage(new Date())).to.include({ view: 'everyone', isRecorded: true, isCleared: false });
  });

  it('changes no class that has ended [ST1]', async () => {
    const { direct, sessionId, tenantId, inTransaction, clock } = await staged();
    await endSession({ inTransaction, clock }, { tenantId, sessionId });
    const refused = await direct({ view: 'timer' }).catch((fault: unknown) => fault);
    expect(refused).to.have.property('code', 'wrong-session-state');
  });
});
