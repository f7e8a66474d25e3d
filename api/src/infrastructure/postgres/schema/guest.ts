import { EntitySchema } from 'typeorm';
import { TENANT_ID } from './keys.ts';

const ofSession = (name: string) => ({
  name,
  target: 'session',
  columnNames: ['tenantId', 'sessionId'],
  referencedColumnNames: ['tenantId', 'id'],
  onDelete: 'CASCADE' as const,
});

/** The code with which people without an account come into a class; null while they cannot. */
export interface GuestCodeRow {
  tenantId: string;
  sessionId: string;
  codeDigest: string | null;
}

export const GuestCodeEntity = new EntitySchema<GuestCodeRow>({
  name: 'guest_code',
  columns: {
    tenantId: TENANT_ID,
    sessionId: { type: 'uuid', primary: true, name: 'session_id' },
    codeDigest: { type: 'text', name: 'code_digest', nullable: true },
  },
  indices: [{ name: 'guest_code_by_code', columns: ['codeDigest'], where: 'code_digest is not null' }],
  foreignKeys: [ofSession('guest_code_session')],
});

/** What lets one guest into one class. */
export interface ClassTicketRow {
  tenantId: string;
  personId: string;
  sessionId: string;
  secretDigest: string;
  expiresAt: Date;
}

export const ClassTicketEntity = new EntitySchema<ClassTicketRow>({
  name: 'class_ticket',
  columns: {
    tenantId: TENANT_ID,
    personId: { type: 'uuid', primary: true, name: 'person_id' },
    sessionId: { type: 'uuid', name: 'session_id' },
    secretDigest: { type: 'text', name: 'secret_digest' },
    expiresAt: { type: 'timestamptz', name: 'expires_at' },
  },
  indices: [{ name: 'class_ticket_by_session', columns: ['tenantId', 'sessionId'] }],
  foreignKeys: [ofSession('class_ticket_session')],
});
