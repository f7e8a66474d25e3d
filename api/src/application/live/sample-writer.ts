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
}

/** More seconds wait for the database than this process may hold; the sender keeps its own and tries again. */
export class WriterIsFull extends UpbeatError<'writer-is-full'> {
  constructor() {
    super('writer-is-full', 'Upbeat cannot store samples just now. Keep them and send them again');
  }
}

/** A class of 1,000 for a quarter of an hour without a database. */
const MOST_WAITING = 1_000_000;

/** Of one participation: two classes of the longest kind, so that one sender cannot use up the room of all. */
const MOST_WAITING_OF_ONE = 7_200;

/** Seconds that will stand in one row, and who waits for them. */
interface Row extends Run {
  readonly stored: (() => void)[];
}

export function createSampleWriter({ inTransaction }: { inTransaction: InTransaction }): SampleWriter {
  let waiting: Row[] = [];
  /** The last row of each writer, as long as nobody has tried to store it. */
  let growing = new Map<string, Row>();
  let seconds = 0;
  const secondsOf = new Map<string, number>();
  let flushing: Promise<void> = Promise.resolve();

  /**
   * A row that was tried once never grows again: if the database kept it and only its answer was lost, a longer row of
   * the same key would be passed over as already there, and its new seconds acknowledged although they are nowhere.
   */
  async function flushNow(): Promise<void> {
    const batch = waiting;
    waiting = [];
    growing = new Map();
    const faults: unknown[] = [];
    for (const [tenantId, rows] of Map.groupBy(batch, ({ tenantId }) => tenantId)) {
      try {
        const segments = rows.map(({ participationId, writer, firstSecond, bytes }) => {
          return { participationId, writer, firstSecond, bytes: Uint8Array.from(bytes) };
        });
        await inTransaction(tenantId, (stores) => stores.segments.append(segments));
        for (const row of rows) settle(row);
      } catch (fault) {
        waiting = [...rows, ...waiting]; // nothing is lost: the next flush tries again
        faults.push(fault);
      }
    }
    if (faults.length > 0) throw new AggregateError(faults, 'Samples could not be stored and go on waiting');
  }

  function settle(row: Row): void {
    count(row, -row.bytes.length);
    for (const stored of row.stored) stored();
  }

  function add(run: Run, stored: () => void): void {
    count(run, run.bytes.length);
    const last = growing.get(run.writer);
    if (last && last.firstSecond + last.bytes.length === run.firstSecond) {
      last.bytes.push(...run.bytes); // five seconds of a sensor become one row and not five
      last.stored.push(stored);
      return;
    }
    const row = { ...run, bytes: [...run.bytes], stored: [stored] };
    growing.set(run.writer, row);
    waiting.push(row);
  }

  function count({ participationId }: Run, change: number): void {
    const ofOne = (secondsOf.get(participationId) ?? 0) + change;
    seconds += change;
    if (ofOne === 0) secondsOf.delete(participationId);
    else secondsOf.set(participationId, ofOne);
  }

  function hasRoomFor({ participationId, bytes }: Run): boolean {
    const ofOne = secondsOf.get(participationId) ?? 0;
    return seconds + bytes.length <= MOST_WAITING && ofOne + bytes.length <= MOST_WAITING_OF_ONE;
  }

  return {
    write: (run) =>
      new Promise((resolve, reject) => {
        if (hasRoomFor(run)) add(run, resolve);
        else reject(new WriterIsFull());
      }),
    flush: () => {
      const next = flushing.catch(() => undefined).then(flushNow);
      flushing = next;
      return next;
    },
  };
}
