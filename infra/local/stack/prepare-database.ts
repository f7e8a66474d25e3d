import { join } from 'node:path';
import { migrate } from '@upbeat/api/infrastructure/postgres/migrate.ts';
import { createDatabase } from '../postgres/database.ts';
import { startPostgres, type RunningPostgres } from '../postgres/start-postgres.ts';
import type { Stops } from './stops.ts';

const DATABASE = 'upbeat';
const DUPLICATE_DATABASE = '42P04'; // PostgreSQL's code

/** The product's database, brought up to date, on a server of its own unless one is named. */
export async function prepareDatabase(wanted: {
  folder: string;
  postgresUrl: string | undefined;
  port: number;
  password: string;
  log: (line: string) => void;
  stops: Stops;
}): Promise<{ databaseUrl: string; appUrl: string; postgres: RunningPostgres | null }> {
  const { folder, postgresUrl, port, password, log, stops } = wanted;
  let postgres: RunningPostgres | null = null;
  let databaseUrl = postgresUrl;
  if (databaseUrl === undefined) {
    const server = await startPostgres({ folder: join(folder, 'postgres'), port, log });
    stops.push(() => server.stop());
    postgres = server;
    databaseUrl = await createDatabase(server.adminUrl, DATABASE).catch((fault: unknown) => {
      if (!(fault instanceof Error && 'code' in fault && fault.code === DUPLICATE_DATABASE)) throw fault;
      return server.adminUrl.replace(/\/[^/]*$/, `/${DATABASE}`);
    });
  }
  const { appUrl } = await migrate({ adminUrl: databaseUrl, appPassword: password });
  return { databaseUrl, appUrl, postgres };
}
