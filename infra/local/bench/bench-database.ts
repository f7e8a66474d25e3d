import { join } from 'node:path';
import { openDatabase, type Database } from '@upbeat/api/infrastructure/postgres/database.ts';
import { migrate } from '@upbeat/api/infrastructure/postgres/migrate.ts';
import { createDatabase } from '../postgres/database.ts';
import { startPostgres } from '../postgres/start-postgres.ts';

/** A PostgreSQL of its own, which waits for the disk as a real one does, migrated and opened as the api opens it. */
export async function withBenchDatabase<Figures>(
  folder: string,
  work: (database: Database, adminUrl: string) => Promise<Figures>,
): Promise<Figures> {
  const server = await startPostgres({ folder: join(folder, 'postgres'), log: () => undefined });
  try {
    const adminUrl = await createDatabase(server.adminUrl, 'bench');
    const { appUrl } = await migrate({ adminUrl, appPassword: 'bench' });
    const database = await openDatabase(appUrl);
    try {
      return await work(database, adminUrl);
    } finally {
      await database.close();
    }
  } finally {
    await server.stop();
  }
}
