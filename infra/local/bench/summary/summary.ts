import pg from 'pg';
import { foldDueSeries } from '@upbeat/api/application/summaries/fold-series.ts';
import { summariseSession } from '@upbeat/api/application/summaries/summarise-session.ts';
import type { Database } from '@upbeat/api/infrastructure/postgres/database.ts';
import { withBenchDatabase } from '../bench-database.ts';
import type { BenchRun } from '../bench-options.ts';
import { checkSummary } from './check-summary.ts';
import { storeClass } from './stored-class.ts';

const SMALL = { participants: 50, minutes: 10 };

/**
 * How long the results of a whole class take, from what lies in PostgreSQL at its end: everybody's series, their result,
 * the figures of the group, and the jobs that tell everybody. `seconds` is the first time, from the segments as the api
 * wrote them; beside it the same again, and from the series into which they are folded a minute later.
 */
export function benchSummary({ folder, participants, minutes, signal }: BenchRun) {
  return withBenchDatabase(folder, async (database, adminUrl) => {
    const small = await storeClass(database.inTransaction, SMALL);
    await summariseSession(database, small); // the worker has been at work before
    const stored = await storeClass(database.inTransaction, { participants, minutes });
    signal.throwIfAborted();
    await asAdmin(adminUrl, 'vacuum (analyze)'); // as the autovacuum does every minute of a real class
    const seconds = await timed(() => summariseSession(database, stored));
    await checkSummary(database, stored);
    const secondsAgain = await timed(() => summariseSession(database, stored));
    await fold(database, adminUrl);
    const secondsFromSeries = await timed(() => summariseSession(database, stored));
    await checkSummary(database, stored);
    return { participants, minutes, seconds, secondsAgain, secondsFromSeries, segments: stored.segments };
  });
}

async function fold(database: Database, adminUrl: string): Promise<void> {
  await asAdmin(adminUrl, `update series_fold set asked_at = asked_at - interval '1 minute'`);
  const onFault = (_: string, fault: unknown): never => {
    throw fault;
  };
  await foldDueSeries({ ...database, onFault });
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

async function asAdmin(adminUrl: string, sql: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(sql);
  } finally {
    await admin.end();
  }
}
