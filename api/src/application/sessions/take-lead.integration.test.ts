import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import { isUpbeatError } from '../../domain/errors.ts';
import type { Identity } from '../../domain/directory/identity.ts';
import { leaderOf } from '../../domain/session/leading.ts';
import { createTestDatabase, type TestDatabase } from '../../infrastructure/postgres/database.fixture.ts';
import { aClass, handClock, SHOWS, START } from '../live/live-world.fixture.ts';
import { noteCoaches } from './note-coaches.ts';
import { takeLead, viewLead } from './take-lead.ts';

describe('taking over a class', () => {
  let test: TestDatabase;
  before(async () => {
    test = await createTestDatabase();
  });
  after(() => test.drop());

  /** A class of Rosa and Sam, whose panels are noted when the test says so. */
  async function coached() {
    const { inTransaction } = test.database;
    const { clock, at } = handClock();
    const world = await aClass(test.database);
    const { tenantId, sessionId, session } = world;
    const [rosa, sam, hana] = [await world.person(SHOWS), await world.person(SHOWS), await world.person(SHOWS)];
    const coach = { personId: rosa.personId, name: 'Rosa' };
    const coCoach = { personId: sam.personId, name: 'Sam' };
    await inTransaction(tenantId, ({ sessions }) => sessions.save({ ...session, coach, coCoach }));
    const deps = { inTransaction, clock, bringUpToDate: () => Promise.resolve() };
    const take = (identity: Identity) => takeLead(deps, { identity, sessionId });
    const view = (identity: Identity) => viewLead(deps, { identity, sessionId });
    const refusal = (identity: Identity, act: (who: Identity) => Promise<unknown>) =>
      act(identity).then(
        () => 'none',
        (fault: unknown) => (isUpbeatError(fault) ? fault.code : fault),
      );
    const isHere = ({ personId }: Identity, seconds: number) =>
      noteCoaches(deps, [{ tenantId, sessionId, personId, at: new Date(START.getTime() + seconds * 1000) }]);
    const leader = async () => {
      const now = await inTransaction(tenantId, ({ sessions }) => sessions.find(sessionId));
      return now && leaderOf(now).name;
    };
    return { at, rosa, sam, hana, take, view, refusal, isHere, leader };
  }

  it('is for the co-coach once the coach has been gone for half a minute [LD1] [LD2]', async () => {
    const { at, rosa, sam, take, view, refusal, isHere, leader } = await coached();
    await isHere(rosa, 60);
    await isHere(rosa, 58); // another process, a little behind
    at(89_000);
    expect(await refusal(sam, take)).to.equal('coach-is-here');
    expect(await view(sam)).to.deep.equal({ name: 'Rosa', isMe: false, mayTakeOver: false, isGone: false });
    at(90_000);
    expect(await view(sam)).to.deep.equal({ name: 'Rosa', isMe: false, mayTakeOver: true, isGone: true });
    expect(await take(sam)).to.deep.equal({ name: 'Sam', isMe: true, mayTakeOver: false, isGone: false });
    expect(await leader()).to.equal('Sam');
  });

  it('is undone by the coach at any time, and harmless twice [LD1]', async () => {
    const { at, rosa, sam, take, isHere, leader } = await coached();
    at(40_000);
    await take(sam);
    expect(await take(sam)).to.include({ isMe: true });
    await isHere(sam, 41);
    at(42_000);
    expect(await take(rosa)).to.include({ name: 'Rosa', isMe: true });
    expect(await take(rosa)).to.include({ name: 'Rosa', isMe: true });
    expect(await leader()).to.equal('Rosa');
  });

  it('is nothing to anybody else: not even who is there [LD3]', async () => {
    const { at, hana, take, view, refusal } = await coached();
    at(600_000);
    expect(await refusal({ ...hana, isAdmin: true }, view)).to.equal('forbidden');
    expect(await refusal({ ...hana, isAdmin: true }, take)).to.equal('forbidden');
    expect(await refusal({ ...hana, tenantId: randomUUID() }, view)).to.equal('session-not-found');
  });
});
