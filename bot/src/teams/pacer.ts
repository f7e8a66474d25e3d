import { setTimeout as wait } from 'node:timers/promises';

/** So many requests within so long. */
interface Allowance {
  readonly requests: number;
  readonly withinMs: number;
}

/**
 * Of one conversation, and of all of one organisation, as Microsoft publishes them for bots. Requests that leave evenly
 * may arrive closer together than they left: each stretch is taken a tenth longer than it is.
 */
const PER_THREAD: readonly Allowance[] = [
  { requests: 7, withinMs: 1100 },
  { requests: 8, withinMs: 2200 },
  { requests: 60, withinMs: 33_000 },
  { requests: 1800, withinMs: 3_960_000 },
];
const PER_TENANT: readonly Allowance[] = [{ requests: 50, withinMs: 1100 }];

/**
 * How long the next request has to wait for its turn.
 *
 * @param sentAt when the last ones were sent, oldest first, milliseconds
 */
export function waitMs(sentAt: readonly number[], allowances: readonly Allowance[], nowMs: number): number {
  const waits = allowances.map(({ requests, withinMs }) => {
    const inTheWay = sentAt.at(-requests);
    return inTheWay === undefined ? 0 : inTheWay + withinMs - nowMs;
  });
  return Math.max(0, ...waits);
}

export interface Pacer {
  /** Settles when a request may leave, which is then counted. All that a process sends asks the same pacer. */
  turn(thread: { tenantId: string; conversationId: string }, signal?: AbortSignal): Promise<void>;
}

/** @param now a clock that never goes back, milliseconds */
export function createPacer(now: () => number = () => performance.now()): Pacer {
  const sent = new Map<string, number[]>();

  const waitOf = (key: string, allowances: readonly Allowance[], nowMs: number): number =>
    waitMs(sent.get(key) ?? [], allowances, nowMs);

  function count(key: string, allowances: readonly Allowance[], nowMs: number): void {
    const longestMs = Math.max(...allowances.map(({ withinMs }) => withinMs));
    sent.set(key, [...(sent.get(key) ?? []).filter((time) => time > nowMs - longestMs), nowMs]);
  }

  /** A thousand people have a thousand chats, and most are written to once. */
  function forgetQuietThreads(nowMs: number): void {
    for (const [key, times] of sent) if ((times.at(-1) ?? 0) < nowMs - QUIET_AFTER_MS) sent.delete(key);
  }

  let sweptAt = now();
  return {
    async turn({ tenantId, conversationId }, signal) {
      const thread = `${tenantId} ${conversationId}`;
      for (;;) {
        const nowMs = now();
        const ms = Math.max(waitOf(thread, PER_THREAD, nowMs), waitOf(tenantId, PER_TENANT, nowMs));
        if (ms === 0) {
          count(thread, PER_THREAD, nowMs);
          count(tenantId, PER_TENANT, nowMs);
          if (sweptAt < nowMs - QUIET_AFTER_MS) forgetQuietThreads((sweptAt = nowMs));
          return;
        }
        await wait(Math.ceil(ms), undefined, { signal });
      }
    },
  };
}

const QUIET_AFTER_MS = 3_960_000;
