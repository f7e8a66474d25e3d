import { CONSENT_VERSION, NO_CONSENT, withScopes, type Consent } from '../../domain/consent/consent.ts';
import type { Identity } from '../../domain/directory/identity.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock, Random } from '../world.ts';
import { reseatIn } from '../live/reseat.ts';

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

/**
 * Adds a decision to the person's history and gives or takes their tile in every class they are in, in one
 * transaction: what they stopped sharing is gone from the next frame.
 */
export function changeConsent(
  { inTransaction, clock, random }: { inTransaction: InTransaction; clock: Clock; random: Random },
  { identity, change }: { identity: Identity; change: Partial<Consent> },
): Promise<ConsentState> {
  return inTransaction(identity.tenantId, async ({ consents, participations, control }) => {
    const before = (await consents.latest(identity.personId))?.consent ?? NO_CONSENT;
    const consent = withScopes(before, change);
    const decidedAt = clock();
    await consents.append(identity.personId, consent, { version: CONSENT_VERSION, at: decidedAt });
    for (const { sessionId } of await participations.openOf(identity.personId)) {
      await reseatIn(participations, { sessionId, personId: identity.personId, before, after: consent, random });
      await control.announce(sessionId, 'seats');
    }
    return { consent, decidedAt };
  });
}
