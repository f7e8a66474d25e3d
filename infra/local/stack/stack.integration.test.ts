import { expect } from 'chai';
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readPostmasterLock } from '../postgres/postmaster-lock.ts';
import { startProductProcess } from './product-process.ts';
import { startStackForTests, type StackForTests } from './stack-for-tests.ts';
import { startStack } from './stack.ts';

const log = (): void => undefined;

describe('The product on one machine', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(realpathSync(os.tmpdir()), 'upbeat stack '));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

  it('says when the database under it has been killed, and still stops', async () => {
    const stack = await startStack({ folder, pages: false, ports: 'any', log });
    process.kill(readPostmasterLock(path.join(folder, 'postgres'))?.pid ?? 0, 'SIGKILL');
    expect(await stack.broken).to.contain('The database has ended');
    await stack.stop();
  });

  describe('with a database of its own', () => {
    let stack: StackForTests;

    beforeEach(async () => {
      stack = await startStackForTests();
    });

    afterEach(() => stack.end());

    it('says when the api has been killed, but not when it was restarted', async () => {
      const { apiOrigin } = stack;
      await stack.restartApi('SIGKILL');
      expect(stack.api().origin).to.equal(apiOrigin);

      process.kill(stack.api().pid, 'SIGKILL');
      expect(await stack.broken).to.contain('The api has ended (SIGKILL)');
    });

    it('says when the worker has been killed, but not when it was restarted', async () => {
      const { pid } = stack.worker();
      await stack.restartWorker('SIGKILL');
      expect(stack.worker().pid).not.to.equal(pid);
      expect((await fetch(`${stack.worker().origin}/health/ready`)).status).to.equal(200);

      process.kill(stack.worker().pid, 'SIGKILL');
      expect(await stack.broken).to.contain('The worker has ended (SIGKILL)');
    });
  });

  it('tells what the api found wrong when it does not start', async () => {
    const logFile = path.join(folder, 'api.log');
    const start = startProductProcess(
      { PORT: 'nowhere', ENTRA_AUTHORITY: '' },
      { name: 'api', main: 'api/src/main.ts', caFile: '', logFile },
    );
    const fault = await start.then(String, (refused: unknown) => String(refused));
    expect(fault).to.match(/The api has ended \(exit code 1\)\. What was wrong, by its log .*\n.*PORT/s);
  });

  it('can be given up while it starts, and leaves nothing running', async () => {
    const signal = AbortSignal.abort(new Error('given up'));
    const start = startStack({ folder, pages: false, ports: 'any', signal, log });
    expect(await start.then(String, String)).to.equal('Error: given up');
    expect(readPostmasterLock(path.join(folder, 'postgres'))).to.equal(null);
    expect(existsSync(path.join(folder, 'logs/api.log'))).to.equal(false);
  });
});
