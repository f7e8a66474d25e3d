import type { EntityManager } from 'typeorm';
import type { ControlSignals } from '../../../application/stores.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import { CONTROL_CHANNEL, type ControlSignal } from '../control-listener.ts';

export function postgresControlSignals(manager: EntityManager, tenantId: TenantId): ControlSignals {
  return {
    async announce(sessionId, kind) {
      const signal: ControlSignal = { tenantId, sessionId, kind };
      await manager.query('select pg_notify($1, $2)', [CONTROL_CHANNEL, JSON.stringify(signal)]);
    },
  };
}
