import { EntitySchema } from 'typeorm';
import { TENANT_ID } from './keys.ts';

export interface ConsentRow {
  tenantId: string;
  personId: string;
  /** Counts this person's decisions from 1: two at once want the same number, and one of them is run again. */
  number: number;
  /** What is allowed. A scope that is not named is not allowed, also one that did not exist yet. */
  scopes: string[];
  version: number;
  decidedAt: Date;
}

/** Append-only: the role of the app may neither update nor delete. */
export const ConsentEntity = new EntitySchema<ConsentRow>({
  name: 'consent',
  columns: {
    tenantId: TENANT_ID,
    personId: { type: 'uuid', primary: true, name: 'person_id' },
    number: { type: 'integer', primary: true },
    scopes: { type: 'text', array: true },
    version: { type: 'integer' },
    decidedAt: { type: 'timestamptz', name: 'decided_at' },
  },
});
