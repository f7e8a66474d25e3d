import pg from 'pg';
import type { DatabaseAddress } from '../postgres/address.ts';

export interface Turns {
  /** Does the work when nobody else, in any process, is at work of this name. A killed process loses its turn. */
  take<T>(name: string, work: () => Promise<T>): Promise<T>;
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
    async take(name, work) {
      const client = await pool.connect();
      client.on('error', onFault); // without a listener a lost connection would end the process
      let isWhole = false;
      try {
        await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [name]);
        const result = await work();
        await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [name]);
        isWhole = true;
        return result;
      } finally {
        client.removeListener('error', onFault);
        client.release(!isWhole); // a connection that is closed holds no lock
      }
    },
    close: () => pool.end(),
  };
}
