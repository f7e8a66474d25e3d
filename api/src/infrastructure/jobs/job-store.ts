import { PgBoss, type Db } from 'pg-boss';
import type { DataSource, EntityManager } from 'typeorm';
import type { JobStore } from '../../application/jobs.ts';
import type { TenantId } from '../../domain/directory/identity.ts';
import { JOBS_SCHEMA, QUEUES } from './queues.ts';

/** What puts jobs into the transactions of a data source. */
export interface JobSender {
  storeOf(manager: EntityManager, tenantId: TenantId): JobStore;
  close(): Promise<void>;
}

/** @throws when the schema of the jobs is not the one that this process knows: it has to be migrated first */
export async function openJobSender(dataSource: DataSource, onFault: (fault: unknown) => void): Promise<JobSender> {
  const boss = new PgBoss({
    db: statementsOf(dataSource.manager),
    schema: JOBS_SCHEMA,
    migrate: false,
    supervise: false,
    schedule: false,
  });
  boss.on('error', onFault);
  await boss.start();
  return {
    storeOf: (manager, tenantId) => ({
      async enqueue(name, job, when) {
        await boss.send(
          name,
          { ...job, tenantId },
          {
            db: statementsOf(manager),
            group: { id: `${tenantId} ${QUEUES[name].turnOf(job)}` },
            ...(when ? { startAfter: when.at } : {}),
          },
        );
      },
      async enqueueAll(name, jobs) {
        if (jobs.length === 0) return;
        const group = (job: (typeof jobs)[number]) => ({ id: `${tenantId} ${QUEUES[name].turnOf(job)}` });
        const rows = jobs.map((job) => ({ data: { ...job, tenantId }, group: group(job) }));
        await boss.insert(name, rows, { db: statementsOf(manager) });
      },
    }),
    close: () => boss.stop({ graceful: false, close: false }),
  };
}

/** The connection of a transaction, as pg-boss asks for it. */
function statementsOf(manager: EntityManager): Db {
  return {
    async executeSql(text, values) {
      const runner = manager.queryRunner ?? manager.dataSource.createQueryRunner();
      try {
        const { records } = await runner.query(text, values, true);
        return { rows: records as unknown[] };
      } finally {
        if (runner !== manager.queryRunner) await runner.release();
      }
    },
  };
}
