import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import { NO_CONSENT, PRESETS, SCOPES, withScopes } from '../../../domain/consent/consent.ts';
import { createTestDatabase, type TestDatabase } from '../database.fixture.ts';
import { toConsent } from './consent-store.ts';

const AT = new Date('2026-11-23T12:00:00.500Z');

describe('the consent store', () => {
  let test: TestDatabase;
  before(async () => void (test = await createTestDatabase()));
  after(() => test.drop());

  it('knows no decision of somebody who never decided [CO1]', async () => {
    const latest = await test.database.inTransaction(randomUUID(), ({ consents }) => consents.latest(randomUUID()));
    expect(latest).to.equal(null);
  });

  for (const scope of SCOPES) {
    it(`keeps ${scope} by itself`, async () => {
      const personId = randomUUID();
      const consent = { ...NO_CONSENT, [scope]: true };
      const latest = await test.database.inTransaction(randomUUID(), async ({ consents }) => {
        await consents.append(personId, consent, { version: 1, at: AT });
        return consents.latest(personId);
      });
      expect(latest).to.deep.equal({ consent, decidedAt: AT });
    });
  }

  it('goes by the last decision, also of several within one millisecond', async () => {
    const personId = randomUUID();
    const latest = await test.database.inTransaction(randomUUID(), async ({ consents }) => {
      await consents.append(personId, PRESETS['zone-and-name'], { version: 1, at: AT });
      await consents.append(personId, NO_CONSENT, { version: 1, at: AT });
      return consents.latest(personId);
    });
    expect(latest?.consent).to.deep.equal(NO_CONSENT);
  });

  it('runs one of two decisions at once again, so that it goes by what the other left', async () => {
    const tenantId = randomUUID();
    const personId = randomUUID();
    const { inTransaction } = test.database;
    await inTransaction(tenantId, ({ consents }) =>
      consents.append(personId, PRESETS['zone-and-name'], { version: 1, at: AT }),
    );

    const bothHaveRead = Promise.withResolvers<undefined>();
    let read = 0;
    const decide = (change: { collectLive?: boolean; showBpm?: boolean }) =>
      inTransaction(tenantId, async ({ consents }) => {
        const before = (await consents.latest(personId))?.consent ?? NO_CONSENT;
        read++;
        if (read === 2) bothHaveRead.resolve(undefined);
        await bothHaveRead.promise;
        await consents.append(personId, withScopes(before, change), { version: 1, at: AT });
      });
    await Promise.all([decide({ collectLive: false }), decide({ showBpm: true })]);
    expect(read).to.equal(3);

    // Had the second gone by what it first read, "stop sharing" would be lost.
    const latest = await inTransaction(tenantId, ({ consents }) => consents.latest(personId));
    expect(latest?.consent).to.deep.equal(NO_CONSENT);
  });

  it('does not allow a scope that it does not know', () => {
    expect(toConsent(['collectLive', 'sellToHighestBidder'])).to.deep.equal({ ...NO_CONSENT, collectLive: true });
  });
});
