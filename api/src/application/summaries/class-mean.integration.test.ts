import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import type { Consent } from '../../domain/consent/consent.ts';
import { isUpbeatError } from '../../domain/errors.ts';
import { createTestDatabase, type TestDatabase } from '../../infrastructure/postgres/database.fixture.ts';
import { COLLECTS, SHOWS } from '../live/live-world.fixture.ts';
import { recordBatch } from '../live/record-batch.ts';
import { classMean } from './class-mean.ts';
import { aHistoryWorld, TWO_MINUTES } from './history-world.fixture.ts';
import { summariseSession } from './summarise-session.ts';
import { deleteMyClass } from './delete-my-class.ts';

/** Of TWO_MINUTES by a maximum of 185, in a class of three minutes. */
const A_CURVE = [3, 3, 3, 3, 4.1, 4.1, 4.1, 4.1, null, null, null, null];

describe('the mean of a class', () => {
  let test: TestDatabase;
  before(async () => void (test = await createTestDatabase()));
  after(() => test.drop());

  /** Amira measured too, and hides her tile. */
  async function world() {
    const known = await aHistoryWorld(test);
    const { inTransaction, tenantId, sessionId, asked, session, clock } = known;
    return {
      ...known,
      coach: { ...asked.identity, personId: session.coach.personId },
      join: async (consent: Consent) => {
        const identity = await known.person(consent);
        await known.connect(identity, sessionId);
        await recordBatch(known.recording, { identity, sessionId, first: 0, values: TWO_MINUTES });
        return identity;
      },
      summarise: () => summariseSession({ inTransaction }, { tenantId, sessionId }),
      mean: (identity = asked.identity) => classMean({ inTransaction }, { identity, sessionId }),
      leave: (identity = asked.identity) => deleteMyClass({ inTransaction, clock }, { identity, sessionId }),
    };
  }

  it('is nothing before the summary [PB6]', async () => {
    const { join, end, mean } = await world();
    for (let count = 0; count < 6; count++) await join(SHOWS);
    expect(await mean()).to.equal(null);
    await end();
    expect(await mean()).to.equal(null);
  });

  it('of five is for who is not among them, and for no one of the five [PB6]', async () => {
    const { join, end, summarise, mean, coach } = await world();
    const among = [];
    for (let count = 0; count < 5; count++) among.push(await join(SHOWS));
    await end();
    await summarise();
    expect(await mean()).to.deep.equal(A_CURVE);
    expect(await mean(coach)).to.deep.equal(A_CURVE);
    for (const one of among) expect(await mean(one)).to.equal(null);
  });

  it('is not of who hides their tile [PB6]', async () => {
    const { join, end, summarise, mean } = await world();
    for (let count = 0; count < 4; count++) await join(SHOWS);
    for (let count = 0; count < 4; count++) await join(COLLECTS);
    await end();
    await summarise();
    expect(await mean()).to.equal(null);
  });

  it('stays as it was when somebody deletes their part, who reads it no more [PB7]', async () => {
    const { join, end, summarise, mean, leave } = await world();
    const leaver = await join(SHOWS);
    for (let count = 0; count < 5; count++) await join(SHOWS);
    await end();
    await summarise();
    const before = await mean(leaver);
    expect(before).to.deep.equal(A_CURVE);
    await leave(leaver);
    await summarise();
    expect(await mean()).to.deep.equal(before);
    const refused = await mean(leaver).catch((fault: unknown) => fault);
    expect(isUpbeatError(refused) && refused.code).to.equal('session-not-found');
  });

  it('is for nobody who was not there [PB1]', async () => {
    const { mean, asked, person } = await world();
    const admin = { ...asked.identity, personId: randomUUID(), isAdmin: true };
    for (const other of [admin, await person(SHOWS), { ...asked.identity, tenantId: randomUUID() }]) {
      const refused = await mean(other).catch((fault: unknown) => fault);
      expect(isUpbeatError(refused) && refused.code).to.equal('session-not-found');
    }
  });
});
