import { EntitySchema } from 'typeorm';
import type { Absence } from '../../../domain/pairing/absence.ts';
import type { Pairing } from '../../../domain/pairing/pairing.ts';
import { TENANT_ID } from './keys.ts';

export interface PairingRow {
  tenantId: string;
  id: string;
  sessionId: string;
  personId: string;
  participationId: string;
  state: Pairing['state'];
  codeDigest: string | null;
  codeExpiresAt: Date | null;
  secretDigest: string | null;
  pairedAt: Date | null;
  seenAt: Date | null;
  absences: readonly Absence[] | null;
}

/** A code or secret is kept as its digest, and only while it opens something. */
export const PairingEntity = new EntitySchema<PairingRow>({
  name: 'pairing',
  columns: {
    tenantId: TENANT_ID,
    id: { type: 'uuid', primary: true },
    sessionId: { type: 'uuid', name: 'session_id' },
    personId: { type: 'uuid', name: 'person_id' },
    participationId: { type: 'uuid', name: 'participation_id' },
    state: { type: 'text' },
    codeDigest: { type: 'text', name: 'code_digest', nullable: true },
    codeExpiresAt: { type: 'timestamptz', name: 'code_expires_at', nullable: true },
    secretDigest: { type: 'text', name: 'secret_digest', nullable: true },
    pairedAt: { type: 'timestamptz', name: 'paired_at', nullable: true },
    seenAt: { type: 'timestamptz', name: 'seen_at', nullable: true },
    absences: { type: 'jsonb', nullable: true },
  },
  checks: [
    {
      name: 'pairing_state',
      expression: `(code_digest is not null and code_expires_at is not null) = (state = 'offered')
      and (secret_digest is not null and seen_at is not null and absences is not null) = (state = 'paired')
      and case state
        when 'offered' then paired_at is null
        when 'paired' then paired_at is not null
        when 'over' then true
        when 'not-mine' then paired_at is not null
        else false end`,
    },
  ],
  indices: [
    { name: 'pairing_by_person', columns: ['tenantId', 'sessionId', 'personId'] },
    { name: 'pairing_by_code', columns: ['codeDigest'], where: `state = 'offered'` },
  ],
  foreignKeys: [
    {
      name: 'pairing_participation',
      target: 'participation',
      columnNames: ['tenantId', 'participationId'],
      referencedColumnNames: ['tenantId', 'id'],
      onDelete: 'CASCADE',
    },
  ],
});
