import type { Identity } from '../../domain/directory/identity.ts';
import { Forbidden } from '../../domain/errors.ts';
import type { Post } from '../../domain/posting/post.ts';
import type { Session } from '../../domain/session/session.ts';
import { classOfArrangement } from '../scheduling/class-of-arrangement.ts';
import type { InTransaction, Stores } from '../stores.ts';
import { isOfPeople, kindOf, type DeliveryKey } from './delivery.ts';

/** What could not be delivered by itself. Of recaps it says that some failed, and nothing more. */
export interface UndeliveredThing extends DeliveryKey {
  readonly state: 'failed' | 'refused' | 'unknown';
  readonly session: Session;
  readonly since: Date;
  readonly code: string | null;
}

/** More than anybody decides upon at once; the rest shows when these are decided. */
const LIMIT = 100;

/**
 * What of this organisation's classes did not reach people and waits for an admin, newest first. A card that Teams may
 * have taken, or refused, says more than the job that was given up over it, and so does a meeting that was refused.
 *
 * @throws {Forbidden} when the caller is not an admin
 */
export async function listDeliveries(
  { inTransaction }: { inTransaction: InTransaction },
  { identity }: { identity: Identity },
): Promise<UndeliveredThing[]> {
  if (!identity.isAdmin) throw new Forbidden('Only an Upbeat admin sees what was not delivered');
  return inTransaction(identity.tenantId, async (stores) => {
    const found = new Map<string, UndeliveredThing>();
    for (const { post, session } of await stores.posts.inDoubt(LIMIT)) {
      const card = cardInDoubt(post, session);
      if (card) found.set(`${card.what} ${card.sessionId}`, card);
    }
    for (const meeting of await refusedMeetings(stores)) found.set(`${meeting.what} ${meeting.sessionId}`, meeting);
    for (const thing of await givenUp(stores)) {
      const key = `${thing.what} ${thing.sessionId}`;
      if (!found.has(key)) found.set(key, thing);
    }
    return [...found.values()].sort((one, other) => other.since.getTime() - one.since.getTime()).slice(0, LIMIT);
  });
}

function cardInDoubt(post: Post, session: Session): UndeliveredThing | null {
  const card = { what: 'class-card', sessionId: post.sessionId, session } as const;
  if (post.state === 'unknown') return { ...card, state: 'unknown', since: post.since, code: null };
  if (post.state === 'refused') return { ...card, state: 'refused', since: post.at, code: post.code };
  return null;
}

/** Of a series the next class stands for all: they have one meeting. */
async function refusedMeetings(stores: Stores): Promise<UndeliveredThing[]> {
  const things: UndeliveredThing[] = [];
  for (const { id, refusal } of await stores.arrangements.refused(LIMIT)) {
    const { refusedAt, isRefusalLeft } = await stores.traces.entry(id);
    const session = await classOfArrangement(stores, id);
    if (refusedAt === null || isRefusalLeft || !session) continue;
    const of = { what: 'meeting', sessionId: session.id, session } as const;
    things.push({ ...of, state: 'refused', since: refusedAt, code: refusal });
  }
  return things;
}

async function givenUp({ jobs, sessions }: Pick<Stores, 'jobs' | 'sessions'>): Promise<UndeliveredThing[]> {
  const things: UndeliveredThing[] = [];
  for (const { name, sessionId, failedAt, code } of await jobs.givenUp(LIMIT)) {
    const session = await sessions.find(sessionId);
    if (!session) continue; // nobody can be shown a class that is gone
    const what = kindOf(name);
    things.push({ what, sessionId, session, state: 'failed', since: failedAt, code: isOfPeople(what) ? null : code });
  }
  return things;
}
