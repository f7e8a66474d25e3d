import { LessThanOrEqual, type EntityManager } from 'typeorm';
import type { ConsentStore } from '../../../application/stores.ts';
import { NO_CONSENT, SCOPES, type Consent } from '../../../domain/consent/consent.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import { RunAgain } from '../run-again.ts';
import { ConsentEntity } from '../schema/consent.ts';

const APPEND = `
  insert into consent (tenant_id, person_id, number, scopes, version, decided_at)
  values ($1, $2, $3, $4, $5, $6)
  on conflict (tenant_id, person_id, number) do nothing
  returning number`;

export function postgresConsentStore(manager: EntityManager, tenantId: TenantId): ConsentStore {
  const table = manager.getRepository(ConsentEntity);
  const numberRead = new Map<string, number>(); // in this transaction, by person

  async function latestRow(personId: string) {
    const row = await table.findOne({ where: { tenantId, personId }, order: { number: 'desc' } });
    numberRead.set(personId, row?.number ?? 0);
    return row;
  }

  return {
    async latest(personId) {
      const row = await latestRow(personId);
      return row && { consent: toConsent(row.scopes), decidedAt: row.decidedAt };
    },
    async asOf(personId, at) {
      const decided = { tenantId, personId, decidedAt: LessThanOrEqual(at) };
      const row = await table.findOne({ where: decided, order: { number: 'desc' } });
      return row && toConsent(row.scopes);
    },
    async append(personId, consent, { version, at }) {
      if (!numberRead.has(personId)) await latestRow(personId);
      const number = (numberRead.get(personId) ?? 0) + 1;
      const scopes = SCOPES.filter((scope) => consent[scope]);
      const added = await manager.query<unknown[]>(APPEND, [tenantId, personId, number, scopes, version, at]);
      // A second device has decided meanwhile. Had we gone by what it replaced, it might share again what was stopped.
      if (added.length === 0) throw new RunAgain('Another decision came first');
      numberRead.set(personId, number);
    },
  };
}

/** What is not named is not allowed. */
export function toConsent(scopes: readonly string[]): Consent {
  const allowed = SCOPES.filter((scope) => scopes.includes(scope)).map((scope) => [scope, true] as const);
  return { ...NO_CONSENT, ...Object.fromEntries(allowed) };
}
