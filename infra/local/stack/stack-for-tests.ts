import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createDatabase, dropDatabase } from '../postgres/database.ts';
import { startStack, type Stack } from './stack.ts';

const root = join(import.meta.dirname, '../../..');

export interface StackForTests extends Stack {
  /** Stops it and forgets its database. */
  end(): Promise<void>;
}

/** The whole product on free ports, with a database of its own on the PostgreSQL of the tests. */
export async function startStackForTests({ pages = false }: { pages?: boolean } = {}): Promise<StackForTests> {
  const adminUrl = process.env['UPBEAT_TEST_POSTGRES'];
  if (adminUrl === undefined) throw new Error('UPBEAT_TEST_POSTGRES names no PostgreSQL: run this through npm test');
  const name = `stack_${randomUUID().replaceAll('-', '')}`;
  const postgresUrl = await createDatabase(adminUrl, name);
  const folder = join(root, '.upbeat/tests', `stack-${process.pid}-${name.slice(-8)}`);
  const stack = await startStack({ folder, postgresUrl, pages, ports: 'any', log: () => undefined });
  return {
    ...stack,
    async end() {
      await stack.stop();
      await dropDatabase(adminUrl, name);
    },
  };
}
