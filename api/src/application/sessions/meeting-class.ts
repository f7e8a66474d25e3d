import type { TenantId } from '../../domain/directory/identity.ts';
import { classOfMeeting } from '../../domain/session/class-of-meeting.ts';
import type { Session } from '../../domain/session/session.ts';
import type { InTransaction, Stores } from '../stores.ts';
import type { Clock } from '../world.ts';
import { endSession } from './end-session.ts';
import { startSession } from './start-session.ts';

interface Deps {
  inTransaction: InTransaction;
  clock: Clock;
}

interface Asked {
  tenantId: TenantId;
  /** Under which the meeting may be known; the first with a class decides. */
  meetingIds: readonly string[];
}

const DAY_MS = 24 * 60 * 60 * 1000;
const CLASSES_A_DAY = 50;

/**
 * Starts the class of a meeting that has begun, as its coach would. Harmless twice.
 *
 * @returns null when the meeting has no class now, or its class is over
 */
export async function startMeetingClass(deps: Deps, asked: Asked): Promise<Session | null> {
  const session = await findMeetingClass(deps, asked);
  if (session?.state !== 'scheduled') return session?.state === 'live' ? session : null;
  return startSession(deps, { tenantId: asked.tenantId, sessionId: session.id });
}

/** Ends the live class of a meeting that is over. Harmless twice; a class that never started is left planned. */
export async function endMeetingClass(deps: Deps, asked: Asked): Promise<Session | null> {
  const session = await findMeetingClass(deps, asked);
  if (session?.state !== 'live') return null;
  return endSession(deps, { tenantId: asked.tenantId, sessionId: session.id });
}

function findMeetingClass({ inTransaction, clock }: Deps, { tenantId, meetingIds }: Asked): Promise<Session | null> {
  return inTransaction(tenantId, (stores) => meetingClass(stores, meetingIds, clock()));
}

/** The class that a meeting is for at a moment, in whatever state. An organisation that is not active has none. */
export async function meetingClass(
  { tenant, sessions }: Stores,
  meetingIds: readonly string[],
  now: Date,
): Promise<Session | null> {
  if ((await tenant.find())?.state !== 'active') return null;
  const [from, to] = [new Date(now.getTime() - DAY_MS), new Date(now.getTime() + DAY_MS)];
  for (const meetingId of meetingIds) {
    const found = classOfMeeting(await sessions.between({ from, to, meetingId, limit: CLASSES_A_DAY }), now);
    if (found) return found;
  }
  return null;
}
