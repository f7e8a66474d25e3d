import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import type { Stores } from '../../application/stores.ts';
import { createTestDatabase, type TestDatabase } from './database.fixture.ts';
import { aPlan, keepParticipation } from './rows.fixture.ts';

const TENANT = randomUUID();

describe('a transaction', () => {
  let test: TestDatabase;
  before(async () => void (test = await createTestDatabase()));
  after(() => test.drop());

  it('keeps nothing when its work fails', async () => {
    const { inTransaction } = test.database;
    const session = { ...aPlan(), state: 'scheduled' as const };
    const failed = await inTransaction(TENANT, async ({ sessions }) => {
      await sessions.save(session);
      throw new Error('changed my mind');
    }).catch((fault: unknown) => fault);
    expect(failed).to.be.an('error').with.property('message', 'changed my mind');
    expect(await inTransaction(TENANT, ({ sessions }) => sessions.find(session.id))).to.equal(null);
  });

  it('runs again when the database breaks a deadlock, so that both are kept', async () => {
    const { inTransaction } = test.database;
    const one = { ...aPlan(), state: 'scheduled' as const };
    const other = { ...aPlan(), state: 'scheduled' as const };
    await inTransaction(TENANT, async ({ sessions }) => {
      await sessions.save(one);
      await sessions.save(other);
    });

    let runs = 0;
    const bothHoldOne = meeting(2);
    const lockBoth = (first: string, second: string) =>
      inTransaction(TENANT, async ({ sessions }: Stores) => {
        runs++;
        await sessions.lock(first);
        await bothHoldOne();
        await sessions.lock(second);
      });
    await Promise.all([lockBoth(one.id, other.id), lockBoth(other.id, one.id)]);
    expect(runs).to.equal(3);
  });

  it('tells no value of a row in its error, since a row may hold a heart rate', async () => {
    const { inTransaction } = test.database;
    const { id: participationId } = await keepParticipation(inTransaction, TENANT);
    const bytes = Uint8Array.of(187, 188);
    const refused = await inTransaction(TENANT, ({ segments }) =>
      segments.append([{ participationId, firstSecond: 90_000, writer: 'w', bytes }]),
    ).catch((fault: unknown) => fault);
    expect(refused).to.have.property('code', '23514');
    const everything = inspect(refused, { depth: 10, showHidden: true });
    expect(everything)
      .to.match(/sample_segment_second/)
      .and.to.match(/segment-store/);
    for (const value of ['187', 'bbbc', participationId, '90000']) expect(everything).not.to.include(value);
  });

  it('quotes no value that cannot be read', async () => {
    const refused = await test.database
      .inTransaction(TENANT, ({ sessions }) => sessions.find('187 bpm'))
      .catch((fault: unknown) => fault);
    expect(refused).to.have.property('code', '22P02');
    expect(inspect(refused, { depth: 10, showHidden: true })).not.to.include('187 bpm');
  });
});

/** Resolves for all when so many have come; whoever comes later passes. */
function meeting(size: number): () => Promise<void> {
  const all = Promise.withResolvers<undefined>();
  let come = 0;
  return async () => {
    come++;
    if (come === size) all.resolve(undefined);
    await all.promise;
  };
}
