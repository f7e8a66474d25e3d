import { CLOSE_NORMAL, type Connection } from './connection.ts';
import { excludedOf, numberOf, type RestCall, type RestReply } from './rest-call.ts';

const LARGEST_PAGE = 200;

const NO_CONTENT: RestReply = { status: 204 };
const exists = (does: boolean): RestReply => ({ status: does ? 200 : 404 });

export function connectionExists({ hub }: RestCall, { connectionId }: { readonly connectionId: string }): RestReply {
  return exists(hub.connections.has(connectionId));
}

export function groupExists({ hub }: RestCall, { group }: { readonly group: string }): RestReply {
  return exists(hub.inGroup(group).size > 0);
}

export function userExists({ hub }: RestCall, { userId }: { readonly userId: string }): RestReply {
  return exists(hub.ofUser(userId).size > 0);
}

export function closeAllConnections(call: RestCall): RestReply {
  return close(call, call.hub.connections.values());
}

export function closeGroupConnections(call: RestCall, { group }: { readonly group: string }): RestReply {
  return close(call, call.hub.inGroup(group));
}

export function closeUserConnections(call: RestCall, { userId }: { readonly userId: string }): RestReply {
  return close(call, call.hub.ofUser(userId));
}

export function closeConnection(call: RestCall, { connectionId }: { readonly connectionId: string }): RestReply {
  const connection = call.hub.connections.get(connectionId);
  return close(call, connection === undefined ? [] : [connection]);
}

/** Pages are ordered by connection id, so that connections that come and go shift nothing. */
export function listConnectionsInGroup(call: RestCall, { group }: { readonly group: string }): RestReply {
  const top = numberOf(call, 'top', [1, 2_147_483_647], Infinity);
  const pageSize = Math.min(numberOf(call, 'maxpagesize', [1, LARGEST_PAGE], LARGEST_PAGE), top);
  const after = call.query.get('continuationToken') ?? '';
  const left = [...call.hub.inGroup(group)]
    .filter(({ connectionId }) => connectionId > after)
    .sort((one, other) => (one.connectionId < other.connectionId ? -1 : 1));

  const page = left.slice(0, pageSize);
  const last = page.at(-1);
  const value = page.map(({ connectionId, userId }) => ({ connectionId, ...(userId === null ? {} : { userId }) }));
  if (last === undefined || left.length === page.length || top === page.length) return { status: 200, json: { value } };

  const next = new URL(call.path, call.origin);
  next.search = new URLSearchParams({
    'api-version': call.query.get('api-version') ?? '',
    maxpagesize: String(pageSize),
    ...(top === Infinity ? {} : { top: String(top - page.length) }),
    continuationToken: last.connectionId,
  }).toString();
  return { status: 200, json: { value, nextLink: next.href } };
}

function close(call: RestCall, candidates: Iterable<Connection>): RestReply {
  const excluded = excludedOf(call);
  const reason = call.query.get('reason') ?? '';
  for (const connection of [...candidates]) {
    if (!excluded.has(connection.connectionId)) connection.close(CLOSE_NORMAL, reason);
  }
  return NO_CONTENT;
}
