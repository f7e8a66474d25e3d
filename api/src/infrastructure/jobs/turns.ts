import pg from 'pg';
import type { DatabaseAddress } from '../postgres/address.ts';

export interface Turns {
  /** Does the work when nobody else, in any process, is at work of this name. A killed process loses its turn. */
  take<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Does the work if nobody is at work of this name now. */
  takeIfFree(name: string, work: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/**
 * Turns by advisory locks, each on a connection of its own for as long as it lasts. pg-boss does not begin two jobs of
 * one group, but two processes that look at the same moment may: these locks are what holds then.
 */
export function openTurns(
  address: DatabaseAddress,
  { atOnce, onFault }: { atOnce: number; onFault: (fault: unknown) => void },
): Turns {
  const pool = new pg.Pool({ ...address, max: atOnce, application_name: 'upbeat-turns', keepAlive: true });
  pool.on('error', onFault);
  return {
    take: (name, work) =>
      withClient(async (client) => {
        await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [name]);
        const result = await work();
        await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [name]);
        return result;
      }),
    takeIfFree: (name, work) =>
      withClient(async (client) => {
        const { rows } = await client.query<{ isFree: boolean }>(
          'select pg_try_advisory_lock(hashtextextended($1, 0)) as "isFree"',
          [name],
        );
        if (rows[0]?.isFree !== true) return;
        await work();
        await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [name]);
      }),
    close: () => pool.end(),
  };

  async function withClient<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    client.on('error', onFault); // without a listener a lost connection would end the process
    let isWhole = false;
    try {
      const result = await work(client);
      isWhole = true;
      return result;
    } finally {
      client.removeListener('error', onFault);
      client.release(!isWhole); // a connection that is closed holds no lock
    }
  }
}
