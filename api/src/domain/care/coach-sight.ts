import type { Consent } from '../consent/consent.ts';
import type { PersonId } from '../directory/identity.ts';
import type { Participation } from '../session/participation.ts';

/** Whether this coach sees what a person's consent lets a coach see: they allow it, and to this very coach. */
export function isSeenBy({ seenBy }: Participation, { coachSees }: Consent, coachId: PersonId): boolean {
  return coachSees && seenBy.includes(coachId);
}

/** Whether a person lets a coach see them and has not been asked about this one. */
export function isUndecidedAbout(participation: Participation, consent: Consent, coachId: PersonId): boolean {
  const isDecided = participation.seenBy.includes(coachId) || participation.hiddenFrom.includes(coachId);
  return consent.coachSees && !isDecided;
}

/** A person's answer about one coach; the last one counts. */
export function decideAbout(participation: Participation, coachId: PersonId, isAllowed: boolean): Participation {
  const seenBy = participation.seenBy.filter((id) => id !== coachId);
  const hiddenFrom = participation.hiddenFrom.filter((id) => id !== coachId);
  return isAllowed
    ? { ...participation, seenBy: [...seenBy, coachId], hiddenFrom }
    : { ...participation, seenBy, hiddenFrom: [...hiddenFrom, coachId] };
}

/** Whoever turns "Coach sees" on means the coach who leads then; whoever turns it off means every coach. */
export function followConsent(
  participation: Participation,
  { before, after, leaderId }: { before: Consent; after: Consent; leaderId: PersonId },
): Participation {
  if (before.coachSees === after.coachSees) return participation;
  return { ...participation, seenBy: after.coachSees ? [leaderId] : [], hiddenFrom: [] };
}
