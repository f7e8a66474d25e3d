import { CONSENT_VERSION, NO_CONSENT, withScopes, type Consent } from '../../domain/consent/consent.ts';
import type { Identity } from '../../domain/directory/identity.ts';
import type { CareStore, InTransaction, Stores } from '../stores.ts';
import type { Clock, Random } from '../world.ts';
import { leaderOf } from '../../domain/session/leading.ts';
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
  const decide: Work = async ({ consents, sessions, participations, care, control }) => {
    const before = (await consents.latest(identity.personId))?.consent ?? NO_CONSENT;
    const consent = withScopes(before, change);
    const decidedAt = clock();
    await consents.append(identity.personId, consent, { version: CONSENT_VERSION, at: decidedAt });
    const open = await participations.openOf(identity.personId);
    for (const { id, sessionId } of open) {
      const session = await sessions.find(sessionId);
      if (!session) continue;
      const leaderId = leaderOf(session).personId;
      const { personId } = identity;
      await reseatIn(participations, { sessionId, personId, before, after: consent, leaderId, random });
      if (before.coachSees && !consent.coachSees) {
        await sessions.hold(sessionId); // its end deletes what was said: nothing is written behind it
        await hideFromCoach(care, id);
      }
      await control.announce(sessionId, 'seats');
    }
    return { consent, decidedAt, sessionIds: open.map(({ sessionId }) => sessionId) };
  };
  const { tenantId } = identity;
  const { sessionIds, ...decided } = await turns(tenantId, () => inTransaction(tenantId, decide));
  await Promise.all(sessionIds.map(bringUpToDate));
  return decided;
}

/** Whoever lets no coach see them any more is on no list of a coach's, whatever they told one before. */
async function hideFromCoach(care: CareStore, participationId: string): Promise<void> {
  const known = await care.find(participationId);
  if (known.toldCoach !== null) await care.save(participationId, { ...known, toldCoach: null });
}
