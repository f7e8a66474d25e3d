import { Type, type Static } from 'typebox';
import type { DirectoryPerson, PeopleDirectory } from '../../application/scheduling/people-directory.ts';
import type { TenantId } from '../../domain/directory/identity.ts';
import type { Graph } from './graph-client.ts';
import { queryOf, quoted } from './query.ts';
import { arranged } from './refusals.ts';
import { shaped } from './shape.ts';

const PERMISSION = 'User.ReadBasic.All';

/** The most ids that Graph compares within one filter. */
const MOST_IN_FILTER = 15;

const Text = Type.Optional(Type.Union([Type.String(), Type.Null()]));
const User = Type.Object({
  id: Type.String(),
  displayName: Text,
  mail: Text,
  userPrincipalName: Text,
  jobTitle: Text,
  userType: Text,
});
export const Users = Type.Object({ value: Type.Array(User) });

/** What we ask of a person. Job title and kind are null where Upbeat may see the basics alone. */
export const PERSON_FIELDS = 'id,displayName,mail,userPrincipalName,jobTitle,userType';

/** The organisation's directory, as the application itself. */
export function graphPeopleDirectory(graph: Graph): PeopleDirectory {
  async function filtered(tenantId: TenantId, filter: string): Promise<DirectoryPerson[]> {
    const query = queryOf({ $filter: filter, $select: PERSON_FIELDS });
    const answer = await arranged({ graph, tenantId, permission: PERMISSION }, () =>
      graph.get(tenantId, `/users${query}`),
    );
    return shaped(Users, answer, 'people').value.map(toPerson);
  }

  return {
    async byId(tenantId, personIds) {
      const wanted = [...new Set(personIds)];
      const found: DirectoryPerson[] = [];
      for (let first = 0; first < wanted.length; first += MOST_IN_FILTER) {
        const ids = wanted.slice(first, first + MOST_IN_FILTER).map(quoted);
        found.push(...(await filtered(tenantId, `id in (${ids.join(',')})`)));
      }
      return found;
    },
    async byAddress(tenantId, address) {
      const [person] = await filtered(
        tenantId,
        `mail eq ${quoted(address)} or userPrincipalName eq ${quoted(address)}`,
      );
      return person ?? null;
    },
  };
}

export function toPerson({
  id,
  displayName,
  mail,
  userPrincipalName,
  jobTitle,
  userType,
}: Static<typeof User>): DirectoryPerson {
  const signsInAs = userPrincipalName ?? '';
  return {
    personId: id.toLowerCase(),
    name: displayName ?? signsInAs,
    address: mail ?? signsInAs,
    jobTitle: jobTitle ?? null,
    isGuest: userType === 'Guest' || signsInAs.includes('#EXT#'),
  };
}
