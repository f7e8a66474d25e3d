import type { EntityManager } from 'typeorm';
import type { SeatRow } from '../../../application/stores.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import { toConsent } from './consent-store.ts';

interface JoinedRow {
  id: string;
  sessionId: string;
  personId: string;
  alias: string;
  slot: number | null;
  name: string;
  birthYear: number | null;
  ownMaximum: number | null;
  scopes: string[] | null;
}

/** Somebody whose name the directory has not told yet goes by their nickname. */
const SEATS = `
  select seat.id, seat.session_id as "sessionId", seat.person_id as "personId", seat.alias, seat.slot,
    coalesce(person.name, seat.alias) as name, profile.birth_year as "birthYear", profile.own_maximum as "ownMaximum",
    decision.scopes
  from participation seat
  left join person on person.tenant_id = seat.tenant_id and person.person_id = seat.person_id
  left join profile on profile.tenant_id = seat.tenant_id and profile.person_id = seat.person_id
  left join lateral (
    select scopes from consent where consent.tenant_id = seat.tenant_id and consent.person_id = seat.person_id
    order by number desc limit 1
  ) decision on true
  where seat.tenant_id = $1 and seat.session_id = $2
  order by seat.id`;

export async function readSeats(manager: EntityManager, tenantId: TenantId, sessionId: string): Promise<SeatRow[]> {
  const rows = await manager.query<JoinedRow[]>(SEATS, [tenantId, sessionId]);
  return rows.map(({ name, birthYear, ownMaximum, scopes, ...participation }) => ({
    participation,
    consent: toConsent(scopes ?? []),
    profile: { birthYear, ownMaximum },
    personName: name,
  }));
}
