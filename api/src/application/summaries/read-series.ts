import { layOver, mergeSegments } from '../../domain/heart-rate/segment.ts';
import type { Stores } from '../stores.ts';

/**
 * The series of one participation: as it was folded, with what was stored since; from its segments while a class has
 * not been folded.
 *
 * @returns one byte a second from second 0
 */
export async function readSeries(
  stores: Pick<Stores, 'series' | 'segments'>,
  participationId: string,
): Promise<Uint8Array> {
  const folded = await stores.series.find(participationId);
  return folded?.isCurrent ? folded.bytes : mergeSeries(stores, participationId);
}

/** All segments there are, over what an earlier fold holds: seconds whose segments have gone stay as they were folded. */
async function mergeSeries(
  { series, segments }: Pick<Stores, 'series' | 'segments'>,
  participationId: string,
): Promise<Uint8Array> {
  const merged = mergeSegments(await segments.of(participationId));
  const folded = await series.find(participationId);
  if (!folded) return merged;
  return layOver(merged, folded.bytes);
}
