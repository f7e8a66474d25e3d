import { EntitySchema } from 'typeorm';
import type { Programme } from '../../../domain/programme/programme.ts';
import { TENANT_ID } from './keys.ts';

export interface ProgrammeRow {
  tenantId: string;
  id: string;
  version: number;
  programme: Programme;
  changedAt: Date;
  isArchived: boolean;
}

/** Programmes kept for many classes. A session holds a copy, not a reference. */
export const ProgrammeEntity = new EntitySchema<ProgrammeRow>({
  name: 'programme',
  columns: {
    tenantId: TENANT_ID,
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    programme: { type: 'jsonb' },
    changedAt: { type: 'timestamptz', name: 'changed_at' },
    isArchived: { type: 'boolean', name: 'is_archived' },
  },
  checks: [{ name: 'programme_version', expression: 'version > 0' }],
});
