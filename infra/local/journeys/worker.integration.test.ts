import { expect } from 'chai';
import pg from 'pg';
import { setTimeout as wait } from 'node:timers/promises';
import { apiClientOf } from '../box/api-client.ts';
import { openClass, setUpOrganisations } from '../box/seed.ts';
import { rosa } from '../directory/directory.ts';
import { startStackForTests, type StackForTests } from '../stack/stack-for-tests.ts';

describe('the worker', () => {
  let stack: StackForTests;

  before(async function () {
    this.timeout(60_000);
    stack = await startStackForTests();
    await setUpOrganisations(stack);
  });
  after(() => stack.end());

  async function endedClass(): Promise<string> {
    const { session } = await openClass(stack, new Date());
    await (await apiClientOf(rosa, stack)).call('POST', `/api/sessions/${session.id}/end`);
    return session.id;
  }

  /** A summary is announced to nobody but through the channel, so it is looked for. */
  async function summarised(sessionId: string): Promise<void> {
    const admin = new pg.Client({ connectionString: stack.databaseUrl });
    await admin.connect();
    try {
      for (;;) {
        const { rowCount } = await admin.query('select from session_summary where session_id = $1', [sessionId]);
        if (rowCount === 1) return;
        await wait(100);
      }
    } finally {
      await admin.end();
    }
  }

  it('summarises a class within seconds of its end [JB8]', async () => {
    const sessionId = await endedClass();
    const ended = Date.now();
    await summarised(sessionId);
    expect(Date.now() - ended).to.be.lessThan(10_000);
  });

  it('summarises a class whose end nobody was there to take up [JB3]', async function () {
    this.timeout(60_000);
    const ending = endedClass();
    await stack.restartWorker('SIGKILL');
    await summarised(await ending);
  });
});
