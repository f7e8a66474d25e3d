import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { openDatabase, type Database, type DatabaseOptions } from './database.ts';
import { migrate } from './migrate.ts';

/** The same for all, because the role belongs to the whole server and suites may run side by side. */
export const APP_PASSWORD = `it's 100% \\ @:/?#`; // every character that a URL or SQL could trip over

export interface TestDatabase {
  /** As superuser, past every tenant's walls: for what no use case can see. */
  readonly adminUrl: string;
  readonly appUrl: string;
  readonly database: Database;
  /** A second connection of the app to the same data, as another replica would have. Closed by `drop`. */
  readonly openAnother: (options?: DatabaseOptions) => Promise<Database>;
  readonly drop: () => Promise<void>;
}

/** A fresh database of its own for a suite, migrated, on the server that the test runner started. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { adminUrl, drop } = await createEmptyDatabase();
  const { appUrl } = await migrate({ adminUrl, appPassword: APP_PASSWORD });
  const open: Database[] = [];
  const openAnother = async (options?: DatabaseOptions) => {
    const database = await openDatabase(appUrl, options);
    open.push(database);
    return database;
  };
  return {
    adminUrl,
    appUrl,
    database: await openAnother(),
    openAnother,
    drop: async () => {
      await Promise.all(open.map((database) => database.close()));
      await drop();
    },
  };
}

/** A database without any table. */
export async function createEmptyDatabase(): Promise<{ adminUrl: string; drop: () => Promise<void> }> {
  const name = `upbeat_test_${randomBytes(6).toString('hex')}`;
  await asAdmin(serverUrl(), (admin) => admin.query(`create database ${name}`));
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return {
    adminUrl: url.href,
    drop: () => asAdmin(serverUrl(), (admin) => admin.query(`drop database if exists ${name} with (force)`)),
  };
}

/** Runs statements as superuser on a connection of their own. */
export async function asAdmin(adminUrl: string, work: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

function serverUrl(): string {
  const url = process.env['UPBEAT_TEST_POSTGRES'];
  if (!url) throw new Error('UPBEAT_TEST_POSTGRES must be the URL of a PostgreSQL superuser; npm test sets it');
  return url;
}
