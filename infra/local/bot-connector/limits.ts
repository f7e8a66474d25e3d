/** So many requests within so many seconds. */
interface Allowance {
  readonly requests: number;
  readonly seconds: number;
}

/** What a bot may say to one thread, and what it may ask of one, as Microsoft publishes it. */
const PER_THREAD: Readonly<Record<Cost, readonly Allowance[]>> = {
  write: [
    { requests: 7, seconds: 1 },
    { requests: 8, seconds: 2 },
    { requests: 60, seconds: 30 },
    { requests: 1800, seconds: 3600 },
  ],
  read: [
    { requests: 14, seconds: 1 },
    { requests: 16, seconds: 2 },
    { requests: 120, seconds: 30 },
    { requests: 3600, seconds: 3600 },
  ],
};

const PER_TENANT: readonly Allowance[] = [{ requests: 50, seconds: 1 }];

export type Cost = 'write' | 'read';

export interface Limits {
  /**
   * Counts a request if it may pass; one that is refused is not counted.
   *
   * @returns null, or after how many whole seconds it may be tried again
   */
  take(request: { tenantId: string; thread: string | null; cost: Cost; at: Date }): number | null;
}

export function createLimits(): Limits {
  const passed = new Map<string, number[]>();
  return {
    take({ tenantId, thread, cost, at }) {
      const now = at.getTime();
      const limited = [
        { key: tenantId, allowances: PER_TENANT },
        ...(thread === null ? [] : [{ key: `${tenantId} ${cost} ${thread}`, allowances: PER_THREAD[cost] }]),
      ];
      const waits = limited.flatMap(({ key, allowances }) =>
        allowances.map((allowance) => waitMs(passed.get(key) ?? [], allowance, now)),
      );
      const wait = Math.max(...waits);
      if (wait > 0) return Math.ceil(wait / 1000);
      for (const { key, allowances } of limited) {
        const longestMs = Math.max(...allowances.map(({ seconds }) => seconds * 1000));
        passed.set(key, [...(passed.get(key) ?? []).filter((time) => time > now - longestMs), now]);
      }
      return null;
    },
  };
}

/** Until the request that stands in the way is old enough; 0 when there is room. */
function waitMs(times: readonly number[], { requests, seconds }: Allowance, now: number): number {
  const oldest = times.at(-requests);
  return oldest === undefined ? 0 : Math.max(0, oldest + seconds * 1000 - now);
}
