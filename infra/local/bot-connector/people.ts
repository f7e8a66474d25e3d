import { createHash } from 'node:crypto';
import type { Directory, LocalPerson } from '../directory/directory.ts';

/** Who somebody is to one bot. */
export interface People {
  /** `29:…`, another one for each bot. */
  idOf(person: LocalPerson): string;
  /** By that id or by the object id of the directory; null when it is nobody of this tenant. */
  find(tenantId: string, id: string): LocalPerson | null;
}

export function createPeople(directory: Directory, botId: string): People {
  const idOf = ({ tenantId, id }: LocalPerson): string =>
    `29:1${createHash('sha512').update(`${botId} ${tenantId} ${id}`).digest('base64url')}`;
  const byId = new Map(directory.people.flatMap((person) => [idOf(person), person.id].map((id) => [id, person])));
  return {
    idOf,
    find(tenantId, id) {
      const person = byId.get(id);
      return person?.tenantId === tenantId ? person : null;
    },
  };
}

/** As activities name who acts. */
export function accountOf(people: People, person: LocalPerson) {
  return { id: people.idOf(person), name: person.name, aadObjectId: person.id };
}

/** As the roster of a conversation names them. */
export function memberOf(people: People, person: LocalPerson) {
  return {
    id: people.idOf(person),
    objectId: person.id,
    aadObjectId: person.id,
    name: person.name,
    givenName: person.givenName,
    surname: person.surname,
    email: person.address,
    userPrincipalName: person.userPrincipalName,
    tenantId: person.tenantId,
    userRole: person.isGuest ? 'guest' : 'user',
  };
}
