import { EntitySchema } from 'typeorm';
import { TENANT_ID } from './keys.ts';

export interface TenantRow {
  tenantId: string;
  name: string;
  state: 'active' | 'suspended';
}

export const TenantEntity = new EntitySchema<TenantRow>({
  name: 'tenant',
  columns: { tenantId: TENANT_ID, name: { type: 'text' }, state: { type: 'text' } },
  checks: [{ name: 'tenant_state', expression: `state in ('active', 'suspended')` }],
});
