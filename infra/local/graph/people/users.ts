import type { LocalPerson } from '../../directory/directory.ts';
import { answerCollection } from '../collection.ts';
import { parseFilter } from '../filter.ts';
import { GraphError, insufficientPrivileges } from '../graph-error.ts';
import { param, type Allowed, type GraphCall, type GraphOperation } from '../operation.ts';
import { selected } from '../select.ts';
import { findPerson, type GraphWorld } from '../world.ts';

const READING = ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All'];
const READS: Allowed = {
  application: [...READING, 'User.ReadBasic.All'],
  delegated: [...READING, 'User.ReadBasic.All'],
  refuse: insufficientPrivileges,
};
const READS_SELF: Allowed = { application: [], delegated: ['User.Read', ...READING], refuse: insufficientPrivileges };

/** What Graph gives of a person unless it is told otherwise. */
const USUAL = [
  ...['businessPhones', 'displayName', 'givenName', 'jobTitle', 'mail', 'mobilePhone'],
  ...['officeLocation', 'preferredLanguage', 'surname', 'userPrincipalName', 'id'],
];
const SEARCHABLE = ['displayName', 'mail', 'userPrincipalName', 'givenName', 'surname'];

/** The people of an organisation. */
export function userOperations(world: GraphWorld): readonly GraphOperation[] {
  const shown = (call: GraphCall, person: LocalPerson): object => ({
    '@odata.context': `${call.origin}/v1.0/$metadata#users/$entity`,
    ...selected(call, toUser(person), USUAL),
  });
  return [
    {
      name: 'get-user',
      method: 'GET',
      path: '/users/{userId}',
      allowed: READS,
      run(call) {
        const userId = param(call, 'userId');
        const person = findPerson(world, call.caller.tenantId, userId);
        if (person) return { status: 200, body: shown(call, person) };
        const words = `Resource '${userId}' does not exist or one of its queried reference-property objects are not present.`;
        throw new GraphError(404, 'Request_ResourceNotFound', words);
      },
    },
    {
      name: 'get-me',
      method: 'GET',
      path: '/me',
      allowed: READS_SELF,
      run: (call) => ({ status: 200, body: shown(call, callerOf(world, call)) }),
    },
    {
      name: 'list-users',
      method: 'GET',
      path: '/users',
      allowed: READS,
      run(call) {
        const { searchParams } = call.url;
        const isAdvanced =
          searchParams.has('$search') ||
          searchParams.has('$count') ||
          /endswith|\bnot\b| ne /i.test(searchParams.get('$filter') ?? '');
        if (isAdvanced && call.headers.get('consistencylevel')?.toLowerCase() !== 'eventual') {
          const words =
            "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'";
          throw new GraphError(400, 'Request_UnsupportedQuery', words);
        }
        const isWanted = parseFilter(searchParams.get('$filter') ?? 'id ne null');
        const isFound = parseSearch(searchParams.get('$search'));
        const found = world.directory.people
          .filter(({ tenantId }) => tenantId === call.caller.tenantId)
          .map(toUser)
          .filter((user) => isWanted(user) && isFound(user));
        const sorted = searchParams.has('$orderby')
          ? found.toSorted((a, b) => a.displayName.localeCompare(b.displayName))
          : found;
        return answerCollection(call, sorted, {
          of: 'users',
          usual: 100,
          most: 999,
          allowed: ['$filter', '$search', '$select', '$orderby', '$count'],
          show: (user) => selected(call, user, USUAL),
        });
      },
    },
  ];
}

/**
 * In whose name the token was made.
 *
 * @throws {GraphError} 400 for a token in the application's own name
 */
export function callerOf(world: GraphWorld, { caller }: GraphCall): LocalPerson {
  const person = caller.personId === null ? null : findPerson(world, caller.tenantId, caller.personId);
  if (person) return person;
  throw new GraphError(400, 'BadRequest', '/me request is only valid with delegated authentication flow.');
}

function toUser(person: LocalPerson) {
  return {
    id: person.id,
    businessPhones: [],
    displayName: person.name,
    givenName: person.givenName,
    jobTitle: person.jobTitle,
    mail: person.address,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: null,
    surname: person.surname,
    userPrincipalName: person.userPrincipalName,
    userType: person.isGuest ? 'Guest' : 'Member',
    accountEnabled: true,
  };
}

/** `"displayName:ro" OR "mail:ro"`: the directory looks at the beginnings of words. */
function parseSearch(search: string | null): (user: ReturnType<typeof toUser>) => boolean {
  if (search === null) return () => true;
  const clauses = search.split(/(?<=")\s+OR\s+(?=")/).map((clause) => /^"(\w+):(.+)"$/.exec(clause.trim()));
  const wanted = clauses.map((found) => {
    const [, name = '', words = ''] = found ?? [];
    if (SEARCHABLE.includes(name))
      return { name: name as 'displayName', words: words.replaceAll('\\"', '"').toLowerCase() };
    throw new GraphError(400, 'Request_BadRequest', `Syntax error: the search clause '${search}' is not understood.`);
  });
  return (user) =>
    wanted.some(({ name, words }) => {
      const value = user[name].toLowerCase();
      return value.startsWith(words) || value.split(/[\s@._-]+/).some((part) => part.startsWith(words));
    });
}
