import { setTimeout as wait } from 'node:timers/promises';
import { PgBoss } from 'pg-boss';
import { GIVEN_UP, GIVEN_UP_QUEUE, JOB_NAMES, JOBS_SCHEMA, queueOf } from './queues.ts';

/** The least that pg-boss takes. */
const INDEX_EVERY_SECONDS = 10;

/**
 * Lets pg-boss make its own schema, or bring it up to the version that is installed here, and makes our queues what
 * they are now. To be called by whoever migrates, under their lock: the processes may neither make nor alter any of it.
 */
export async function installJobs(adminUrl: string, appRole: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: adminUrl,
    schema: JOBS_SCHEMA,
    application_name: 'upbeat-migrate',
    max: 1,
    supervise: false,
    schedule: false,
    bamIntervalSeconds: INDEX_EVERY_SECONDS,
  });
  const faults: unknown[] = [];
  boss.on('error', (fault) => faults.push(fault));
  await boss.start();
  try {
    await indexesBuilt(boss);
    await makeQueue(boss, GIVEN_UP, GIVEN_UP_QUEUE);
    for (const name of JOB_NAMES) await makeQueue(boss, name, queueOf(name));
    for (const grant of grantsTo(appRole)) await boss.getDb().executeSql(grant);
  } finally {
    await boss.stop({ graceful: false });
  }
  if (faults.length > 0) throw new AggregateError(faults, 'The schema of the jobs could not be prepared');
}

/** A newer pg-boss may leave indexes to be built after its migration, one each interval. Only the owner may. */
async function indexesBuilt(boss: PgBoss): Promise<void> {
  for (;;) {
    const left = (await boss.getBamStatus()).filter(({ status }) => status === 'pending' || status === 'in_progress');
    if (left.length === 0) return;
    await wait(1000);
  }
}

async function makeQueue(boss: PgBoss, name: string, options: ReturnType<typeof queueOf>): Promise<void> {
  if ((await boss.getQueue(name)) === null) await boss.createQueue(name, options);
  else await boss.updateQueue(name, options);
}

/** What enqueuing, working and watching over take; nothing that would change the shape of a queue. */
function grantsTo(role: string): string[] {
  return [
    `grant usage on schema ${JOBS_SCHEMA} to ${role}`,
    `grant select on all tables in schema ${JOBS_SCHEMA} to ${role}`,
    `grant insert, update, delete on ${JOBS_SCHEMA}.job, ${JOBS_SCHEMA}.job_common to ${role}`,
    `grant update on ${JOBS_SCHEMA}.queue, ${JOBS_SCHEMA}.version to ${role}`,
    `grant delete on ${JOBS_SCHEMA}.job_dependency to ${role}`,
  ];
}
