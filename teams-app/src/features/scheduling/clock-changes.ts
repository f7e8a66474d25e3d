import { Temporal } from 'temporal-polyfill';

/**
 * Before which of these classes the clocks of their place change: between it and the one before. The class keeps its
 * time; for those who look from elsewhere it moves.
 */
export function clockChanges(starts: readonly Date[], timeZone: string): boolean[] {
  const offsets = starts.map(
    (start) => Temporal.Instant.fromEpochMilliseconds(start.getTime()).toZonedDateTimeISO(timeZone).offset,
  );
  return offsets.map((offset, place) => place > 0 && offset !== offsets[place - 1]);
}
