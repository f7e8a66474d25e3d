import type { TenantId } from '../../domain/directory/identity.ts';

/** In whose name Microsoft 365 is asked: somebody's own token for Upbeat, verified before, and never kept. */
export interface OnBehalf {
  readonly tenantId: TenantId;
  readonly token: string;
}
