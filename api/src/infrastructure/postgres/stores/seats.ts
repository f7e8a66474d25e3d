import type { EntityManager } from 'typeorm';
import type { SeatRow } from '../../../application/stores.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import type { Sex } from '../../../domain/summary/calories.ts';
import type { CareRow } from '../schema/participation.ts';
import { toCare } from './care-store.ts';
import { toConsent } from './consent-store.ts';

interface JoinedRow {
  id: string;
  sessionId: string;
  personId: string;
  alias: string;
  slot: number | null;
  seenBy: string[];
  hiddenFrom: string[];
  name: string;
  birthYear: number | null;
  ownMaximum: number | null;
  weightKg: number | null;
  sex: Sex | null;
  scopes: string[] | null;
  care: Pick<CareRow, 'isUnwell' | 'toldCoach' | 'word'> | null;
}

/** Somebody whose name the directory has not told yet goes by their nickname. */
const SEATS = `
  select seat.id, seat.session_id as "sessionId", seat.person_id as "personId", seat.alias, seat.slot,
    seat.seen_by as "seenBy", seat.hidden_from as "hiddenFrom",
    coalesce(person.name, seat.alias) as name, profile.birth_year as "birthYear", profile.own_maximum as "ownMaximum",
    profile.weight_kg as "weightKg", profile.sex,
    decision.scopes,
    case when care.tenant_id is not null then
      json_build_object('isUnwell', care.is_unwell, 'toldCoach', care.told_coach, 'word', care.word) end as care
  from participation seat
  left join person on person.tenant_id = seat.tenant_id and person.person_id = seat.person_id
  left join profile on profile.tenant_id = seat.tenant_id and profile.person_id = seat.person_id
  left join care on care.tenant_id = seat.tenant_id and care.participation_id = seat.id
  left join lateral (
    select scopes from consent where consent.tenant_id = seat.tenant_id and consent.person_id = seat.person_id
    order by number desc limit 1
  ) decision on true
  where seat.tenant_id = $1 and seat.session_id = $2
  order by seat.id`;

export async function readSeats(manager: EntityManager, tenantId: TenantId, sessionId: string): Promise<SeatRow[]> {
  const rows = await manager.query<JoinedRow[]>(SEATS, [tenantId, sessionId]);
  return rows.map(({ name, birthYear, ownMaximum, weightKg, sex, scopes, care, ...participation }) => ({
    participation,
    consent: toConsent(scopes ?? []),
    profile: { birthYear, ownMaximum, weightKg, sex },
    personName: name,
    care: toCare(care),
  }));
}
