import type { JobName } from '../../application/jobs.ts';
import { asAdmin } from '../postgres/database.fixture.ts';
import { GIVEN_UP } from './queues.ts';

/** Leaves a job behind as pg-boss does after its last try. */
export async function giveUp(
  adminUrl: string,
  { name, job, code }: { name: JobName; job: object; code: string },
): Promise<void> {
  await asAdmin(adminUrl, (admin) =>
    admin.query('insert into pgboss.job (name, data, source_name, output) values ($1, $2, $3, $4)', [
      GIVEN_UP,
      job,
      name,
      { code },
    ]),
  );
}
