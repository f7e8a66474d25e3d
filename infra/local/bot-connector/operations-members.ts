import type { LocalPerson } from '../directory/directory.ts';
import { conversationOf, conversationOfPath, type Call, type Operation, type OperationDeps } from './operation.ts';
import { memberOf } from './people.ts';
import { badArgument, memberNotFound } from './refusal.ts';

const CONVERSATION = '/v3/conversations/:conversationId';
const PAGE = { least: 1, most: 500, usual: 200 };

/** Who is in a conversation that the bot is in. */
export function memberOperations(deps: OperationDeps): readonly Operation[] {
  const reading = { method: 'GET', cost: 'read', conversationId: conversationOfPath } as const;
  const membersOf = (call: Call): readonly LocalPerson[] => conversationOf(deps, call).members;
  const shown = (person: LocalPerson) => memberOf(deps.people, person);
  return [
    {
      name: 'members',
      path: `${CONVERSATION}/members`,
      ...reading,
      run: (call) => ({ status: 200, body: membersOf(call).map(shown) }),
    },
    {
      name: 'paged-members',
      path: `${CONVERSATION}/pagedmembers`,
      ...reading,
      run: (call) => ({ status: 200, body: page(membersOf(call).map(shown), call.query) }),
    },
    {
      name: 'member',
      path: `${CONVERSATION}/members/:memberId`,
      ...reading,
      run: (call) => {
        const asked = deps.people.find(call.tenantId, call.params['memberId'] ?? '');
        const member = membersOf(call).find(({ id }) => id === asked?.id);
        if (!member) throw memberNotFound();
        return { status: 200, body: shown(member) };
      },
    },
  ];
}

/** One page; its token is where the next one begins. */
function page<Member>(members: readonly Member[], query: URLSearchParams) {
  const size = Number(query.get('pageSize') ?? PAGE.usual);
  const from = Number(query.get('continuationToken') ?? 0);
  if (!Number.isInteger(size) || size < PAGE.least || size > PAGE.most) {
    throw badArgument(`pageSize must be between ${PAGE.least} and ${PAGE.most}.`);
  }
  if (!Number.isInteger(from) || from < 0) throw badArgument('continuationToken is none of ours.');
  const next = from + size;
  return {
    members: members.slice(from, next),
    ...(next < members.length ? { continuationToken: String(next) } : {}),
  };
}
