import { PgBoss, type Db } from 'pg-boss';
import type { DataSource, EntityManager } from 'typeorm';
import type { JobName, Jobs, JobStore } from '../../application/jobs.ts';
import type { TenantId } from '../../domain/directory/identity.ts';
import { GIVEN_UP, JOBS_SCHEMA, QUEUES } from './queues.ts';

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
    storeOf: (manager, tenantId) => postgresJobStore(boss, manager, tenantId),
    close: () => boss.stop({ graceful: false, close: false }),
  };
}

function postgresJobStore(boss: PgBoss, manager: EntityManager, tenantId: TenantId): JobStore {
  const db = statementsOf(manager);
  const groupOf = <Name extends JobName>(name: Name, job: Jobs[Name]) => ({
    id: `${tenantId} ${QUEUES[name].turnOf(job)}`,
  });

  async function enqueueAll<Name extends JobName>(
    name: Name,
    jobs: readonly Jobs[Name][],
    when?: { at: Date },
  ): Promise<void> {
    if (jobs.length === 0) return;
    const startAfter = when ? { startAfter: when.at } : {};
    const rows = jobs.map((job) => ({ data: { ...job, tenantId }, group: groupOf(name, job), ...startAfter }));
    await boss.insert(name, rows, { db });
  }

  return {
    async enqueue(name, job, when) {
      const group = groupOf(name, job);
      const startAfter = when ? { startAfter: when.at } : {};
      await boss.send(name, { ...job, tenantId }, { db, group, ...startAfter, ...togetherIn(group.id, when) });
    },
    enqueueAll,
    givenUp: (limit) =>
      manager.query(
        `select source_name as name, data->>'sessionId' as "sessionId", max(created_on) as "failedAt",
            (array_agg(coalesce(output->>'code', 'interrupted') order by created_on desc))[1] as code
          from ${JOBS_SCHEMA}.job where name = $1 and data->>'tenantId' = $2 and state = 'created'
          group by source_name, data->>'sessionId' order by "failedAt" desc limit $3`,
        [GIVEN_UP, tenantId, limit],
      ),
    async tryAgain({ names, sessionId }) {
      for (const name of names) {
        const dead = await deadOf(name, sessionId);
        if (dead.length === 0) continue;
        await enqueueAll(
          name,
          dead.map(({ job }) => job),
        );
        await boss.deleteJob(GIVEN_UP, idsOf(dead), { db });
      }
    },
    async leave({ names, sessionId }, isLeft) {
      for (const name of names) {
        const dead = await deadOf(name, sessionId);
        if (dead.length === 0) continue;
        await (isLeft ? boss.cancel(GIVEN_UP, idsOf(dead), { db }) : boss.resume(GIVEN_UP, idsOf(dead), { db }));
      }
    },
  };

  /** Locked, so that two who try again do so once. */
  function deadOf<Name extends JobName>(name: Name, sessionId: string): Promise<{ id: string; job: Jobs[Name] }[]> {
    return manager.query(
      `select id, data as job from ${JOBS_SCHEMA}.job
        where name = $1 and data->>'tenantId' = $2 and source_name = $3 and data->>'sessionId' = $4 for update`,
      [GIVEN_UP, tenantId, name, sessionId],
    );
  }
}

/** pg-boss tells what is the same by its key and by the minute in which it was asked for. */
function togetherIn(turn: string, when: { at: Date; together?: boolean } | undefined) {
  return when?.together ? { singletonKey: `${turn} ${when.at.toISOString()}`, singletonSeconds: 60 } : {};
}

function idsOf(dead: readonly { id: string }[]): string[] {
  return dead.map(({ id }) => id);
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
