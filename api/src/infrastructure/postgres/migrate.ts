import pg from 'pg';
import { DataSource } from 'typeorm';
import { installJobs } from '../jobs/install-jobs.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import { APP_ROLE, ensureRoles } from './roles.ts';

/** Partitions are made this far ahead; a process that runs for longer makes the next ones itself. */
export const PARTITION_DAYS_AHEAD = 14;

const LOCK = `hashtextextended('upbeat migrations', 0)`;

export interface Migrate {
  /** To the database to be migrated, as its owner, who may create roles. Need not be a superuser. */
  adminUrl: string;
  appPassword: string;
}

/**
 * Brings the database up to date and returns the URL as which the app connects. Doing it again changes nothing but
 * the password, and of two processes that start together one waits for the other.
 */
export async function migrate({ adminUrl, appPassword }: Migrate): Promise<{ appUrl: string }> {
  const admin = new pg.Client({ connectionString: adminUrl, application_name: 'upbeat-migrate' });
  await admin.connect();
  try {
    await admin.query(`select pg_advisory_lock(${LOCK})`); // until this connection ends
    await ensureRoles(admin, appPassword);
    await runMigrations(adminUrl);
    await installJobs(adminUrl, APP_ROLE);
    await admin.query('select prepare_sample_partitions($1)', [PARTITION_DAYS_AHEAD]);
  } finally {
    await admin.end();
  }
  return { appUrl: appUrlOf(adminUrl, appPassword) };
}

async function runMigrations(adminUrl: string): Promise<void> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: adminUrl,
    migrations: MIGRATIONS,
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'all',
    installExtensions: false,
    poolSize: 1,
  });
  await dataSource.initialize();
  try {
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
}

function appUrlOf(adminUrl: string, appPassword: string): string {
  const url = new URL(adminUrl);
  url.username = APP_ROLE;
  url.password = encodeURIComponent(appPassword);
  return url.href;
}
