import type { TenantId } from '../../domain/directory/identity.ts';
import { UpbeatError } from '../../domain/errors.ts';
import type { InTransaction } from '../stores.ts';

/** Some seconds in a row of one participation, as one writer sent them. */
export interface Run {
  readonly tenantId: TenantId;
  readonly participationId: string;
  readonly writer: string;
  readonly firstSecond: number;
  readonly bytes: number[];
}

/** Gathers seconds of all sensors and makes them durable together: one statement a tenant, every few seconds. */
export interface SampleWriter {
  /** Resolves once these seconds are durable. Until then the sender must keep them. @throws {WriterIsFull} */
  write(run: Run): Promise<void>;
  /** Writes what is waiting; what cannot be written goes on waiting. */
  flush(): Promise<void>;
  /** Seconds that wait. */
  waiting(): number;
}

/** More seconds wait for the database than this process may hold; the sender keeps its own and tries again. */
export class WriterIsFull extends UpbeatError<'writer-is-full'> {
  constructor() {
    super('writer-is-full', 'Upbeat cannot store samples just now. Keep them and send them again');
  }
}

/** A class of 1,000 for a quarter of an hour without a database. */
const MOST_WAITING = 1_000_000;

interface Waiting extends Run {
  readonly stored: () => void;
}

export function createSampleWriter({ inTransaction }: { inTransaction: InTransaction }): SampleWriter {
  let waiting: Waiting[] = [];
  let seconds = 0;
  let flushing: Promise<void> = Promise.resolve();

  async function flushNow(): Promise<void> {
    const batch = waiting;
    if (batch.length === 0) return;
    waiting = [];
    const byTenant = Map.groupBy(batch, ({ tenantId }) => tenantId);
    const faults: unknown[] = [];
    for (const [tenantId, runs] of byTenant) {
      try {
        const segments = joinRuns(runs).map(({ bytes, ...run }) => ({ ...run, bytes: Uint8Array.from(bytes) }));
        await inTransaction(tenantId, (stores) => stores.segments.append(segments));
        for (const run of runs) {
          seconds -= run.bytes.length;
          run.stored();
        }
      } catch (fault) {
        waiting = [...runs, ...waiting]; // nothing is lost: the next flush tries again
        faults.push(fault);
      }
    }
    if (faults.length > 0) throw new AggregateError(faults, 'Samples could not be stored and go on waiting');
  }

  return {
    write: (run) =>
      new Promise((resolve, reject) => {
        if (seconds + run.bytes.length > MOST_WAITING) {
          reject(new WriterIsFull());
          return;
        }
        seconds += run.bytes.length;
        waiting.push({ ...run, stored: resolve });
      }),
    flush: () => {
      const next = flushing.catch(() => undefined).then(flushNow);
      flushing = next;
      return next;
    },
    waiting: () => seconds,
  };
}

/** Joins runs of one writer that follow each other, so that five seconds of a sensor become one row and not five. */
function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  const open = new Map<string, Run>();
  for (const run of runs) {
    const last = open.get(run.writer);
    if (last && last.firstSecond + last.bytes.length === run.firstSecond) {
      last.bytes.push(...run.bytes);
    } else {
      const copy = { ...run, bytes: [...run.bytes] };
      open.set(run.writer, copy);
      joined.push(copy);
    }
  }
  return joined;
}
