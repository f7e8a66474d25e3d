import type { Identity } from '../../domain/directory/identity.ts';
import { ClassNotOver, NoHeartRate } from '../../domain/errors.ts';
import { judgedSeries } from '../../domain/heart-rate/judged-series.ts';
import { maxBpm } from '../../domain/heart-rate/series.ts';
import type { InTransaction } from '../stores.ts';
import type { Clock } from '../world.ts';
import { ownResult } from './my-result.ts';

/** One person's class as other programmes read it. It knows no name and no place. */
export interface ResultToWrite {
  readonly startedAt: Date;
  /** One byte a second from the start. */
  readonly series: Uint8Array;
  readonly meanBpm: number | null;
  readonly maxBpm: number | null;
  readonly kcal: number | null;
}

export type ResultFormat = 'fit' | 'tcx';
export type WriteResult = (format: ResultFormat, result: ResultToWrite) => Uint8Array;

export interface ResultFileDeps {
  inTransaction: InTransaction;
  clock: Clock;
  writeResult: WriteResult;
}

/**
 * The caller's own class as a file, named by its day (in UTC) and what the class was called.
 *
 * @throws {SessionNotFound} when this tenant has no such session, or the caller took no part in it
 * @throws {ClassNotOver} while the class is live
 * @throws {NoHeartRate} when nothing of it was measured
 */
export async function resultFile(
  { inTransaction, clock, writeResult }: ResultFileDeps,
  { format, ...asked }: { identity: Identity; sessionId: string; format: ResultFormat },
): Promise<{ name: string; bytes: Uint8Array }> {
  const { session, result } = await inTransaction(asked.identity.tenantId, (stores) =>
    ownResult(stores, { ...asked, now: clock() }),
  );
  if (session.state !== 'ended') throw new ClassNotOver('This class is not over yet. Its file is ready once it is');
  const series = judgedSeries(result.series);
  if (session.startedAt === null || maxBpm(series) === null) throw new NoHeartRate();
  const { startedAt } = session;
  const kcal = result.calories?.kcal ?? null;
  return {
    name: `${startedAt.toISOString().slice(0, 10)} ${plainName(session.programme.name)}.${format}`,
    bytes: writeResult(format, { startedAt, series, meanBpm: result.meanBpm, maxBpm: result.maxBpm, kcal }),
  };
}

/** Letters, digits, spaces and hyphens, which every file system and every header takes. */
function plainName(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/[^A-Za-z0-9 -]/g, '');
  return plain.replaceAll(/ +/g, ' ').trim() || 'class';
}
