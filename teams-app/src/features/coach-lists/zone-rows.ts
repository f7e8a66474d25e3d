import type { Zone } from '@upbeat/api/domain/heart-rate/zone.ts';

export interface ZoneRow {
  readonly zone: Exclude<Zone, 0>;
  readonly count: number;
  /** Of the fullest zone, 0–1. */
  readonly share: number;
}

const FROM_THE_TOP = [5, 4, 3, 2, 1] as const;

/** The class by zone, the hardest first; always five rows, so that nothing below them moves. */
export function zoneRows(zones: readonly number[]): readonly ZoneRow[] {
  const most = Math.max(1, ...zones.slice(1));
  return FROM_THE_TOP.map((zone) => ({ zone, count: zones[zone] ?? 0, share: (zones[zone] ?? 0) / most }));
}
