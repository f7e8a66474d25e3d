import type { TenantId } from '../../domain/directory/identity.ts';
import { SessionNotFound } from '../../domain/errors.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock } from '../world.ts';
import { createLiveClass, type LiveClass } from './live-class.ts';
import { restoreBoard } from './restore-board.ts';

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
  /** Rereads a class after a control change; one that is not in memory is left alone. */
  refresh(sessionId: string): Promise<void>;
  /** Rereads everything: after a break nobody knows which changes were missed. */
  refreshAll(): Promise<void>;
  forget(sessionId: string): void;
  /** Is called whenever a class was reread. */
  onChange(listener: (liveClass: LiveClass) => void): void;
}

export function createLiveClasses({ inTransaction, clock }: LiveClassesDeps): LiveClasses {
  const classes = new Map<string, LiveClass>();
  const opening = new Map<string, Promise<LiveClass>>();
  const rereading = new Map<string, Promise<void>>();
  const changedMeanwhile = new Set<string>();
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
      const session = await sessions.find(sessionId);
      if (!session) throw new SessionNotFound({ sessionId });
      const isLive = session.state === 'live';
      return {
        session,
        seats: await participations.seats(sessionId),
        stored: {
          segments: isLive ? await segments.ofSession(sessionId) : [],
          ratings: isLive ? await ratings.ofSession(sessionId) : [],
        },
      };
    });
    const liveClass = createLiveClass(tenantId, found.session);
    liveClass.update(found.session, found.seats, clock());
    restoreBoard(liveClass, found.stored, clock());
    if (found.session.state === 'ended') return liveClass;
    classes.set(sessionId, liveClass);
    await refresh(sessionId); // a change that was announced while we read found no class to refresh
    return liveClass;
  }

  /** Rereads one class at a time: while a thousand people join, changes gather instead of queueing up. */
  function refresh(sessionId: string): Promise<void> {
    const running = rereading.get(sessionId);
    if (running) {
      changedMeanwhile.add(sessionId);
      return running;
    }
    const done = rereadUntilCurrent(sessionId).finally(() => rereading.delete(sessionId));
    rereading.set(sessionId, done);
    return done;
  }

  async function rereadUntilCurrent(sessionId: string): Promise<void> {
    do await reread(sessionId);
    while (changedMeanwhile.delete(sessionId));
  }

  async function reread(sessionId: string): Promise<void> {
    const liveClass = classes.get(sessionId);
    if (!liveClass) return;
    const now = await inTransaction(liveClass.tenantId, async ({ sessions, participations }) => ({
      session: await sessions.find(sessionId),
      seats: await participations.seats(sessionId),
    }));
    if (!now.session) return void classes.delete(sessionId);
    liveClass.update(now.session, now.seats, clock());
    for (const listener of listeners) listener(liveClass);
  }

  return {
    open,
    refresh,
    find: (sessionId) => classes.get(sessionId) ?? null,
    all: () => classes.values(),
    refreshAll: async () => {
      await Promise.all([...classes.keys()].map(refresh));
    },
    forget: (sessionId) => void classes.delete(sessionId),
    onChange: (listener) => void listeners.push(listener),
  };
}
