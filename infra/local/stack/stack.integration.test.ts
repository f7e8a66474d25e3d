import { expect } from 'chai';
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setUpOrganisations } from '../box/seed.ts';
import { amira } from '../directory/directory.ts';
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

    it('brings what people write to the bot and what it answers to them, also after it was killed', async () => {
      const { connector } = stack;
      await setUpOrganisations(stack);
      await connector.install({ kind: 'personal', person: amira });
      const chat = connector.personalChat(amira.id)?.id ?? '';
      await connector.say(amira, chat, 'help');
      const before = connector.conversation(chat)?.messages.length;
      expect(connector.conversation(chat)?.messages.at(-1)).to.include({ author: null });

      await stack.restartBot('SIGKILL');
      await connector.say(amira, chat, 'help');
      expect(connector.conversation(chat)?.messages.length).to.equal((before ?? 0) + 2);
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
