import type { PersonId, TenantId } from '../../domain/directory/identity.ts';
import { SessionNotFound, WrongSessionState } from '../../domain/errors.ts';
import {
  movedUp,
  ownPlace,
  placesOf,
  placesToTell,
  type OwnPlace,
  type ToldPlaces,
} from '../../domain/schedule/places.ts';
import { opensAt, type Session } from '../../domain/session/session.ts';
import type { InTransaction, Rsvp, Stores } from '../stores.ts';
import type { Clock } from '../world.ts';
import { askToMatch } from '../scheduling/ask-to-match.ts';

/** The card that all see is brought to the count so seldom, however many answer. */
const SHOWN_EACH_MS = 60_000;
/** No answer takes as long to be stored, clocks that differ included. */
const STORED_WITHIN_MS = 5000;

/** What one person may know of a class: their own answer, and of the others' what everybody may. */
export interface RsvpNow {
  readonly session: Session;
  readonly own: OwnPlace;
  readonly told: ToldPlaces;
}

/**
 * Keeps whether a person comes to a class; the last answer counts. Where all places are taken they wait, and who leaves
 * makes room for the first in line, in the same transaction. An answer that is another asks for the card, and for the
 * calendar, to be brought to it.
 *
 * @param asked.at when they said so elsewhere, such as in their calendar; now, unless told. Their place in line is from now.
 * @throws {SessionNotFound} when this tenant has no such session
 * @throws {WrongSessionState} when it has ended
 */
export function answerRsvp(
  { inTransaction, clock }: { inTransaction: InTransaction; clock: Clock },
  asked: { tenantId: TenantId; personId: PersonId; sessionId: string; isComing: boolean; at?: Date },
): Promise<RsvpNow> {
  const { tenantId, personId, sessionId, isComing } = asked;
  return inTransaction(tenantId, async (stores) => {
    const { sessions, rsvps } = stores;
    const session = await sessions.lock(sessionId); // one after the other: two never take one place
    if (!session) throw new SessionNotFound({ sessionId });
    if (session.state === 'ended')
      throw new WrongSessionState(session.cancelledAt === null ? 'ended' : 'cancelled', 'scheduled or live');
    const now = clock();
    const before = await rsvps.all(sessionId);
    await rsvps.save({ sessionId, personId, isComing, at: asked.at ?? now, heardAt: lastInLine(before, now) });
    const answers = await rsvps.all(sessionId);
    await followUp(stores, session, { before, after: answers, now, isFromCalendar: asked.at !== undefined });
    return { session, ...rsvpOf(session, answers, personId) };
  });
}

/** @throws {SessionNotFound} when this tenant has no such session */
export function myRsvp(
  { inTransaction }: { inTransaction: InTransaction },
  { tenantId, personId, sessionId }: { tenantId: TenantId; personId: PersonId; sessionId: string },
): Promise<RsvpNow> {
  return inTransaction(tenantId, async ({ sessions, rsvps }) => {
    const session = await sessions.find(sessionId);
    if (!session) throw new SessionNotFound({ sessionId });
    return { session, ...rsvpOf(session, await rsvps.all(sessionId), personId) };
  });
}

/** Has those told who have a place now and had to wait before. Under the lock of the class. */
export async function tellMovedUp(
  { notices, jobs }: Pick<Stores, 'notices' | 'jobs'>,
  sessionId: string,
  personIds: readonly PersonId[],
): Promise<void> {
  const free = personIds.map((personId) => ({ sessionId, personId, notice: 'placeFree' as const }));
  for (const notice of free) await notices.giveBack(notice); // who left the line and came back is told again
  await jobs.enqueueAll('send-notice', free);
}

function rsvpOf({ capacity }: Session, answers: readonly Rsvp[], personId: PersonId): Omit<RsvpNow, 'session'> {
  const own = ownPlace(answers, capacity, personId);
  const told = placesToTell(answers.filter(({ isComing }) => isComing).length, capacity);
  return { own, told: { ...told, isFull: told.isFull || own.answer === 'waiting' } };
}

async function followUp(
  stores: Stores,
  session: Session,
  {
    before,
    after,
    now,
    ...of
  }: { before: readonly Rsvp[]; after: readonly Rsvp[]; now: Date; isFromCalendar: boolean },
): Promise<void> {
  const { id: sessionId, seriesId, capacity } = session;
  if (countOf(before) === countOf(after)) return; // one answer came: as many come, so it is the same as before
  await tellMovedUp(stores, sessionId, movedUp(placesOf(before, capacity), placesOf(after, capacity)));
  if (now >= opensAt(session))
    await stores.jobs.enqueue('show-class-card', { sessionId }, { at: shownAt(now), together: true });
  const arrangement = of.isFromCalendar ? null : await stores.arrangements.find(seriesId ?? sessionId);
  if (arrangement?.wish.type === 'teams') await askToMatch(stores.jobs, sessionId, now);
}

/** After everybody who answered before, whatever the clocks of other processes say: no later answer takes a place away. */
function lastInLine(answers: readonly Rsvp[], now: Date): Date {
  const latest = answers.reduce((last, { since }) => Math.max(last, since.getTime()), 0);
  return new Date(Math.max(now.getTime(), latest + 1));
}

function countOf(answers: readonly Rsvp[]): number {
  return answers.filter(({ isComing }) => isComing).length;
}

/** The same for all who answer in one minute, and later than the answer of any of them is stored. */
function shownAt(now: Date): Date {
  return new Date((Math.floor(now.getTime() / SHOWN_EACH_MS) + 1) * SHOWN_EACH_MS + STORED_WITHIN_MS);
}
