import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runFolder } from '../checks/test-run.ts';
import { createDatabase, dropDatabase } from '../postgres/database.ts';
import { startStack, type Stack } from './stack.ts';

export interface StackForTests extends Stack {
  /** Stops it and forgets its database and its logs. */
  end(): Promise<void>;
}

/**
 * The whole product on free ports, with a database of its own on the PostgreSQL of the tests. What it keeps lies in the
 * folder of the test run, so that a run that was killed is cleared up by the next.
 */
export async function startStackForTests({ pages = false }: { pages?: boolean } = {}): Promise<StackForTests> {
  const adminUrl = process.env['UPBEAT_TEST_POSTGRES'];
  if (adminUrl === undefined) throw new Error('UPBEAT_TEST_POSTGRES names no PostgreSQL: run this through npm test');
  const name = `stack_${randomUUID().replaceAll('-', '')}`;
  const postgresUrl = await createDatabase(adminUrl, name);
  const folder = join(runFolder(), name);
  const forget = async (): Promise<void> => {
    await dropDatabase(adminUrl, name);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const stack = await startStack({ folder, postgresUrl, pages, ports: 'any', log: () => undefined });
    return {
      ...stack,
      async end() {
        await stack.stop();
        await forget();
      },
    };
  } catch (fault) {
    await forget();
    throw fault;
  }
}
