import type { EntityManager } from 'typeorm';
import type { TraceStore } from '../../../application/scheduling/trace-store.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import { noTrace, type ClassTrace, type EntryTrace } from '../../../domain/schedule/trace.ts';
import { ClassTraceEntity, EntryTraceEntity, type ClassTraceRow, type EntryTraceRow } from '../schema/arranging.ts';

export function postgresTraceStore(manager: EntityManager, tenantId: TenantId): TraceStore {
  const entries = manager.getRepository(EntryTraceEntity);
  const classes = manager.getRepository(ClassTraceEntity);

  return {
    async entry(arrangementId) {
      const row = await entries.findOneBy({ tenantId, arrangementId });
      return row ? toEntryTrace(row) : noTrace(arrangementId);
    },
    saveEntry: async (trace) => {
      await entries.upsert({ tenantId, ...trace }, ['tenantId', 'arrangementId']);
    },
    async class(sessionId) {
      const row = await classes.findOneBy({ tenantId, sessionId });
      return row && toClassTrace(row);
    },
    classes: async (arrangementId) => (await classes.findBy({ tenantId, arrangementId })).map(toClassTrace),
    saveClasses: async (traces) => {
      if (traces.length === 0) return;
      const rows = traces.map((trace) => ({ tenantId, ...trace }));
      await classes.upsert(rows, ['tenantId', 'sessionId']);
    },
    forgetClasses: async (arrangementId) => {
      await classes.delete({ tenantId, arrangementId });
    },
    async ofEvent(eventId) {
      const row = await classes.findOneBy({ tenantId, eventId });
      return row && toClassTrace(row);
    },
  };
}

function toEntryTrace(row: EntryTraceRow): EntryTrace {
  const { arrangementId, generation, pattern, shown, meeting, refusedAt, isRefusalLeft } = row;
  return { arrangementId, generation, pattern, shown, meeting, refusedAt, isRefusalLeft };
}

function toClassTrace(row: ClassTraceRow): ClassTrace {
  const { sessionId, arrangementId, eventId, slot, shown, attendees, answers } = row;
  return { sessionId, arrangementId, eventId, slot, shown, attendees, answers };
}
