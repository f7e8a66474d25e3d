import { readEntryCode } from '../../domain/directory/entry-code.ts';
import type { TenantId } from '../../domain/directory/identity.ts';
import { TenantNotActive } from '../../domain/errors.ts';
import { CodeRefused, pair, unpair } from '../../domain/pairing/pairing.ts';
import { spellClassToken } from '../directory/class-token.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock, Digest, NewSecret } from '../world.ts';
import { pairedView, type PairedView } from './view-pairing.ts';

export interface ExchangeCodeDeps {
  inTransaction: InTransaction;
  clock: Clock;
  digest: Digest;
  newSecret: NewSecret;
  /** The pairing on offer for a code, whosever it is: who types a code has not said who they are. */
  pairingOfCode: (digest: string) => Promise<{ tenantId: TenantId; pairingId: string } | null>;
}

/**
 * Gives a code for a token. It works once; of two who use it at the same time one is refused. What the person had
 * paired in this class before is over.
 *
 * @throws {CodeRefused} when the code is wrong, was used or replaced, or is too old
 * @throws {TenantNotActive} when the organisation was suspended meanwhile
 */
export async function exchangeCode(
  { inTransaction, clock, digest, newSecret, pairingOfCode }: ExchangeCodeDeps,
  { code: typed }: { code: string },
): Promise<PairedView & { token: string }> {
  const code = readEntryCode(typed);
  const found = code === null ? null : await pairingOfCode(digest(code));
  if (!found) throw new CodeRefused();
  const { tenantId, pairingId } = found;
  const secret = newSecret();

  const view = await inTransaction(tenantId, async (stores) => {
    const { tenant, pairings, control } = stores;
    if ((await tenant.find())?.state !== 'active') throw new TenantNotActive('suspended');
    const offered = await pairings.find(pairingId);
    if (!offered) throw new CodeRefused();
    const all = await pairings.lockOf(offered);
    const pairing = all.find(({ id }) => id === pairingId);
    if (!pairing) throw new CodeRefused();
    const paired = pair(pairing, digest(secret), clock());
    const replaced = all.filter(({ state }) => state === 'paired');
    for (const earlier of replaced) await pairings.save(unpair(earlier));
    await pairings.save(paired);
    if (replaced.length > 0) await control.announce(paired.sessionId, 'pairings');
    return pairedView(stores, paired, clock());
  });
  return { ...view, token: spellClassToken({ kind: 'pairing', tenantId, id: pairingId, secret }) };
}
