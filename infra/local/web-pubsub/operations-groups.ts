import { badRequest, filterOf, jsonOf, RestProblem, type RestCall, type RestReply } from './rest-call.ts';
import type { Connection } from './connection.ts';

const OK: RestReply = { status: 200 };
const NO_CONTENT: RestReply = { status: 204 };

export function addConnectionsToGroups(call: RestCall): RestReply {
  const { groups, connections } = groupsAndConnectionsOf(call);
  for (const connection of connections) for (const group of groups) call.hub.join(connection, group);
  return OK;
}

export function removeConnectionsFromGroups(call: RestCall): RestReply {
  const { groups, connections } = groupsAndConnectionsOf(call);
  for (const connection of connections) for (const group of groups) call.hub.leave(connection, group);
  return OK;
}

interface ConnectionInGroup {
  readonly connectionId: string;
  readonly group: string;
}

export function addConnectionToGroup({ hub }: RestCall, { connectionId, group }: ConnectionInGroup): RestReply {
  const connection = hub.connections.get(connectionId);
  if (connection === undefined) throw noConnection(connectionId);
  hub.join(connection, group);
  return OK;
}

export function removeConnectionFromGroup({ hub }: RestCall, { connectionId, group }: ConnectionInGroup): RestReply {
  const connection = hub.connections.get(connectionId);
  if (connection !== undefined) hub.leave(connection, group);
  return NO_CONTENT;
}

export function removeConnectionFromAllGroups(
  { hub }: RestCall,
  { connectionId }: { readonly connectionId: string },
): RestReply {
  const connection = hub.connections.get(connectionId);
  if (connection !== undefined) for (const group of [...connection.groups]) hub.leave(connection, group);
  return NO_CONTENT;
}

interface UserInGroup {
  readonly userId: string;
  readonly group: string;
}

export function addUserToGroup({ hub }: RestCall, { userId, group }: UserInGroup): RestReply {
  const connections = hub.ofUser(userId);
  if (connections.size === 0) throw new RestProblem(404, 'Error.User.NotFound', 'The user has no connection', 'userId');
  for (const connection of connections) hub.join(connection, group);
  return OK;
}

export function removeUserFromGroup({ hub }: RestCall, { userId, group }: UserInGroup): RestReply {
  for (const connection of hub.ofUser(userId)) hub.leave(connection, group);
  return NO_CONTENT;
}

export function removeUserFromAllGroups({ hub }: RestCall, { userId }: { readonly userId: string }): RestReply {
  for (const connection of hub.ofUser(userId)) {
    for (const group of [...connection.groups]) hub.leave(connection, group);
  }
  return NO_CONTENT;
}

export function noConnection(connectionId: string): RestProblem {
  return new RestProblem(404, 'Error.Connection.NotFound', `There is no connection ${connectionId}`, 'connectionId');
}

function groupsAndConnectionsOf(call: RestCall): {
  readonly groups: readonly string[];
  readonly connections: readonly Connection[];
} {
  const wish = jsonOf(call);
  if (typeof wish !== 'object' || wish === null || !('groups' in wish) || !isTexts(wish.groups)) {
    throw badRequest('groups must be a list of names', 'groups');
  }
  const filter = 'filter' in wish ? wish.filter : null;
  if (filter !== null && typeof filter !== 'string') throw badRequest('filter must be a text', 'filter');
  return { groups: wish.groups, connections: [...call.hub.connections.values()].filter(filterOf(filter)) };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
