import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import type { Consent } from '../../domain/consent/consent.ts';
import type { Identity } from '../../domain/directory/identity.ts';
import { isUpbeatError } from '../../domain/errors.ts';
import { asAdmin, createTestDatabase, type TestDatabase } from '../../infrastructure/postgres/database.fixture.ts';
import { changeConsent } from '../consent/change-consent.ts';
import { coachViewOf } from '../live/coach-view.ts';
import { aClass, aProcess, COLLECTS, handClock, SHOWS } from '../live/live-world.fixture.ts';
import { takePart } from '../live/take-part.ts';
import { directStage } from '../sessions/direct-stage.ts';
import { endSession } from '../sessions/end-session.ts';
import { takeLead } from '../sessions/take-lead.ts';
import { decideAboutCoach } from './decide-about-coach.ts';
import { ownRequests } from './own-requests.ts';
import { sendWord } from './send-word.ts';
import { answerSpotlight, askSpotlight, endSpotlight } from './spotlight.ts';
import { sayFine, sayUnwell } from './unwell.ts';

const SEEN: Consent = { ...SHOWS, coachSees: true };

describe('care', () => {
  let test: TestDatabase;
  before(async () => {
    test = await createTestDatabase();
  });
  after(() => test.drop());

  /** A class of Rosa and Sam in which Amira takes part, and what she and the coach read. */
  async function caring(consent: Consent = SHOWS) {
    const { inTransaction } = test.database;
    const { clock, at } = handClock();
    const { classes, seating } = aProcess(inTransaction, clock);
    const { tenantId, sessionId, session, person } = await aClass(test.database);
    const [rosa, sam, amira] = [await person(COLLECTS), await person(COLLECTS), await person(consent)];
    const coach = { personId: rosa.personId, name: 'Rosa' };
    const coCoach = { personId: sam.personId, name: 'Sam' };
    await inTransaction(tenantId, ({ sessions }) => sessions.save({ ...session, coach, coCoach }));
    const { id: participationId, slot } = await takePart(seating, { identity: amira, sessionId });
    const liveClass = await classes.open(tenantId, sessionId);
    const deps = { ...seating, clock, bringUpToDate: (id: string) => classes.refresh(id) };
    const of = { tenantId, sessionId };
    return {
      at,
      of,
      sam,
      amira,
      participationId,
      slot: slot ?? -1,
      unwell: (tellCoach: boolean, identity: Identity = amira) => sayUnwell(deps, { identity, sessionId, tellCoach }),
      fine: () => sayFine(deps, { identity: amira, sessionId }),
      word: (word: 'are-you-all-right' | 'sensor-help', to = participationId, id: string = randomUUID()) =>
        sendWord(deps, { ...of, id, participationId: to, word }),
      ask: (askId: string = randomUUID(), place = slot ?? -1) => askSpotlight(deps, { ...of, askId, slot: place }),
      answer: (askId: string, isYes: boolean, identity: Identity = amira) =>
        answerSpotlight(deps, { identity, sessionId, askId, isYes }),
      decide: (coachId: string) => decideAboutCoach(deps, { identity: amira, sessionId, coachId, isAllowed: true }),
      endSpotlight: () => endSpotlight(deps, of),
      stage: (change: { isCleared?: boolean; isRecorded?: boolean }) => directStage(deps, { ...of, change }),
      takeOver: (identity: Identity) => takeLead(deps, { identity, sessionId }),
      consent: (change: Partial<Consent>) => changeConsent({ ...seating, ...deps }, { identity: amira, change }),
      end: () => endSession(deps, of),
      stageNow: () => liveClass.stage(clock()),
      requests: () => ownRequests(liveClass, participationId, clock()),
      view: () => coachViewOf(liveClass, clock()),
      /** As another process, which knows nothing but the database, reads it. */
      elsewhere: async () => {
        const other = aProcess((await test.openAnother()).inTransaction, clock);
        const successor = await other.classes.open(tenantId, sessionId);
        return ownRequests(successor, participationId, clock());
      },
    };
  }

  const codeOf = (refused: Promise<unknown>): Promise<unknown> =>
    refused.then(
      () => 'none',
      (fault: unknown) => (isUpbeatError(fault) ? fault.code : fault),
    );

  it('tells nobody that somebody feels unwell unless they want it [UW1]', async () => {
    const { unwell, requests, view } = await caring(SEEN);
    await unwell(false);
    expect(requests()).to.deep.include({ unwell: { isCoachTold: false }, isCoachAllowed: true });
    expect(view().checkIn).to.deep.equal([]);
    await unwell(true);
    expect(requests()?.unwell).to.deep.equal({ isCoachTold: true });
    await unwell(false); // "I need a moment" later on takes nothing back
    expect(view().checkIn.map(({ isAsked }) => isAsked)).to.deep.equal([false]);
  });

  it('tells this very coach and no other, also of who lets a coach see nothing else [UW1]', async () => {
    const { unwell, requests, view, at, sam, takeOver, participationId } = await caring(COLLECTS);
    await unwell(true);
    expect(view().checkIn.map((listed) => listed.participationId)).to.deep.equal([participationId]);
    at(40_000);
    await takeOver(sam);
    expect(view().checkIn).to.deep.equal([]);
    expect(requests()).to.deep.include({ unwell: { isCoachTold: false }, isCoachAllowed: false });
  });

  it('leaves the list with "I am fine", and with the coach being shut out [UW1]', async () => {
    const { unwell, fine, requests, view, consent } = await caring(SEEN);
    await unwell(true);
    await consent({ coachSees: false });
    expect(view().checkIn).to.deep.equal([]);
    await unwell(true);
    await fine();
    expect(view().checkIn).to.deep.equal([]);
    expect(requests()).to.include({ unwell: null, word: null });
  });

  it('outlives the process, and not the class [UW2]', async () => {
    const { unwell, word, elsewhere, end, participationId } = await caring();
    await unwell(true);
    await word('are-you-all-right');
    expect(await elsewhere()).to.deep.include({ unwell: { isCoachTold: true } });
    await end();
    await asAdmin(test.adminUrl, async (admin) => {
      const { rowCount } = await admin.query('select from care where participation_id = $1', [participationId]);
      expect(rowCount).to.equal(0);
    });
    expect(await codeOf(unwell(true))).to.equal('wrong-session-state');
  });

  it('is for who takes part: a stranger in the class is told of none [UW2]', async () => {
    const { unwell, sam, amira } = await caring();
    expect(await codeOf(unwell(true, { ...sam, isAdmin: true }))).to.equal('session-not-found');
    expect(await codeOf(unwell(true, { ...amira, tenantId: randomUUID() }))).to.equal('session-not-found');
  });

  it('brings a word of the coach to who is on a list, once, and to nobody else [WO1]', async () => {
    const { unwell, word, requests, view, consent, participationId } = await caring(SHOWS);
    expect(await codeOf(word('are-you-all-right'))).to.equal('not-on-list');
    expect(await codeOf(word('sensor-help'))).to.equal('not-on-list');
    expect(await codeOf(word('sensor-help', randomUUID()))).to.equal('not-on-list');
    await unwell(true);
    const id = randomUUID();
    await word('are-you-all-right', participationId, id);
    await word('are-you-all-right', participationId, id);
    await word('are-you-all-right'); // asked already
    expect(requests()?.word).to.deep.equal({ id, from: 'Rosa', word: 'are-you-all-right' });
    expect(view().checkIn.map(({ isAsked }) => isAsked)).to.deep.equal([true]);
    await consent({ coachSees: true });
    expect(await codeOf(word('sensor-help'))).to.equal('too-soon');
  });

  it('tells a coach nothing of what another was told, nor of what they asked [WO1]', async () => {
    const { unwell, word, requests, view, at, sam, takeOver, decide, elsewhere } = await caring(SEEN);
    await unwell(true);
    await word('are-you-all-right');
    at(40_000);
    await takeOver(sam);
    await decide(sam.personId);
    expect(await codeOf(word('are-you-all-right'))).to.equal('not-on-list');
    expect(await codeOf(word('sensor-help'))).to.equal('none');
    expect(requests()?.word).to.include({ from: 'Sam', word: 'sensor-help' });
    expect(view().checkIn).to.deep.equal([]);
    expect((await elsewhere())?.unwell).to.deep.equal({ isCoachTold: false });
  });

  it('lets advice about a sensor go stale after two minutes [WO1]', async () => {
    const { word, requests, at } = await caring(SEEN);
    await word('sensor-help');
    at(119_000);
    expect(requests()?.word).to.include({ word: 'sensor-help' });
    at(120_000);
    expect(requests()?.word).to.equal(null);
    await word('sensor-help');
    expect(requests()?.word).to.include({ word: 'sensor-help' });
  });

  it('shows a tile large only with the yes of whose it is [SL1]', async () => {
    const { ask, answer, requests, stageNow, view, slot, sam, endSpotlight: end } = await caring();
    const askId = randomUUID();
    await ask(askId);
    expect(stageNow().spotlight).to.equal(null);
    expect(requests()?.spotlight).to.deep.equal({ askId, from: 'Rosa', state: 'asked' });
    expect(await codeOf(answer(askId, true, sam))).to.equal('session-not-found');
    await answer(askId, true);
    expect(stageNow().spotlight).to.equal(slot);
    expect(view().spotlight).to.include({ slot, state: 'shown' });
    await end();
    await end();
    expect(stageNow().spotlight).to.equal(null);
  });

  it('tells the coach nothing of a no [SL2]', async () => {
    const { ask, answer, requests, view, stageNow, at } = await caring();
    const askId = randomUUID();
    await ask(askId);
    const silence = view().spotlight;
    await answer(askId, false);
    expect(view().spotlight).to.deep.equal(silence);
    expect(requests()?.spotlight).to.equal(null);
    await ask(); // nobody is pressed
    expect(requests()?.spotlight).to.equal(null);
    at(20_000);
    expect(view().spotlight).to.equal(null);
    expect(stageNow().spotlight).to.equal(null);
  });

  it('asks of no tile that is not shown, and ends with the tile and with a cleared stage [SL1]', async () => {
    const { ask, answer, stageNow, consent, stage, slot } = await caring();
    expect(await codeOf(ask(randomUUID(), slot + 1))).to.equal('tile-gone');
    const [first, second] = [randomUUID(), randomUUID()];
    await ask(first);
    await answer(first, true);
    await stage({ isCleared: true });
    expect(stageNow().spotlight).to.equal(null);
    expect(await codeOf(ask())).to.equal('tile-gone');
    await stage({ isCleared: false });
    expect(stageNow().spotlight).to.equal(null);
    await ask(second);
    await answer(second, true);
    expect(stageNow().spotlight).to.equal(slot);
    await consent({ showTile: false });
    expect(stageNow().spotlight).to.equal(null);
  });

  it('asks who lets a coach see them about a new one, until they have answered [CS1]', async () => {
    const { requests, at, sam, takeOver } = await caring(SEEN);
    expect(requests()?.newCoach).to.equal(null);
    at(40_000);
    await takeOver(sam);
    expect(requests()?.newCoach).to.deep.equal({ id: sam.personId, name: 'Sam' });
  });
});
