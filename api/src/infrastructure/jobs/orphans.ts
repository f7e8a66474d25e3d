import type { PgBoss } from 'pg-boss';
import type { JobName, JobOf } from '../../application/jobs.ts';
import { JOBS_SCHEMA } from './queues.ts';
import type { Turns } from './turns.ts';

/** Between taking a job and taking its turn lie milliseconds: one this old without a turn has lost its process. */
const OLDER_THAN_SECONDS = 2;

/**
 * Lets the jobs that a killed process was at run anew at once, where their heartbeat would be missed only after a while.
 * Such a job is at work by its row, and nobody has its turn. One that was tried often enough is left to the heartbeat,
 * which gives it up.
 */
export async function takeBackOrphans<Name extends JobName>(
  { boss, turns }: { boss: PgBoss; turns: Turns },
  { name, turnOf }: { name: Name; turnOf: (job: JobOf<Name>) => string },
): Promise<void> {
  const db = boss.getDb();
  const { rows } = await db.executeSql(
    `select id, data as job from ${JOBS_SCHEMA}.job
      where name = $1 and state = 'active' and retry_count < retry_limit
        and started_on < ${JOBS_SCHEMA}.job_now() - $2 * interval '1 second'`,
    [name, OLDER_THAN_SECONDS],
  );
  for (const { id, job } of rows as { id: string; job: JobOf<Name> }[]) {
    await turns.takeIfFree(turnOf(job), async () => {
      await db.executeSql(
        `update ${JOBS_SCHEMA}.job set state = 'retry', start_after = ${JOBS_SCHEMA}.job_now(), heartbeat_on = null
          where name = $1 and id = $2 and state = 'active'`,
        [name, id],
      );
    });
  }
}
