import { CONSENT_VERSION, NO_CONSENT, withScopes, type Consent } from '../../domain/consent/consent.ts';
import type { Identity } from '../../domain/directory/identity.ts';
import type { InTransaction, Stores } from '../stores.ts';
import type { Clock, Random } from '../world.ts';
import { reseatIn } from '../live/reseat.ts';
import type { Turns } from '../live/turns.ts';

/** What a person allows now. `decidedAt` is null until they answered for the first time. */
export interface ConsentState {
  readonly consent: Consent;
  readonly decidedAt: Date | null;
}

export function readConsent(
  { inTransaction }: { inTransaction: InTransaction },
  identity: Identity,
): Promise<ConsentState> {
  return inTransaction(
    identity.tenantId,
    async ({ consents }) => (await consents.latest(identity.personId)) ?? { consent: NO_CONSENT, decidedAt: null },
  );
}

type Work = (stores: Stores) => Promise<ConsentState & { sessionIds: string[] }>;

export interface ChangeConsentDeps {
  inTransaction: InTransaction;
  clock: Clock;
  random: Random;
  turns: Turns;
  /** Brings a class that this process holds up to date; never fails, but may be late. */
  bringUpToDate: (sessionId: string) => Promise<void>;
}

/**
 * Adds a decision to the person's history and gives or takes their tile in every class they are in, in one
 * transaction. Once this resolves, what they stopped sharing is in no further frame and no further sample is taken.
 */
export async function changeConsent(
  { inTransaction, clock, random, turns, bringUpToDate }: ChangeConsentDeps,
  { identity, change }: { identity: Identity; change: Partial<Consent> },
): Promise<ConsentState> {
  const decide: Work = async ({ consents, participations, control }) => {
    const before = (await consents.latest(identity.personId))?.consent ?? NO_CONSENT;
    const consent = withScopes(before, change);
    const decidedAt = clock();
    await consents.append(identity.personId, consent, { version: CONSENT_VERSION, at: decidedAt });
    const open = await participations.openOf(identity.personId);
    for (const { sessionId } of open) {
      await reseatIn(participations, { sessionId, personId: identity.personId, before, after: consent, random });
      await control.announce(sessionId, 'seats');
    }
    return { consent, decidedAt, sessionIds: open.map(({ sessionId }) => sessionId) };
  };
  const { tenantId } = identity;
  const { sessionIds, ...decided } = await turns(tenantId, () => inTransaction(tenantId, decide));
  await Promise.all(sessionIds.map(bringUpToDate));
  return decided;
}
