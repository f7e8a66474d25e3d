import { Not, type EntityManager } from 'typeorm';
import type { PairingStore } from '../../../application/stores.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import type { Pairing } from '../../../domain/pairing/pairing.ts';
import { PairingEntity, type PairingRow } from '../schema/pairing.ts';

/** In one order, as whoever appends samples holds them: neither can wait for the other in a circle. */
const SEEN = `
  with here as (
    select id from pairing
    where tenant_id = $1 and session_id = $2 and person_id = any($3::uuid[]) and state = 'paired'
    order by id for no key update
  )
  update pairing set seen_at = greatest(seen_at, $4) from here where pairing.tenant_id = $1 and pairing.id = here.id`;

export function postgresPairingStore(manager: EntityManager, tenantId: TenantId): PairingStore {
  const table = manager.getRepository(PairingEntity);

  return {
    async find(id) {
      const row = await table.findOneBy({ tenantId, id });
      return row && toPairing(row);
    },
    async lockOf({ sessionId, personId }) {
      const key = `pairings ${tenantId} ${sessionId} ${personId}`;
      await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
      const rows = await table.find({ where: { tenantId, sessionId, personId }, order: { id: 'desc' } });
      return rows.map(toPairing);
    },
    save: async (pairing) => {
      await table.upsert({ ...EMPTY, tenantId, ...pairing }, ['tenantId', 'id']);
    },
    async ofSession(sessionId) {
      const rows = await table.find({
        where: { tenantId, sessionId, state: Not('offered' as const) },
        order: { id: 'asc' },
      });
      return rows.map(toPairing).flatMap((pairing) => (pairing.state === 'offered' ? [] : pairing));
    },
    seen: async ({ sessionId, personIds, at }) => {
      if (personIds.length > 0) await manager.query(SEEN, [tenantId, sessionId, personIds, at]);
    },
  };
}

const EMPTY = {
  codeDigest: null,
  codeExpiresAt: null,
  secretDigest: null,
  pairedAt: null,
  seenAt: null,
  absences: null,
};

/** @throws when the row breaks the check of its table */
function toPairing(row: PairingRow): Pairing {
  const { id, sessionId, personId, participationId } = row;
  const bound = { id, sessionId, personId, participationId };
  const { state, codeDigest, codeExpiresAt, secretDigest, pairedAt, seenAt, absences } = row;
  if (state === 'offered' && codeDigest && codeExpiresAt) return { ...bound, state, codeDigest, codeExpiresAt };
  if (state === 'paired' && secretDigest && pairedAt && seenAt && absences) {
    return { ...bound, state, secretDigest, pairedAt, seenAt, absences };
  }
  if (state === 'over') return { ...bound, state, pairedAt };
  if (state === 'not-mine' && pairedAt) return { ...bound, state, pairedAt };
  throw new Error(`The ${state} pairing ${id} lacks what this state needs`);
}
