import type { Identity } from '../../domain/directory/identity.ts';
import type { RosterSnapshot } from '../../domain/live/roster.ts';
import { readClock, type ClockReading } from '../../domain/session/clock.ts';
import type { Session } from '../../domain/session/session.ts';
import type { Clock } from '../world.ts';
import type { Audience, LiveChannel } from './live-channel.ts';
import type { LiveClasses } from './live-classes.ts';

/** Everything a page needs to show a class from its first frame on. */
export interface LiveView {
  readonly session: Session;
  readonly clock: ClockReading;
  readonly roster: RosterSnapshot;
  readonly mySlot: number | null;
}

/** The Web PubSub service allows more; an hour covers any class and its grace. */
const TICKET_MINUTES = 60;

/**
 * Shows a class to somebody of its tenant and asks for a keyframe, so that the page is whole with the next frames.
 *
 * @throws {SessionNotFound} when this tenant has no such session
 */
export async function viewLive(
  { classes, clock }: { classes: LiveClasses; clock: Clock },
  { identity, sessionId }: { identity: Identity; sessionId: string },
): Promise<LiveView> {
  const liveClass = await classes.open(identity.tenantId, sessionId);
  const now = clock();
  liveClass.wantKeyframe(now);
  const own = [...liveClass.seats().values()].find((seat) => seat.participation.personId === identity.personId);
  const roster = liveClass.roster();
  const mySlot = own?.consent.showTile === true ? own.participation.slot : null;
  return { session: liveClass.session(), clock: readClock(liveClass.session(), now), roster, mySlot };
}

/** The same with a URL on which one audience of this class arrives. @throws {SessionNotFound} */
export async function joinLive(
  deps: { classes: LiveClasses; channel: LiveChannel; clock: Clock },
  { identity, sessionId, audience }: { identity: Identity; sessionId: string; audience: Audience },
): Promise<LiveView & { url: string }> {
  await deps.classes.open(identity.tenantId, sessionId); // first of all: no ticket for a class of another tenant
  const to = { sessionId, audience, personId: identity.personId, minutes: TICKET_MINUTES };
  const url = await deps.channel.clientUrl(to);
  return { ...(await viewLive(deps, { identity, sessionId })), url };
}
