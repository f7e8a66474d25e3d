import type { Identity } from '../../domain/directory/identity.ts';
import { Forbidden, TakePartFirst } from '../../domain/errors.ts';
import type { RosterSnapshot } from '../../domain/live/roster.ts';
import { readClock, type ClockReading } from '../../domain/session/clock.ts';
import { isLeader } from '../../domain/session/leading.ts';
import type { Session } from '../../domain/session/session.ts';
import type { StageNow } from '../../domain/session/stage.ts';
import type { InTransaction, SeatRow } from '../stores.ts';
import type { Clock } from '../world.ts';
import type { Audience, LiveChannel } from './live-channel.ts';
import type { LiveClass } from './live-class.ts';
import type { LiveClasses } from './live-classes.ts';

/** Everything a page needs to show a class from its first frame on. */
export interface LiveView {
  readonly session: Session;
  readonly clock: ClockReading;
  readonly roster: RosterSnapshot;
  readonly stage: StageNow;
  readonly mySlot: number | null;
  readonly takesPart: boolean;
}

/** The Web PubSub service allows more; an hour covers any class and its grace. */
const TICKET_MINUTES = 60;

/**
 * Shows a class to somebody of its tenant and asks for a keyframe, so that the page is whole with the next frames.
 *
 * @throws {SessionNotFound} when this tenant has no such session
 * @throws {TakePartFirst} when the caller is an admin who neither leads the class nor takes part in it
 */
export async function viewLive(
  { classes, clock }: { classes: LiveClasses; clock: Clock },
  { identity, sessionId }: { identity: Identity; sessionId: string },
): Promise<LiveView> {
  const liveClass = await openForViewer(classes, { identity, sessionId });
  const now = clock();
  liveClass.wantKeyframe(now);
  const own = seatOf(liveClass, identity);
  const roster = liveClass.roster();
  const mySlot = own?.consent.showTile === true ? own.participation.slot : null;
  const session = liveClass.session();
  const stage = liveClass.stage(now);
  return { session, clock: readClock(session, now), roster, stage, mySlot, takesPart: own !== undefined };
}

/** Nobody watches a class in the role of an admin: whoever schedules classes for others takes part, or sees nothing. */
async function openForViewer(
  classes: LiveClasses,
  { identity, sessionId }: { identity: Identity; sessionId: string },
): Promise<LiveClass> {
  const liveClass = await classes.open(identity.tenantId, sessionId);
  const isCoach = isLeader(liveClass.session(), identity.personId);
  if (!identity.isAdmin || isCoach || seatOf(liveClass, identity)) return liveClass;
  await classes.refresh(sessionId); // the notice that they take part may still be on its way
  if (!seatOf(liveClass, identity)) throw new TakePartFirst();
  return liveClass;
}

function seatOf(liveClass: LiveClass, { personId }: Identity): SeatRow | undefined {
  return [...liveClass.seats().values()].find(({ participation }) => participation.personId === personId);
}

/** Where a page shows a class. `coach` is for who leads it. */
export type Surface = Audience | 'coach';

export interface JoinLiveDeps {
  classes: LiveClasses;
  channel: LiveChannel;
  inTransaction: InTransaction;
  clock: Clock;
}

/**
 * The same with a URL on which what one surface shows arrives.
 *
 * @throws as `viewLive`
 * @throws {Forbidden} the coach's view, for who does not lead the class
 */
export async function joinLive(
  deps: JoinLiveDeps,
  { identity, sessionId, surface }: { identity: Identity; sessionId: string; surface: Surface },
): Promise<LiveView & { url: string }> {
  await openForViewer(deps.classes, { identity, sessionId }); // first of all: no ticket for who may not see it
  if (surface === 'coach') await joinAsLeader(deps, { identity, sessionId });
  const recipients = surface === 'coach' ? { coachId: identity.personId } : { audience: surface };
  const to = { sessionId, ...recipients, personId: identity.personId, minutes: TICKET_MINUTES };
  const url = await deps.channel.clientUrl(to);
  return { ...(await viewLive(deps, { identity, sessionId })), url };
}

/** By what the database says now: what this process remembers may be a moment old, and somebody else lead by now. */
async function joinAsLeader(
  { inTransaction }: JoinLiveDeps,
  { identity, sessionId }: { identity: Identity; sessionId: string },
): Promise<void> {
  await inTransaction(identity.tenantId, async ({ sessions, control }) => {
    const session = await sessions.find(sessionId);
    if (!session || !isLeader(session, identity.personId)) {
      throw new Forbidden('Only who leads this class sees it as its coach');
    }
    await control.tell(sessionId, { type: 'coach-joined' });
  });
}
