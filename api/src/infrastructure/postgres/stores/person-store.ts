import type { EntityManager } from 'typeorm';
import type { PersonStore, Profile } from '../../../application/stores.ts';
import type { TenantId } from '../../../domain/directory/identity.ts';
import { CoachCuesEntity, PersonEntity, ProfileEntity, type ProfileRow } from '../schema/person.ts';

/** Every request tells the name, and it is nearly always known: then nothing is written or locked. */
const SEEN = `
  insert into person (tenant_id, person_id, name)
  select $1::uuid, $2::uuid, $3::text
  where not exists (select from person where tenant_id = $1 and person_id = $2 and name = $3)
  on conflict (tenant_id, person_id) do update set name = excluded.name`;

/** Any of the words of a name may be the one that somebody begins to type. */
const NAMED = `
  select person_id as "personId", name from person
  where tenant_id = $1 and not is_guest and (name ilike $2 escape '\\' or name ilike '% ' || $2 escape '\\')
  order by name, person_id limit $3`;

const NOTHING_TOLD: Profile = { birthYear: null, ownMaximum: null, weightKg: null, sex: null };

export function postgresPersonStore(manager: EntityManager, tenantId: TenantId): PersonStore {
  const people = manager.getRepository(PersonEntity);
  const profiles = manager.getRepository(ProfileEntity);
  const cuesOf = manager.getRepository(CoachCuesEntity);

  return {
    seen: async ({ personId, name }) => {
      await manager.query(SEEN, [tenantId, personId, name]);
    },
    admit: async ({ personId, name }) => {
      await people.insert({ tenantId, personId, name, isGuest: true });
    },
    async find(personId) {
      const row = await people.findOneBy({ tenantId, personId });
      return row && { name: row.name, isGuest: row.isGuest };
    },
    named: (words, limit) =>
      manager.query(NAMED, [tenantId, `${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`, limit]),
    async profile(personId) {
      const row = await profiles.findOneBy({ tenantId, personId });
      return row ? toProfile(row) : NOTHING_TOLD;
    },
    saveProfile: async (personId, { birthYear, ownMaximum, weightKg, sex }) => {
      await profiles.upsert({ tenantId, personId, birthYear, ownMaximum, weightKg, sex }, ['tenantId', 'personId']);
    },
    cues: async (personId) => (await cuesOf.findOneBy({ tenantId, personId }))?.cues ?? [],
    saveCues: async (personId, cues) => {
      await cuesOf.upsert({ tenantId, personId, cues: [...cues] }, ['tenantId', 'personId']);
    },
  };
}

function toProfile({ birthYear, ownMaximum, weightKg, sex }: ProfileRow): Profile {
  return { birthYear, ownMaximum, weightKg, sex };
}
