import type { Identity } from '../../domain/directory/identity.ts';
import { CoachIsHere, Forbidden, SessionNotFound, WrongSessionState } from '../../domain/errors.ts';
import { handOver, isLeader, isLeaderGone, isOtherCoach, leaderOf, mayTakeOver } from '../../domain/session/leading.ts';
import type { Session } from '../../domain/session/session.ts';
import type { InTransaction, Stores } from '../stores.ts';
import type { Clock } from '../world.ts';

/** Who leads a class, as one of its two coaches reads it. */
export interface Lead {
  readonly name: string;
  readonly isMe: boolean;
  readonly mayTakeOver: boolean;
  readonly isGone: boolean;
}

interface Asked {
  identity: Identity;
  sessionId: string;
}

/**
 * @throws {SessionNotFound} when this tenant has no such session
 * @throws {Forbidden} for everybody but its two coaches
 */
export function viewLead(
  { inTransaction, clock }: { inTransaction: InTransaction; clock: Clock },
  { identity, sessionId }: Asked,
): Promise<Lead> {
  return inTransaction(identity.tenantId, async (stores) => {
    const session = await stores.sessions.find(sessionId);
    return readLead(stores, requireCoachOf(session, { identity, sessionId }), { identity, now: clock() });
  });
}

export interface TakeLeadDeps {
  inTransaction: InTransaction;
  clock: Clock;
  /** Brings a class that this process holds up to date; never fails, but may be late. */
  bringUpToDate: (sessionId: string) => Promise<void>;
}

/**
 * Puts a class into the caller's hands; its clock goes on throughout. Who leads it already changes nothing.
 *
 * @throws {SessionNotFound} when this tenant has no such session
 * @throws {Forbidden} for everybody but its two coaches
 * @throws {CoachIsHere} for the co-coach, until who leads has been gone for half a minute
 * @throws {WrongSessionState} when it has ended
 */
export async function takeLead(
  { inTransaction, clock, bringUpToDate }: TakeLeadDeps,
  { identity, sessionId }: Asked,
): Promise<Lead> {
  const now = clock();
  const lead = await inTransaction(identity.tenantId, async (stores) => {
    const session = requireCoachOf(await stores.sessions.lock(sessionId), { identity, sessionId });
    const before = await readLead(stores, session, { identity, now });
    if (before.isMe) return before;
    if (session.state === 'ended') throw new WrongSessionState('ended', 'scheduled or live');
    if (!before.mayTakeOver) throw new CoachIsHere(before.name);
    const taken = handOver(session, now);
    await stores.sessions.save(taken);
    await stores.presence.seen([{ sessionId, personId: identity.personId, at: now }]);
    await stores.audit.append({ actor: identity.personId, action: 'class-taken-over', subject: sessionId, at: now });
    await stores.control.announce(sessionId, 'session');
    return readLead(stores, taken, { identity, now });
  });
  await bringUpToDate(sessionId);
  return lead;
}

function requireCoachOf(session: Session | null, { identity, sessionId }: Asked): Session {
  if (!session) throw new SessionNotFound({ sessionId });
  const { personId } = identity;
  if (!isLeader(session, personId) && !isOtherCoach(session, personId)) {
    throw new Forbidden('Only the two coaches of this class can do this');
  }
  return session;
}

async function readLead(
  { presence }: Stores,
  session: Session,
  { identity: { personId }, now }: { identity: Identity; now: Date },
): Promise<Lead> {
  const leader = leaderOf(session);
  const lastSeen = await presence.lastSeen({ sessionId: session.id, personId: leader.personId });
  const isGone = isLeaderGone(session, lastSeen, now);
  return {
    name: leader.name,
    isMe: leader.personId === personId,
    mayTakeOver: mayTakeOver(session, personId, isGone),
    isGone,
  };
}
