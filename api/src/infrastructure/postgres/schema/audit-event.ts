import { EntitySchema } from 'typeorm';
import { TENANT_ID } from './keys.ts';

export interface AuditEventRow {
  tenantId: string;
  id: string;
  actor: string;
  action: string;
  subject: string;
  happenedAt: Date;
}

/** Append-only: the role of the app may neither update nor delete. */
export const AuditEventEntity = new EntitySchema<AuditEventRow>({
  name: 'audit_event',
  columns: {
    tenantId: TENANT_ID,
    id: { type: 'uuid', primary: true },
    actor: { type: 'uuid' },
    action: { type: 'text' },
    subject: { type: 'text' },
    happenedAt: { type: 'timestamptz', name: 'happened_at' },
  },
  indices: [{ name: 'audit_event_by_subject', columns: ['tenantId', 'subject', 'happenedAt'] }],
});
