import type { Zone } from '@upbeat/api/domain/heart-rate/zone.ts';

/** Takes the time from the moment a probe sends a zone to the moment a viewer reads it. */
export interface Stopwatch {
  sent(slot: number, zone: Zone): void;
  seen(slot: number, zone: Zone | null): void;
  /** What came before this does not count. */
  begin(): void;
  /** Milliseconds; NaN when nothing was seen. */
  delays(): { readonly p50Ms: number; readonly p99Ms: number };
}

export function createStopwatch(now: () => number = () => performance.now()): Stopwatch {
  const underWay = new Map<number, { zone: Zone; at: number }>();
  let delays: number[] = [];

  return {
    sent(slot, zone) {
      const before = underWay.get(slot);
      if (before) delays.push(now() - before.at); // not seen before the next one left: it took at least this long
      underWay.set(slot, { zone, at: now() });
    },
    seen(slot, zone) {
      const sent = underWay.get(slot);
      if (sent?.zone !== zone) return;
      delays.push(now() - sent.at);
      underWay.delete(slot);
    },
    begin: () => void (delays = []),
    delays() {
      const sorted = delays.toSorted((a, b) => a - b);
      const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
      return { p50Ms: at(0.5), p99Ms: at(0.99) };
    },
  };
}
