/** The last minutes of one's own heart rate: a value a session second from `first` on. 0 missing, 1 paused, else bpm. */
export interface Trail {
  readonly first: number;
  readonly values: readonly number[];
}

export const NO_TRAIL: Trail = { first: 0, values: [] };

/** How far the curve of the panel goes back, in seconds. */
export const TRAIL_SECONDS = 300;

/** Adds one second. Seconds without a reading in between are missing; a second that is known is replaced. */
export function withSecond(trail: Trail, second: number, value: number): Trail {
  return trimmed(merged(trail, { first: second, values: [value] }));
}

/**
 * Joins what the api kept with what this page has seen: a known value wins over a missing one, because the api's last
 * few seconds may not be stored yet.
 */
export function merged(seen: Trail, kept: Trail): Trail {
  if (seen.values.length === 0) return trimmed(kept);
  if (kept.values.length === 0) return seen;
  const first = Math.min(seen.first, kept.first);
  const end = Math.max(endOf(seen), endOf(kept));
  const start = Math.max(first, end - TRAIL_SECONDS);
  const values = Array.from({ length: end - start }, (_, index) => {
    const value = valueAt(kept, start + index);
    return value === 0 ? valueAt(seen, start + index) : value;
  });
  return { first: start, values };
}

/** The value of a second; 0 when it is missing or outside. */
export function valueAt({ first, values }: Trail, second: number): number {
  return values[second - first] ?? 0;
}

/** The second after the last. */
export function endOf({ first, values }: Trail): number {
  return first + values.length;
}

function trimmed(trail: Trail): Trail {
  const extra = trail.values.length - TRAIL_SECONDS;
  return extra <= 0 ? trail : { first: trail.first + extra, values: trail.values.slice(extra) };
}
