import type { Zone } from '@upbeat/api/domain/heart-rate/zone.ts';

const AT_MOST_EVERY_MS = 10_000;

/**
 * Decides when a screen reader says my zone: when it has changed, and at most every ten seconds, so that a heart at
 * the border of two zones does not talk all the time. The first zone is not announced: nothing has changed.
 */
export function createZoneAnnouncer(): (zone: Zone | null, nowMs: number) => Zone | null {
  let said: Zone | null = null;
  let saidAtMs = -Infinity;
  return (zone, nowMs) => {
    if (zone === null || zone === said || nowMs - saidAtMs < AT_MOST_EVERY_MS) return null;
    const isFirst = said === null;
    said = zone;
    if (isFirst) return null;
    saidAtMs = nowMs;
    return zone;
  };
}
