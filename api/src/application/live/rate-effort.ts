import type { Identity } from '../../domain/directory/identity.ts';
import { ConsentMissing, OutOfRange, SessionNotFound, WrongSessionState } from '../../domain/errors.ts';
import type { EffortRating } from '../../domain/effort/effort-rating.ts';
import { positionAt } from '../../domain/programme/playback.ts';
import { readClock } from '../../domain/session/clock.ts';
import type { LiveSession } from '../../domain/session/session.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock } from '../world.ts';
import type { LiveClasses } from './live-classes.ts';
import { takeRating } from './restore-board.ts';

export interface RateEffortDeps {
  inTransaction: InTransaction;
  classes: LiveClasses;
  clock: Clock;
}

/**
 * Takes how an interval felt. The last tap for an interval counts; it shows on the tile like a sensor's reading.
 *
 * @throws {SessionNotFound} when this tenant has no such session, or the caller takes no part in it
 * @throws {WrongSessionState} unless the class is live
 * @throws {OutOfRange} when the programme has no such interval, or it has not begun
 * @throws {ConsentMissing} when the person does not allow Upbeat to collect
 */
export async function rateEffort(
  { inTransaction, classes, clock }: RateEffortDeps,
  {
    identity,
    sessionId,
    interval,
    rating,
  }: { identity: Identity; sessionId: string; interval: number; rating: EffortRating },
): Promise<void> {
  const now = clock();
  const participationId = await inTransaction(identity.tenantId, async (stores) => {
    const session = await stores.sessions.find(sessionId);
    const participation = await stores.participations.find({ sessionId, personId: identity.personId });
    if (!session || !participation) throw new SessionNotFound({ sessionId });
    if (session.state !== 'live') throw new WrongSessionState(session.state, 'live');
    const allowed = await stores.consents.latest(identity.personId);
    if (!allowed?.consent.collectLive) throw new ConsentMissing('collectLive');
    const last = lastBegun(session, now);
    if (interval < 0 || interval > last) throw new OutOfRange('interval', interval, [0, last]);
    await stores.ratings.save({ participationId: participation.id, interval, rating, at: now });
    return participation.id;
  });
  const liveClass = await classes.open(identity.tenantId, sessionId);
  takeRating(liveClass, participationId, { interval, rating, at: now });
  liveClass.news.addRating({ participationId, interval, rating, at: now });
}

/** Which interval began last: how one feels is known once one has felt it. */
function lastBegun(session: LiveSession, now: Date): number {
  const position = positionAt(session.programme, session.playback, readClock(session, now).second ?? 0);
  return position.state === 'finished' ? session.programme.intervals.length - 1 : position.index;
}
