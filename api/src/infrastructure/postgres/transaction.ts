import { setTimeout as wait } from 'node:timers/promises';
import { QueryFailedError, type DataSource } from 'typeorm';
import type { InTransaction } from '../../application/stores.ts';
import { RunAgain } from './run-again.ts';
import { postgresStores } from './stores/stores.ts';

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK_DETECTED = '40P01';
const ATTEMPTS = 5;
const LONGEST_PAUSE_MS = 20;

/** Transactions that see one tenant only: the tenant is set first, and is gone when the transaction ends. */
export function transactionsOf(dataSource: DataSource): InTransaction {
  return (tenantId, work) =>
    despiteOthers(() =>
      dataSource.transaction(async (manager) => {
        await manager.query(`select set_config('app.tenant_id', $1, true)`, [tenantId]);
        return work(postgresStores(manager, tenantId));
      }),
    );
}

async function despiteOthers<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction();
    } catch (fault) {
      if (attempt === ATTEMPTS || !mayRunAgain(fault)) throw fault;
    }
    await wait(Math.random() * attempt * LONGEST_PAUSE_MS); // two that met once must not meet in step again
  }
}

function mayRunAgain(fault: unknown): boolean {
  if (fault instanceof RunAgain) return true;
  if (!(fault instanceof QueryFailedError)) return false;
  const { code } = fault.driverError as { code?: unknown };
  return code === SERIALIZATION_FAILURE || code === DEADLOCK_DETECTED;
}
