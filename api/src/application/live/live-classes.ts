import type { TenantId } from '../../domain/directory/identity.ts';
import { SessionNotFound } from '../../domain/errors.ts';
import type { Session } from '../../domain/session/session.ts';
import type { InTransaction, Stores } from '../stores.ts';
import type { Clock } from '../world.ts';
import { createLiveClass, type LiveClass } from './live-class.ts';
import { restoreBoard, type Stored } from './restore-board.ts';

export interface LiveClassesDeps {
  inTransaction: InTransaction;
  clock: Clock;
}

/** The classes this process holds in memory, kept in step with the database. */
export interface LiveClasses {
  /** The class, read from the database the first time. @throws {SessionNotFound} */
  open(tenantId: TenantId, sessionId: string): Promise<LiveClass>;
  /** The class, if it is in memory. */
  find(sessionId: string): LiveClass | null;
  all(): Iterable<LiveClass>;
  /** Rereads a class after a control change, from after this call on; one that is not in memory is left alone. */
  refresh(sessionId: string): Promise<void>;
  /** Rereads everything: after a break nobody knows which changes were missed. */
  refreshAll(): Promise<void>;
  /** Rereads what could not be reread before: a change that was announced must not be lost with one query. */
  catchUp(): Promise<void>;
  /** Takes readings and ratings from storage and from what was heard: others may have taken some that were not heard. */
  restore(sessionId: string): Promise<void>;
  forget(sessionId: string): void;
  /** Is called whenever a class was reread. */
  onChange(listener: (liveClass: LiveClass) => void): void;
}

export function createLiveClasses({ inTransaction, clock }: LiveClassesDeps): LiveClasses {
  const classes = new Map<string, LiveClass>();
  const opening = new Map<string, Promise<LiveClass>>();
  const rereading = new Map<string, Promise<void>>();
  const nextReread = new Map<string, Promise<void>>();
  const stale = new Set<string>();
  const listeners: ((liveClass: LiveClass) => void)[] = [];

  async function open(tenantId: TenantId, sessionId: string): Promise<LiveClass> {
    const known = classes.get(sessionId);
    if (known) {
      if (known.tenantId !== tenantId) throw new SessionNotFound({ sessionId });
      return known;
    }
    // The key holds the tenant: a stranger who asks first must not answer for the owner.
    const key = `${tenantId}/${sessionId}`;
    const reading = opening.get(key) ?? read(tenantId, sessionId).finally(() => opening.delete(key));
    opening.set(key, reading);
    return reading;
  }

  async function read(tenantId: TenantId, sessionId: string): Promise<LiveClass> {
    const found = await inTransaction(tenantId, async ({ sessions, participations, segments, ratings }) => {
      const session = await sessions.hold(sessionId);
      if (!session) throw new SessionNotFound({ sessionId });
      const seats = await participations.seats(sessionId);
      return { session, seats, stored: await storedOf(session, { segments, ratings }) };
    });
    const liveClass = createLiveClass(tenantId, found.session);
    liveClass.update(found.session, found.seats, clock());
    restoreBoard(liveClass, found.stored);
    if (found.session.state === 'ended') return liveClass;
    classes.set(sessionId, liveClass);
    await refresh(sessionId); // a change that was announced while we read found no class to refresh
    return liveClass;
  }

  /** While a thousand people join, changes gather: at most one reread is under way, and one waits for all of them. */
  function refresh(sessionId: string): Promise<void> {
    const next = nextReread.get(sessionId);
    if (next) return next;
    const underWay = rereading.get(sessionId);
    if (!underWay) return begin(sessionId);
    const following = underWay
      .catch(() => undefined) // whoever asked for that one was told
      .then(() => {
        nextReread.delete(sessionId);
        return begin(sessionId);
      });
    nextReread.set(sessionId, following);
    return following;
  }

  function begin(sessionId: string): Promise<void> {
    const done = reread(sessionId).finally(() => rereading.delete(sessionId));
    rereading.set(sessionId, done);
    return done;
  }

  async function reread(sessionId: string): Promise<void> {
    const liveClass = classes.get(sessionId);
    if (!liveClass) return void stale.delete(sessionId);
    stale.add(sessionId);
    const now = await inTransaction(liveClass.tenantId, async ({ sessions, participations }) => ({
      session: await sessions.hold(sessionId), // with another stage everybody may be called otherwise
      seats: await participations.seats(sessionId),
    }));
    stale.delete(sessionId);
    if (!now.session) return void classes.delete(sessionId);
    liveClass.update(now.session, now.seats, clock());
    for (const listener of listeners) listener(liveClass);
  }

  async function restore(sessionId: string): Promise<void> {
    const liveClass = classes.get(sessionId);
    if (!liveClass) return;
    const stored = await inTransaction(liveClass.tenantId, (stores) => storedOf(liveClass.session(), stores));
    liveClass.clear();
    restoreBoard(liveClass, { ...stored, segments: [...stored.segments, ...liveClass.recent()] });
  }

  return {
    open,
    refresh,
    find: (sessionId) => classes.get(sessionId) ?? null,
    all: () => classes.values(),
    restore,
    refreshAll: async () => {
      await Promise.all([...classes.keys()].map(refresh));
    },
    catchUp: async () => {
      await Promise.all([...stale].filter((sessionId) => !rereading.has(sessionId)).map(refresh));
    },
    forget: (sessionId) => void classes.delete(sessionId),
    onChange: (listener) => void listeners.push(listener),
  };
}

async function storedOf(
  { id, state }: Session,
  { segments, ratings }: Pick<Stores, 'segments' | 'ratings'>,
): Promise<Stored> {
  if (state !== 'live') return { segments: [], ratings: [] };
  return { segments: await segments.ofSession(id), ratings: await ratings.ofSession(id) };
}
