import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { InTransaction } from '../../application/stores.ts';
import type { JobSender } from '../jobs/job-store.ts';
import { DatabaseFailure, withoutValues } from './database-failure.ts';
import { RunAgain } from './run-again.ts';
import { postgresStores } from './stores/stores.ts';

const RUN_AGAIN_CODES = ['40001', '40P01']; // serialization failure, deadlock detected
const ATTEMPTS = 5;
const LONGEST_PAUSE_MS = 20;

/** Transactions that see one tenant only: the tenant is set first, and is gone when the transaction ends. */
export function transactionsOf(dataSource: DataSource, jobs: JobSender): InTransaction {
  return (tenantId, work) =>
    despiteOthers(() =>
      dataSource.transaction(async (manager) => {
        await manager.query(`select set_config('app.tenant_id', $1, true)`, [tenantId]);
        return work(postgresStores(manager, tenantId, jobs));
      }),
    );
}

async function despiteOthers<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction();
    } catch (fault) {
      const failure = withoutValues(fault);
      if (attempt === ATTEMPTS || !mayRunAgain(failure)) throw failure;
    }
    await wait(Math.random() * attempt * LONGEST_PAUSE_MS); // two that met once must not meet in step again
  }
}

function mayRunAgain(failure: unknown): boolean {
  return failure instanceof RunAgain || (failure instanceof DatabaseFailure && RUN_AGAIN_CODES.includes(failure.code));
}
