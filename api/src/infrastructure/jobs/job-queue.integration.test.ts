import { expect } from 'chai';
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import type { JobName, JobOf } from '../../application/jobs.ts';
import { TooLate } from '../../domain/errors.ts';
import { asAdmin, createTestDatabase, type TestDatabase } from '../postgres/database.fixture.ts';
import { APP_ROLE } from '../postgres/roles.ts';
import { installJobs } from './install-jobs.ts';
import { openJobQueue, type FailedTry, type JobHandler, type JobQueue } from './job-queue.ts';

const TENANT = randomUUID();

describe('jobs', () => {
  let test: TestDatabase;
  let open: JobQueue[] = [];
  let failedTries: FailedTry[] = [];
  let faults: unknown[] = [];

  before(async () => void (test = await createTestDatabase()));
  afterEach(async () => {
    await Promise.all(open.map((queue) => queue.stop(5000)));
    [open, failedTries, faults] = [[], [], []];
    await admin('delete from pgboss.job');
    await installJobs(test.adminUrl, APP_ROLE); // what a test changed of the queues
  });
  after(() => test.drop());

  const admin = async (statement: string): Promise<Record<string, unknown>[]> => {
    let rows: Record<string, unknown>[] = [];
    await asAdmin(
      test.adminUrl,
      async (client) => (rows = (await client.query<Record<string, unknown>>(statement)).rows),
    );
    return rows;
  };

  const enqueue = (name: 'summarise-session' | 'show-class-card', sessionId: string, when?: { at: Date }) =>
    test.database.inTransaction(TENANT, ({ jobs }) => jobs.enqueue(name, { sessionId }, when));

  /** A process of its own as far as the jobs can tell. */
  async function worker<Name extends JobName>(name: Name, handler: JobHandler<Name>): Promise<JobQueue> {
    const queue = await openJobQueue({
      databaseUrl: test.appUrl,
      onFault: (fault) => faults.push(fault),
      onFailedTry: (failed) => failedTries.push(failed),
    });
    open.push(queue);
    await queue.work(name, handler);
    return queue;
  }

  /** What a worker did, and when something has come up. */
  function diary<Entry>() {
    const entries: Entry[] = [];
    const waiting = new Set<() => void>();
    return {
      entries,
      write(entry: Entry) {
        entries.push(entry);
        for (const wake of waiting) wake();
        waiting.clear();
      },
      async until(isEnough: (entries: Entry[]) => boolean): Promise<void> {
        while (!isEnough(entries)) await new Promise<void>((resolve) => waiting.add(resolve));
      },
    };
  }

  /** Without the pauses between the tries, and with only so many of them. */
  const hasten = (tries: number) =>
    admin(`update pgboss.queue set retry_limit = ${tries - 1}, retry_delay = 0, retry_backoff = false
      where dead_letter is not null`);

  it('are there when their transaction is kept, and not when it is not [JB1]', async () => {
    const [kept, lost] = [randomUUID(), randomUUID()];
    const done = diary<JobOf<'summarise-session'>>();
    await test.database
      .inTransaction(TENANT, async ({ jobs }) => {
        await jobs.enqueue('summarise-session', { sessionId: lost });
        throw new Error('changed my mind');
      })
      .catch(() => undefined);
    expect(await admin('select from pgboss.job')).to.have.length(0);

    await enqueue('summarise-session', kept);
    await worker('summarise-session', async (job) => done.write(job));
    await done.until(({ length }) => length > 0);
    expect(done.entries).to.deep.equal([{ sessionId: kept, tenantId: TENANT }]);
  });

  it('wait for their moment [JB1]', async () => {
    const done = diary<string>();
    const [soon, later] = [randomUUID(), randomUUID()];
    await enqueue('summarise-session', later, { at: new Date(Date.now() + 3_600_000) });
    await enqueue('summarise-session', soon, { at: new Date(Date.now() + 1_000) });
    const asked = Date.now();
    await worker('summarise-session', async ({ sessionId }) => done.write(sessionId));
    await done.until(({ length }) => length > 0);
    expect(Date.now() - asked).to.be.within(500, 10_000);
    expect(done.entries).to.deep.equal([soon]);
  });

  it('are tried again after a pause, and then it is good [JB2]', async () => {
    const tries = diary<number>();
    await enqueue('summarise-session', randomUUID());
    await worker('summarise-session', async () => {
      tries.write(Date.now());
      if (tries.entries.length === 1) throw new Error('not yet');
    });
    await tries.until(({ length }) => length === 2);
    const [first = 0, second = 0] = tries.entries;
    expect(second - first).to.be.greaterThan(1_500);
    expect(failedTries).to.have.length(1);
    expect(failedTries[0]).to.include({ name: 'summarise-session', attempt: 1, isLast: false });
  });

  it('lie with those that an admin decides upon after all their tries, with a code and without a message [JB2]', async () => {
    await hasten(3);
    const sessionId = randomUUID();
    const tries = diary<true>();
    await enqueue('summarise-session', sessionId);
    await worker('summarise-session', async () => {
      tries.write(true);
      throw tries.entries.length < 3 ? new Error('a heart rate of 187') : new TooLate();
    });
    await tries.until(({ length }) => length === 3);
    await open[0]?.stop(5000);

    const rows = await admin(`select data, output, source_name from pgboss.job where name = 'given-up'`);
    expect(rows).to.deep.equal([
      { data: { sessionId, tenantId: TENANT }, output: { code: 'too-late' }, source_name: 'summarise-session' },
    ]);
    expect(JSON.stringify(await admin('select * from pgboss.job'))).not.to.contain('187');
    expect(failedTries.map(({ attempt, isLast }) => [attempt, isLast])).to.deep.equal([
      [1, false],
      [2, false],
      [3, true],
    ]);
  });

  it('are shared by two processes, each done once [JB3]', async () => {
    const done = diary<{ by: number; sessionId: string }>();
    const bothBusy = diary<number>();
    for (const by of [1, 2]) {
      await worker('summarise-session', async ({ sessionId }) => {
        bothBusy.write(by);
        await bothBusy.until((who) => new Set(who).size === 2);
        done.write({ by, sessionId });
      });
    }
    const wanted = Array.from({ length: 12 }, () => randomUUID());
    for (const sessionId of wanted) await enqueue('summarise-session', sessionId);
    await done.until(({ length }) => length === 12);
    expect(done.entries.map(({ sessionId }) => sessionId)).to.have.members(wanted);
    expect(new Set(done.entries.map(({ by }) => by)).size).to.equal(2);
  });

  it('run elsewhere when their process was killed [JB3]', async function () {
    this.timeout(40_000);
    await admin('update pgboss.queue set heartbeat_seconds = 2 where heartbeat_seconds is not null');
    const sessionId = randomUUID();
    await enqueue('show-class-card', sessionId);
    const stuck = fork(join(import.meta.dirname, 'stuck-worker.fixture.ts'), {
      env: { ...process.env, DATABASE_URL: test.appUrl },
    });
    await once(stuck, 'message');
    stuck.kill('SIGKILL');

    const done = diary<string>();
    await worker('show-class-card', async (job) => done.write(job.sessionId));
    await done.until(({ length }) => length > 0);
    expect(done.entries).to.deep.equal([sessionId]);
  });

  it('that a killed process was at are taken up by the next that starts, without waiting for a heartbeat [JB9]', async () => {
    const sessionId = randomUUID();
    await enqueue('show-class-card', sessionId);
    const stuck = fork(join(import.meta.dirname, 'stuck-worker.fixture.ts'), {
      env: { ...process.env, DATABASE_URL: test.appUrl },
    });
    await once(stuck, 'message');
    await admin(`update pgboss.job_common set started_on = started_on - interval '3 seconds' where state = 'active'`);
    const done = diary<string>();
    await worker('show-class-card', async (job) => done.write(job.sessionId));
    expect(await admin('select state from pgboss.job')).to.deep.equal([{ state: 'active' }]); // its process has its turn

    stuck.kill('SIGKILL');
    await once(stuck, 'exit');
    await worker('show-class-card', async (job) => done.write(job.sessionId));
    await done.until(({ length }) => length > 0);
    expect(done.entries).to.deep.equal([sessionId]);
  });

  it('of one class have their turn one after the other, in whichever process they run [JB4]', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    const atWork = { [one]: 0, [other]: 0 };
    const most = { [one]: 0, [other]: 0 };
    const done = diary<string>();
    const card = async ({ sessionId }: { sessionId: string }): Promise<void> => {
      const now = (atWork[sessionId] = (atWork[sessionId] ?? 0) + 1);
      most[sessionId] = Math.max(most[sessionId] ?? 0, now);
      await new Promise((resolve) => setTimeout(resolve, 100)); // long enough for another to come in between
      atWork[sessionId] = now - 1;
      done.write(sessionId);
    };
    for (let each = 0; each < 4; each++)
      for (const sessionId of [one, other]) await enqueue('show-class-card', sessionId);
    await Promise.all([worker('show-class-card', card), worker('show-class-card', card)]);
    await done.until(({ length }) => length === 8);
    expect(most).to.deep.equal({ [one]: 1, [other]: 1 });
  });

  it('end before their process does, and none is begun any more [JB5]', async () => {
    const [began, ended] = [diary<string>(), diary<string>()];
    const goOn = Promise.withResolvers<undefined>();
    await enqueue('summarise-session', randomUUID());
    const queue = await worker('summarise-session', async ({ sessionId }) => {
      began.write(sessionId);
      await goOn.promise;
      ended.write(sessionId);
    });
    await began.until(({ length }) => length === 1);
    const stopped = queue.stop(10_000);
    await enqueue('summarise-session', randomUUID());
    goOn.resolve(undefined);
    await stopped;
    expect(ended.entries).to.have.length(1);
    expect(await admin(`select state from pgboss.job where state <> 'completed'`)).to.deep.equal([
      { state: 'created' },
    ]);
  });

  it('are handed back when their process cannot wait for their end [JB5]', async () => {
    const taken = diary<AbortSignal>();
    await enqueue('summarise-session', randomUUID());
    const queue = await worker('summarise-session', (_, signal) => {
      taken.write(signal);
      return new Promise((_resolve, reject) =>
        signal.addEventListener('abort', () => reject(new Error('told to stop'))),
      );
    });
    await taken.until(({ length }) => length === 1);
    await queue.stop(1000);
    expect(taken.entries[0]?.aborted).to.equal(true);
    expect(await admin('select state from pgboss.job')).to.deep.equal([{ state: 'retry' }]);
  });

  it('go on when the database is back [JB6]', async () => {
    const done = diary<string>();
    await worker('summarise-session', async ({ sessionId }) => done.write(sessionId));
    await admin(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'upbeat-jobs'
      and datname = current_database()`);
    const sessionId = randomUUID();
    await enqueue('summarise-session', sessionId);
    await done.until(({ length }) => length > 0);
    expect(done.entries).to.deep.equal([sessionId]);
    expect(faults).not.to.have.length(0);
  });

  it('say whose they are and which, and nothing else [JB7]', async () => {
    const sessionId = randomUUID();
    await enqueue('show-class-card', sessionId);
    const [row] = await admin('select data, singleton_key, group_id, output from pgboss.job');
    expect(row).to.deep.equal({
      data: { sessionId, tenantId: TENANT },
      singleton_key: null,
      group_id: `${TENANT} card ${sessionId}`,
      output: null,
    });
  });

  it('keep the processes from changing what a queue is [JB7]', async () => {
    const rows =
      await admin(`select relname, array(select action from unnest(array['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE'])
        action where has_table_privilege('upbeat_app', oid, action)) as may from pg_class
      where relnamespace = 'pgboss'::regnamespace and relname in ('job', 'queue', 'schedule', 'subscription') order by 1`);
    expect(rows).to.deep.equal([
      { relname: 'job', may: ['INSERT', 'UPDATE', 'DELETE'] },
      { relname: 'queue', may: ['UPDATE'] },
      { relname: 'schedule', may: [] },
      { relname: 'subscription', may: [] },
    ]);
  });
});
