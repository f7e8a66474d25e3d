import type { Consent } from '../../domain/consent/consent.ts';
import type { Identity } from '../../domain/directory/identity.ts';
import type { Database } from '../../infrastructure/postgres/database.ts';
import { systemDigest, systemNewSecret } from '../../infrastructure/system/system.ts';
import { readClassToken } from '../directory/class-token.ts';
import { aClass, aProcess, COLLECTS, type Hand } from '../live/live-world.fixture.ts';
import { disownReadings } from './disown-readings.ts';
import { exchangeCode } from './exchange-code.ts';
import { offerPairing } from './offer-pairing.ts';
import { openPairing } from './open-pairing.ts';

/** A live class, one person in it, and what they pair. */
export async function aPairingWorld(database: Database, { clock }: Pick<Hand, 'clock'>, consent: Consent = COLLECTS) {
  const { inTransaction } = database;
  const { tenantId, sessionId, session, person, decide } = await aClass(database);
  await inTransaction(tenantId, ({ tenant }) => tenant.save({ name: 'Contoso', state: 'active' }));
  const amira = await person(consent);
  const process = aProcess(inTransaction, clock);
  const credentials = { inTransaction, clock, digest: systemDigest };

  const offerCode = async (identity: Identity = amira): Promise<string> =>
    (await offerPairing({ ...process.seating, ...credentials }, { identity, sessionId })).code;
  const exchange = (code: string) =>
    exchangeCode(
      { ...credentials, newSecret: systemNewSecret, pairingOfCode: (digest) => database.pairingOfCode(digest) },
      { code },
    );
  const open = (token: string): Promise<Identity> => {
    const own = readClassToken(token);
    if (!own) throw new Error('Expected a token of Upbeat');
    return openPairing(credentials, own);
  };
  return {
    tenantId,
    sessionId,
    session,
    amira,
    person,
    decide,
    process,
    offerCode,
    exchange,
    open,
    token: async (identity: Identity = amira) => (await exchange(await offerCode(identity))).token,
    disown: (identity: Identity) =>
      disownReadings({ inTransaction, clock, storeWhatWaits: () => process.writer.flush() }, { identity, sessionId }),
    stored: (participationId: string) => inTransaction(tenantId, ({ segments }) => segments.of(participationId)),
  };
}
