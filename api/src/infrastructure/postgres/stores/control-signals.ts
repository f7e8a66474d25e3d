import type { EntityManager } from 'typeorm';
import type { ControlSignals } from '../../../application/stores.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import { CONTROL_CHANNEL, type ControlSignal } from '../control-listener.ts';

export function postgresControlSignals(manager: EntityManager, tenantId: TenantId): ControlSignals {
  return {
    announce: (sessionId, kind) => notify({ tenantId, sessionId, kind }),
    tell: (sessionId, news) => notify({ tenantId, sessionId, kind: 'news', news }),
  };

  async function notify(signal: ControlSignal): Promise<void> {
    await manager.query('select pg_notify($1, $2)', [CONTROL_CHANNEL, JSON.stringify(signal)]);
  }
}
