import type { TenantId } from '../../domain/directory/identity.ts';

/**
 * A credential of Upbeat's own: it names the tenant whose rows know it, the row, and a secret of which that row holds
 * the digest. To its bearer it is one opaque text.
 */
export interface ClassToken {
  readonly kind: 'pairing' | 'ticket';
  readonly tenantId: TenantId;
  readonly id: string;
  readonly secret: string;
}

const GUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const SPELLED = new RegExp(`^(pairing|ticket)\\.(${GUID})\\.(${GUID})\\.([\\w-]{43})$`);

export function spellClassToken({ kind, tenantId, id, secret }: ClassToken): string {
  return [kind, tenantId, id, secret].join('.');
}

/** Null for what is no token of Upbeat's own, such as a sign-in of Teams. */
export function readClassToken(text: string): ClassToken | null {
  const [, kind, tenantId, id, secret] = SPELLED.exec(text) ?? [];
  if ((kind !== 'pairing' && kind !== 'ticket') || !tenantId || !id || !secret) return null;
  return { kind, tenantId, id, secret };
}
