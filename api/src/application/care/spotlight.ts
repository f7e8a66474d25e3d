import { answer, ask, type Spotlight } from '../../domain/care/spotlight.ts';
import type { Identity, TenantId } from '../../domain/directory/identity.ts';
import { SessionNotFound, TileGone, WrongSessionState } from '../../domain/errors.ts';
import type { LiveSession } from '../../domain/session/session.ts';
import { shownOf } from '../live/shown-seat.ts';
import type { InTransaction, Stores } from '../stores.ts';
import type { Clock } from '../world.ts';

export interface SpotlightDeps {
  inTransaction: InTransaction;
  clock: Clock;
  /** Brings a class that this process holds up to date; never fails, but may be late. */
  bringUpToDate: (sessionId: string) => Promise<void>;
}

interface OfClass {
  tenantId: TenantId;
  sessionId: string;
}

/**
 * Asks whose tile it is whether it may be shown large. Nothing is shown before their yes, and who leads the class is
 * not told of a no.
 *
 * @throws {SessionNotFound} when this tenant has no such session
 * @throws {WrongSessionState} unless it is live
 * @throws {TileGone} when the stage shows no tile in this slot
 */
export function askSpotlight(
  deps: SpotlightDeps,
  { askId, slot, ...of }: OfClass & { askId: string; slot: number },
): Promise<void> {
  return changeSpotlight(deps, of, async ({ stage }, { participations }) => {
    const seats = await participations.seats(of.sessionId);
    const seat = seats.find((each) => shownOf(each, stage)?.slot === slot);
    if (!seat) throw new TileGone();
    return ask(stage.spotlight, { askId, slot, participationId: seat.participation.id }, deps.clock());
  });
}

/** Takes back what was asked or is shown; harmless when there is nothing. @throws as `askSpotlight` */
export function endSpotlight(deps: SpotlightDeps, of: OfClass): Promise<void> {
  return changeSpotlight(deps, of, () => Promise.resolve(null));
}

/**
 * Takes the answer of the person who was asked; a no ends what is shown, too.
 *
 * @throws {SessionNotFound} when this tenant has no such session, or the caller takes no part in it
 * @throws {WrongSessionState} unless it is live
 * @throws {TooLate} when this was not asked of them, or too long ago
 */
export function answerSpotlight(
  deps: SpotlightDeps,
  asked: { identity: Identity; sessionId: string; askId: string; isYes: boolean },
): Promise<void> {
  const { identity, sessionId, askId, isYes } = asked;
  const { tenantId, personId } = identity;
  return changeSpotlight(deps, { tenantId, sessionId }, async ({ stage }, { participations }) => {
    const own = await participations.find({ sessionId, personId });
    if (!own) throw new SessionNotFound({ sessionId });
    return answer(stage.spotlight, { askId, isYes, participationId: own.id }, deps.clock());
  });
}

async function changeSpotlight(
  { inTransaction, bringUpToDate }: SpotlightDeps,
  { tenantId, sessionId }: OfClass,
  change: (session: LiveSession, stores: Stores) => Promise<Spotlight | null>,
): Promise<void> {
  await inTransaction(tenantId, async (stores) => {
    const session = await stores.sessions.lock(sessionId);
    if (!session) throw new SessionNotFound({ sessionId });
    if (session.state !== 'live') throw new WrongSessionState(session.state, 'live');
    const spotlight = await change(session, stores);
    if (spotlight === session.stage.spotlight) return;
    await stores.sessions.save({ ...session, stage: { ...session.stage, spotlight } });
    await stores.control.announce(sessionId, 'session');
  });
  await bringUpToDate(sessionId);
}
