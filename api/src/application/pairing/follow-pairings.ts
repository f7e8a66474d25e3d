import type { Identity, TenantId } from '../../domain/directory/identity.ts';
import { isAway, type Absence } from '../../domain/pairing/absence.ts';
import { PairingOver, type Pairing } from '../../domain/pairing/pairing.ts';
import { createTurns } from '../live/turns.ts';
import type { InTransaction } from '../stores.ts';

/** A pairing that sends through this process, as the database said last. */
export interface FollowedPairing {
  readonly id: string;
  /** When its person was not in the meeting. @throws {PairingOver} when it was ended */
  absences(): readonly Absence[];
  stop(): void;
}

/** What may happen to a pairing while its sensor is connected. */
export type PairingNews = 'over' | 'left' | 'back';

/** Follows the pairing of a caller; null for one who bears no token of one. @throws {PairingOver} */
export type FollowPairing = (identity: Identity) => Promise<FollowedPairing | null>;

export interface PairingsDeps {
  inTransaction: InTransaction;
  /** Takes the readings of somebody in a class from storage anew: some of them were deleted. */
  restoreReadings: (of: { sessionId: string; participationId: string }) => Promise<void>;
}

/** The pairings that send through this process, kept in step with the database. */
export interface Pairings {
  follow: FollowPairing;
  /** Rereads those of a class, and takes what was disowned off its board. */
  refresh(tenantId: TenantId, sessionId: string): Promise<void>;
  /** Rereads what could not be reread before. */
  catchUp(): Promise<void>;
  /** Rereads all: after a break nobody knows which changes were missed. */
  refreshAll(): Promise<void>;
  /** Is called whenever something happened to one that is followed. */
  onNews(listener: (pairingId: string, news: PairingNews) => void): void;
}

interface Entry {
  readonly tenantId: TenantId;
  pairing: Pairing;
  followers: number;
}

export function createPairings({ inTransaction, restoreReadings }: PairingsDeps): Pairings {
  const followed = new Map<string, Entry>();
  const restored = new Set<string>();
  /** Classes to be reread, with their tenants. */
  const stale = new Map<string, TenantId>();
  const listeners: ((pairingId: string, news: PairingNews) => void)[] = [];
  /** One read of a class after another: an answer that comes late must not bring back what is over. */
  const turns = createTurns();

  function refresh(tenantId: TenantId, sessionId: string): Promise<void> {
    return turns(sessionId, () => reread(tenantId, sessionId));
  }

  async function reread(tenantId: TenantId, sessionId: string): Promise<void> {
    stale.set(sessionId, tenantId);
    const all = await inTransaction(tenantId, ({ pairings }) => pairings.ofSession(sessionId));
    for (const pairing of all) take(pairing);
    for (const { id, state, participationId } of all) {
      if (state !== 'not-mine' || restored.has(id)) continue;
      await restoreReadings({ sessionId, participationId });
      restored.add(id);
    }
    stale.delete(sessionId);
  }

  function take(pairing: Pairing): void {
    const entry = followed.get(pairing.id);
    if (!entry) return;
    const before = entry.pairing;
    entry.pairing = pairing;
    const news = newsOf(before, pairing);
    if (news !== null) for (const listener of listeners) listener(pairing.id, news);
  }

  async function begin(tenantId: TenantId, id: string): Promise<FollowedPairing> {
    const pairing = await inTransaction(tenantId, ({ pairings }) => pairings.find(id));
    if (pairing?.state !== 'paired') throw new PairingOver();
    const entry = followed.get(id) ?? { tenantId, pairing, followers: 0 };
    followed.set(id, entry);
    entry.followers += 1;
    take(pairing);
    return { id, absences: () => absencesOf(id), stop: () => stop(id) };
  }

  function absencesOf(id: string): readonly Absence[] {
    const pairing = followed.get(id)?.pairing;
    if (pairing?.state !== 'paired') throw new PairingOver();
    return pairing.absences;
  }

  function stop(id: string): void {
    const entry = followed.get(id);
    if (!entry) return;
    entry.followers -= 1;
    if (entry.followers === 0) followed.delete(id);
  }

  return {
    refresh,
    async follow({ tenantId, boundTo }) {
      if (boundTo?.type !== 'pairing') return null;
      const { pairingId, sessionId } = boundTo;
      return turns(sessionId, () => begin(tenantId, pairingId));
    },
    catchUp: async () => {
      await Promise.all([...stale].map(([sessionId, tenantId]) => refresh(tenantId, sessionId)));
    },
    refreshAll: async () => {
      const classes = new Map([...followed.values()].map(({ tenantId, pairing }) => [pairing.sessionId, tenantId]));
      await Promise.all([...classes].map(([sessionId, tenantId]) => refresh(tenantId, sessionId)));
    },
    onNews: (listener) => void listeners.push(listener),
  };
}

function newsOf(before: Pairing, after: Pairing): PairingNews | null {
  if (before.state !== 'paired') return null;
  if (after.state !== 'paired') return 'over';
  if (isAway(before.absences) === isAway(after.absences)) return null;
  return isAway(after.absences) ? 'left' : 'back';
}
