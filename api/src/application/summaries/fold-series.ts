import type { TenantId } from '../../domain/directory/identity.ts';
import { mergeSegments } from '../../domain/heart-rate/segment.ts';
import type { InTransaction, Stores } from '../stores.ts';
import { mergeClassSeries } from './read-class-series.ts';
import { readingsOf } from './summarise-session.ts';

export interface FoldSeriesDeps {
  inTransaction: InTransaction;
  /** The classes of all tenants that ended, or were handed something in, at least a minute ago. */
  seriesToFold: () => Promise<{ tenantId: TenantId; sessionId: string }[]>;
  /** Told of a class that could not be folded; the next round tries again. */
  onFault: (sessionId: string, fault: unknown) => void;
}

/** Folds what is due. Any number of processes may: a class is taken by one, and twice is harmless. */
export async function foldDueSeries({ inTransaction, seriesToFold, onFault }: FoldSeriesDeps): Promise<void> {
  for (const { tenantId, sessionId } of await seriesToFold()) {
    const fold = inTransaction(tenantId, (stores) => foldSession(stores, sessionId));
    await fold.catch((fault: unknown) => onFault(sessionId, fault));
  }
}

/**
 * Makes the segments of an ended class one series for each person. The segments stay: late seconds are folded in by
 * folding again. What its summary does not know yet is summarised again.
 */
async function foldSession(stores: Stores, sessionId: string): Promise<void> {
  if (!(await stores.folds.take(sessionId))) return; // another process is at it, or was
  const session = await stores.sessions.find(sessionId);
  if (session?.state !== 'ended') return; // its end asks again
  const { series: folded } = await stores.series.ofSession(sessionId);
  const merged = await mergeClassSeries(stores, sessionId, folded);
  await stores.series.saveAll(sessionId, merged);
  const summarised = await stores.folds.lockSummarised(sessionId);
  // Without a summary its job is still to come, and will read what was folded.
  if (summarised !== null && summarised !== readingsOf(merged)) {
    await stores.jobs.enqueue('summarise-session', { sessionId });
  }
}

/**
 * Folds one person's series from its segments alone, after some of them were deleted, in that same transaction. Nothing
 * that an earlier fold held of them may stay; a class that was not folded is left alone.
 */
export async function foldAnew(
  { series, segments, folds }: Pick<Stores, 'series' | 'segments' | 'folds'>,
  { sessionId, participationId }: { sessionId: string; participationId: string },
): Promise<void> {
  await folds.ask(sessionId); // waits for a fold that has read what was deleted, and comes after it
  if (!(await series.find(participationId))) return;
  await series.save({ participationId, sessionId, bytes: mergeSegments(await segments.of(participationId)) });
}
