import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** Something that a process of the product needs, taken by a test: whoever comes there waits. */
export interface Hold {
  /** Settles once so many wait for it. */
  isWaitedFor(count?: number): Promise<void>;
  release(): Promise<void>;
}

const LOOK_EVERY_MS = 20;

/** Takes what `statement` locks, until it is released. */
export async function holdInDatabase(databaseUrl: string, statement: string, values: unknown[] = []): Promise<Hold> {
  const holder = new pg.Client({ connectionString: databaseUrl });
  const watcher = new pg.Client({ connectionString: databaseUrl });
  for (const client of [holder, watcher]) client.on('error', () => undefined); // a database that ends lets go by itself
  await Promise.all([holder.connect(), watcher.connect()]);
  await holder.query('begin');
  await holder.query(statement, values);
  const { rows } = await holder.query<{ pid: number }>('select pg_backend_pid() as pid');
  return {
    async isWaitedFor(count = 1) {
      const WAITING = 'select count(*)::int as waiting from pg_stat_activity where $1 = any(pg_blocking_pids(pid))';
      for (;;) {
        const found = await watcher.query<{ waiting: number }>(WAITING, [rows[0]?.pid]);
        if ((found.rows[0]?.waiting ?? 0) >= count) return;
        await wait(LOOK_EVERY_MS);
      }
    },
    async release() {
      await holder.query('rollback');
      await Promise.all([holder.end(), watcher.end()]);
    },
  };
}

/** The turn at one post, as the store of posts takes it. */
export function holdPost(
  databaseUrl: string,
  {
    tenantId,
    sessionId,
    kind,
    personId,
  }: { tenantId: string; sessionId: string; kind: string; personId: string | null },
): Promise<Hold> {
  const name = `post ${tenantId} ${sessionId} ${kind} ${personId ?? ''}`;
  return holdInDatabase(databaseUrl, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
}
