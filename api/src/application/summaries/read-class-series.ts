import { mergePacked } from '../../domain/heart-rate/packed-segments.ts';
import { layOver, mergeSegments } from '../../domain/heart-rate/segment.ts';
import type { Stores } from '../stores.ts';

/**
 * The series of everybody in a class, by participation, in two statements however many they are. Seconds whose segments
 * have gone stay as they were folded.
 *
 * @returns one byte a second from second 0; who stored nothing has no entry
 */
export async function readClassSeries(
  { series, segments }: Pick<Stores, 'series' | 'segments'>,
  sessionId: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const folded = await series.ofSession(sessionId);
  return folded.isCurrent ? folded.series : mergeClassSeries({ segments }, sessionId, folded.series);
}

/** All segments there are, over what an earlier fold holds. */
export async function mergeClassSeries(
  { segments }: Pick<Stores, 'segments'>,
  sessionId: string,
  folded: ReadonlyMap<string, Uint8Array>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const merged = new Map(folded);
  for (const [participationId, packed] of await segments.packed(sessionId)) {
    const series = mergePacked(packed) ?? mergeSegments(await segments.of(participationId));
    const before = folded.get(participationId);
    merged.set(participationId, before ? layOver(series, before) : series);
  }
  return merged;
}
