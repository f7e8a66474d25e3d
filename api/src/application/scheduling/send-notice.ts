import type { PersonId } from '../../domain/directory/identity.ts';
import { ArrangementRefused } from '../../domain/errors.ts';
import type { NoticeName } from '../../domain/schedule/notice.ts';
import { whenText } from '../../domain/schedule/notice-words.ts';
import { coachIdsOf, isOffForNow, isToCome } from '../../domain/schedule/planned-entry.ts';
import { placesOf } from '../../domain/schedule/places.ts';
import type { Session } from '../../domain/session/session.ts';
import type { JobOf } from '../jobs.ts';
import type { InTransaction, Stores } from '../stores.ts';
import type { Clock } from '../world.ts';
import type { ActivityFeed } from './activity-feed.ts';

/** Whoever was told ten things in a minute is told the next a minute later. */
const LATER_MS = 60_000;

export interface NoticeDeps {
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
  readonly feed: ActivityFeed;
}

/**
 * Tells one person one thing in the activity feed of Teams, once, and only while it is so. Of a process that was killed
 * while it told nobody knows what arrived: it is not told twice. Who has not installed Upbeat is told nothing, and an
 * organisation without the permission neither; both are as they want it.
 *
 * @throws what may be tried again
 */
export async function sendNotice(
  { inTransaction, clock, feed }: NoticeDeps,
  { tenantId, ...asked }: JobOf<'send-notice'>,
): Promise<void> {
  const { sessionId, personId, notice } = asked;
  const session = await inTransaction(tenantId, async (stores) => {
    const at = clock();
    const found = await stores.sessions.find(sessionId);
    if (!found || !(await isSo(stores, found, personId, notice, at))) return null;
    const taken = await stores.notices.take({ ...asked, at });
    if (taken === 'too-many') {
      await stores.jobs.enqueue('send-notice', asked, { at: new Date(at.getTime() + LATER_MS) });
    }
    return taken === 'take' ? found : null;
  });
  if (!session) return;
  try {
    const className = session.programme.name;
    await feed.tell({ tenantId, personId }, { notice, sessionId, className, when: whenText(session) });
  } catch (fault) {
    if (fault instanceof ArrangementRefused) return;
    await inTransaction(tenantId, ({ notices }) => notices.giveBack(asked));
    throw fault;
  }
}

/** Whether it is still worth telling: plans change, and minutes pass. */
async function isSo(
  { rsvps, recordings, participations }: Stores,
  session: Session,
  personId: PersonId,
  notice: NoticeName,
  now: Date,
): Promise<boolean> {
  switch (notice) {
    case 'classReminder':
      return isToCome(session, now) && now < session.plannedStart && (await hasPlace(rsvps, session, personId));
    case 'placeFree':
      return isToCome(session, now) && (await hasPlace(rsvps, session, personId));
    case 'classMoved':
      return isToCome(session, now);
    case 'classCancelled':
      return isOffForNow(session, now);
    case 'recordingReady':
      // who deleted their part of the class meanwhile can no longer watch it
      if (!(await participations.find({ sessionId: session.id, personId }))) return false;
      return (await recordings.ofSession(session.id)).some(({ state }) => state === 'ready');
  }
}

async function hasPlace(rsvps: Stores['rsvps'], session: Session, personId: PersonId): Promise<boolean> {
  if (coachIdsOf(session).includes(personId)) return true;
  return placesOf(await rsvps.all(session.id), session.capacity).coming.includes(personId);
}
