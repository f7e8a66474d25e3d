import type { PersonId } from '../directory/identity.ts';
import { UpbeatError } from '../errors.ts';
import type { Absence } from './absence.ts';

interface Bound {
  readonly id: string;
  readonly sessionId: string;
  readonly personId: PersonId;
  readonly participationId: string;
}

/**
 * A sensor that a person has sent for, bound to them and one class. Only digests of what opens it are known: of the
 * code as long as it is offered, of the token's secret as long as it is paired.
 */
export type Pairing =
  | (Bound & { readonly state: 'offered'; readonly codeDigest: string; readonly codeExpiresAt: Date })
  | (Bound & {
      readonly state: 'paired';
      readonly secretDigest: string;
      readonly pairedAt: Date;
      /** When the person was last known to be in the meeting. */
      readonly seenAt: Date;
      readonly absences: readonly Absence[];
    })
  | (Bound & { readonly state: 'over'; readonly pairedAt: Date | null })
  /** What it sent was somebody else's heart rate: all of it is deleted, and nothing of it is ever stored. */
  | (Bound & { readonly state: 'not-mine'; readonly pairedAt: Date });

export type OfferedPairing = Extract<Pairing, { state: 'offered' }>;
export type ActivePairing = Extract<Pairing, { state: 'paired' }>;

/** A code is good for this long. */
const CODE_MINUTES = 5;

/** A token is good for a class, however long it waits for its start. */
const TOKEN_HOURS = 24;

/** What is left after the end of a class may be handed in for this long. */
const HAND_IN_MINUTES = 60;

/** The pairing is over, its token was changed by somebody, or it never was one: nobody learns which. */
export class PairingOver extends UpbeatError<'pairing-over'> {
  constructor() {
    super('pairing-over', 'This sensor is no longer paired. Get a new code in the Upbeat panel');
  }
}

/** A wrong code, one that was used and one that is too old are not told apart. */
export class CodeRefused extends UpbeatError<'code-refused'> {
  constructor() {
    super('code-refused', 'This code does not work. Check it, or get a new one: each works once and for a short time');
  }
}

export function offer(bound: Bound, codeDigest: string, now: Date): OfferedPairing {
  return { ...bound, state: 'offered', codeDigest, codeExpiresAt: after(now, CODE_MINUTES) };
}

/** Gives the code for a token. @throws {CodeRefused} when the code was used, replaced or is too old */
export function pair(pairing: Pairing, secretDigest: string, now: Date): ActivePairing {
  if (pairing.state !== 'offered' || now >= pairing.codeExpiresAt) throw new CodeRefused();
  return { ...boundOf(pairing), state: 'paired', secretDigest, pairedAt: now, seenAt: now, absences: [] };
}

/** Ends a pairing, or takes back its code; what was ended before stays as it is. */
export function unpair(pairing: Pairing): Pairing {
  if (pairing.state === 'over' || pairing.state === 'not-mine') return pairing;
  return { ...boundOf(pairing), state: 'over', pairedAt: pairing.state === 'paired' ? pairing.pairedAt : null };
}

/** Says that what it sent was not the person's heart rate; null when it has never sent anything. */
export function disown(pairing: Pairing): Extract<Pairing, { state: 'not-mine' }> | null {
  if (pairing.state === 'not-mine') return pairing;
  if (pairing.state === 'offered' || pairing.pairedAt === null) return null;
  return { ...boundOf(pairing), state: 'not-mine', pairedAt: pairing.pairedAt };
}

/** Until when its token may be used; `endedAt` is null while the class has not ended. */
export function tokenExpiryOf({ pairedAt }: ActivePairing, endedAt: Date | null): Date {
  const longest = after(pairedAt, TOKEN_HOURS * 60);
  const handIn = endedAt && after(endedAt, HAND_IN_MINUTES);
  return handIn !== null && handIn < longest ? handIn : longest;
}

function boundOf({ id, sessionId, personId, participationId }: Bound): Bound {
  return { id, sessionId, personId, participationId };
}

function after(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * 60_000);
}
