import path from 'node:path';
import { startPostgres } from '../postgres/start-postgres.ts';
import { POSTGRES_FOLDER, runFolder } from './test-run.ts';

/** Nothing here outlives the tests, so the server need not wait for the disk. */
const THROWN_AWAY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/**
 * Gives the tests a PostgreSQL: its URL, as superuser, is `process.env.UPBEAT_TEST_POSTGRES`. A server that is already
 * named there is used instead. Each process of tests has a server of its own, so neither two
 * runs in one checkout meet nor two kinds of tests that run side by side.
 *
 * @returns what stops the server
 */
export async function startTestPostgres(): Promise<() => Promise<void>> {
  if (process.env['UPBEAT_TEST_POSTGRES']) return async () => undefined;
  const server = await startPostgres({
    folder: path.join(runFolder(), `${POSTGRES_FOLDER}${process.pid}`),
    settings: THROWN_AWAY,
    log: () => undefined,
  });
  process.env['UPBEAT_TEST_POSTGRES'] = server.adminUrl;
  return async () => {
    delete process.env['UPBEAT_TEST_POSTGRES'];
    await server.stop();
  };
}
