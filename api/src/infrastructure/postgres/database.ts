import { DataSource } from 'typeorm';
import type { InTransaction } from '../../application/stores.ts';
import type { TenantId } from '../../domain/directory/identity.ts';
import { openJobSender, type JobSender } from '../jobs/job-store.ts';
import { databaseAddress } from './address.ts';
import { listenForControl, type ControlListener } from './control-listener.ts';
import { PARTITION_DAYS_AHEAD } from './migrate.ts';
import { ENTITIES } from './schema/entities.ts';
import { transactionsOf } from './transaction.ts';

export interface Database {
  readonly inTransaction: InTransaction;
  /** Hears what every process announces, this one too. Resolves, once it listens, with how to stop. */
  listen(listener: ControlListener): Promise<() => Promise<void>>;
  /** The live sessions of all tenants, by their ids alone: what a process takes up again after a start. */
  liveSessions(): Promise<{ tenantId: TenantId; sessionId: string }[]>;
  /** The pairing on offer for the code of this digest, whosever it is: two ids and nothing more. */
  pairingOfCode(digest: string): Promise<{ tenantId: TenantId; pairingId: string } | null>;
  /** The session whose guests this code lets in, whosever it is. */
  sessionOfGuestCode(digest: string): Promise<{ tenantId: TenantId; sessionId: string } | null>;
  /** Whose subscription of Graph this is, by its id alone. */
  tenantOfSubscription(id: string): Promise<TenantId | null>;
  /** The classes of all tenants that are due to be folded, by their ids alone. */
  seriesToFold(): Promise<{ tenantId: TenantId; sessionId: string }[]>;
  /** Every tenant whose classes are in the calendar of somebody. */
  tenantsWithOrganiser(): Promise<TenantId[]>;
  /** The tenants that have recordings which ended before, and nothing of these. */
  tenantsWithRecordings(endedBefore: Date): Promise<TenantId[]>;
  /** Makes the sample partitions of the coming days; to be called at least once a week, harmless more often. */
  preparePartitions(): Promise<void>;
  /** Whether the database answers now. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** What opens each new connection in place of the URL's password: a token that does not last. */
  password?: (() => Promise<string>) | undefined;
  /** Connections at most, besides one for each listener. */
  poolSize?: number;
  /** Told of an idle connection that was lost. The pool replaces it by itself. */
  onFault?: (fault: unknown) => void;
}

const CONNECT_MS = 5_000;

/**
 * Connects as the role that `migrate` made.
 *
 * @throws when the role could pass row-level security, so that a wrong URL cannot open the tenants to one another
 */
export async function openDatabase(
  appUrl: string,
  { poolSize = 10, onFault = () => undefined, password }: DatabaseOptions = {},
): Promise<Database> {
  const { user: username, ...address } = databaseAddress(appUrl, password);
  const dataSource = new DataSource({
    type: 'postgres',
    username,
    ...address,
    entities: ENTITIES,
    applicationName: 'upbeat',
    installExtensions: false,
    poolSize,
    connectTimeoutMS: CONNECT_MS,
    poolErrorHandler: onFault,
    extra: { keepAlive: true },
  });
  await dataSource.initialize();
  let jobs: JobSender;
  try {
    await refusePowerfulRole(dataSource);
    jobs = await openJobSender(dataSource, onFault);
  } catch (fault) {
    await dataSource.destroy();
    throw fault;
  }

  return {
    inTransaction: transactionsOf(dataSource, jobs),
    listen: (listener) => listenForControl({ user: username, ...address }, listener),
    liveSessions: () =>
      dataSource.query(`select tenant_id as "tenantId", session_id as "sessionId" from live_sessions()`),
    pairingOfCode: async (digest) => {
      const found = await dataSource.query<{ tenantId: TenantId; pairingId: string }[]>(
        'select tenant_id as "tenantId", pairing_id as "pairingId" from pairing_of_code($1)',
        [digest],
      );
      return (found.length === 1 && found[0]) || null; // two people drew one code: it opens neither
    },
    sessionOfGuestCode: async (digest) => {
      const found = await dataSource.query<{ tenantId: TenantId; sessionId: string }[]>(
        'select tenant_id as "tenantId", session_id as "sessionId" from session_of_guest_code($1)',
        [digest],
      );
      return (found.length === 1 && found[0]) || null;
    },
    tenantOfSubscription: async (id) => {
      const found = await dataSource.query<{ tenantId: TenantId }[]>(
        'select tenant_id as "tenantId" from tenant_of_subscription($1)',
        [id],
      );
      return (found.length === 1 && found[0]?.tenantId) || null;
    },
    seriesToFold: () =>
      dataSource.query(`select tenant_id as "tenantId", session_id as "sessionId" from series_to_fold()`),
    tenantsWithOrganiser: async () => {
      const found = await dataSource.query<{ tenantId: TenantId }[]>(
        'select tenant_id as "tenantId" from tenants_with_organiser()',
      );
      return found.map(({ tenantId }) => tenantId);
    },
    tenantsWithRecordings: async (endedBefore) => {
      const found = await dataSource.query<{ tenantId: TenantId }[]>(
        'select tenant_id as "tenantId" from tenants_with_recordings($1)',
        [endedBefore],
      );
      return found.map(({ tenantId }) => tenantId);
    },
    preparePartitions: async () => {
      await dataSource.query('select prepare_sample_partitions($1)', [PARTITION_DAYS_AHEAD]);
    },
    isReady: () =>
      dataSource.query('select 1').then(
        () => true,
        (fault: unknown) => {
          onFault(fault);
          return false;
        },
      ),
    close: async () => {
      await jobs.close();
      await dataSource.destroy();
    },
  };
}

async function refusePowerfulRole(dataSource: DataSource): Promise<void> {
  const [role] = await dataSource.query<{ name: string; passes: boolean }[]>(
    `select rolname as name, rolsuper or rolbypassrls as passes from pg_roles where rolname = current_user`,
  );
  if (role?.passes)
    throw new Error(`${role.name} passes row-level security: connect with the URL that migrate returns`);
}
