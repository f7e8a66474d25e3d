import type { InTransaction } from '../stores.ts';
import type { LiveClasses } from './live-classes.ts';

/** Which classes this process speaks for. Each class has one owner, whose epoch stands in every frame. */
export interface Ownership {
  /** The epoch under which this process owns the class, or null when another does. */
  epochOf(sessionId: string): number | null;
  /** Takes what has no owner and renews what is owned; to be called more often than a lease lasts. */
  tend(): Promise<void>;
  /** Lets go of a class that is over, or of all of them before this process ends. */
  release(sessionId: string): Promise<void>;
  releaseAll(): Promise<void>;
}

export interface OwnershipDeps {
  classes: LiveClasses;
  inTransaction: InTransaction;
  /** Names this process among its replicas. */
  owner: string;
  /** Whether this process heard all that its predecessor took in: then it need not read it first. */
  knowsAll?: (sessionId: string) => boolean;
  onFault: (sessionId: string, fault: unknown) => void;
}

/** A successor may take over after this long without a renewal: with half a second to notice, within three seconds. */
const LEASE_SECONDS = 2;

/**
 * Holds leases in the database. While the database cannot be reached an owner goes on: a class must not stop for that.
 * It stops as soon as it sees that somebody else took over under a higher epoch. Who takes over begins
 * from storage, unless it has heard everything.
 */
export function createOwnership({
  classes,
  inTransaction,
  owner,
  knowsAll = () => false,
  onFault,
}: OwnershipDeps): Ownership {
  const held = new Map<string, { tenantId: string; epoch: number }>();
  /** Classes that another process spoke for since they were read here. */
  const ofOthers = new Set<string>();
  const tending = new Map<string, Promise<void>>();

  /** One at a time: two that acquire at once would raise the epoch twice and might keep the lower one. */
  function tend(tenantId: string, sessionId: string): Promise<void> {
    const underWay = tending.get(sessionId);
    if (underWay) return underWay;
    const done = tendOne(tenantId, sessionId)
      .catch((fault: unknown) => onFault(sessionId, fault))
      .finally(() => tending.delete(sessionId));
    tending.set(sessionId, done);
    return done;
  }

  async function tendOne(tenantId: string, sessionId: string): Promise<void> {
    const epoch = held.get(sessionId)?.epoch;
    const lease = { sessionId, owner, seconds: LEASE_SECONDS };
    const granted = await inTransaction(tenantId, async ({ leases }) => {
      if (epoch !== undefined && (await leases.renew({ ...lease, epoch }))) return { epoch };
      return leases.acquire(lease);
    });
    if (granted && granted.epoch === epoch) return;
    held.delete(sessionId);
    if (!granted || epoch !== undefined) ofOthers.add(sessionId);
    if (!granted) return;
    if (ofOthers.has(sessionId) && !knowsAll(sessionId)) await classes.restore(sessionId);
    ofOthers.delete(sessionId);
    held.set(sessionId, { tenantId, epoch: granted.epoch });
  }

  async function release(sessionId: string): Promise<void> {
    await tending.get(sessionId);
    ofOthers.delete(sessionId);
    const mine = held.get(sessionId);
    if (!mine) return;
    held.delete(sessionId);
    await inTransaction(mine.tenantId, ({ leases }) => leases.release({ sessionId, owner, epoch: mine.epoch }));
  }

  return {
    epochOf: (sessionId) => held.get(sessionId)?.epoch ?? null,
    tend: async () => {
      const begun = [...classes.all()].filter((liveClass) => liveClass.session().state !== 'scheduled');
      await Promise.all(begun.map(({ tenantId, sessionId }) => tend(tenantId, sessionId)));
    },
    release,
    releaseAll: async () => {
      await Promise.all([...held.keys()].map(release));
    },
  };
}
