import { checkPermission, generateClientToken, grantPermission, revokePermission } from './operations-access.ts';
import {
  closeAllConnections,
  closeConnection,
  closeGroupConnections,
  closeUserConnections,
  connectionExists,
  groupExists,
  listConnectionsInGroup,
  userExists,
} from './operations-connections.ts';
import {
  addConnectionsToGroups,
  addConnectionToGroup,
  addUserToGroup,
  removeConnectionFromAllGroups,
  removeConnectionFromGroup,
  removeConnectionsFromGroups,
  removeUserFromAllGroups,
  removeUserFromGroup,
} from './operations-groups.ts';
import { sendToAll, sendToConnection, sendToGroup, sendToUser } from './operations-send.ts';
import type { RestCall, RestReply } from './rest-call.ts';

type Operation = (call: RestCall) => RestReply | Promise<RestReply>;
type ParameterNames<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterNames<Rest>
  : never;

interface Route {
  readonly method: string;
  readonly match: (segments: readonly string[]) => Operation | null;
}

/** Every operation of a hub in api-version 2024-12-01. */
const ROUTES: readonly Route[] = [
  route('POST', ':send', sendToAll),
  route('POST', 'groups/{group}/:send', sendToGroup),
  route('POST', 'users/{userId}/:send', sendToUser),
  route('POST', 'connections/{connectionId}/:send', sendToConnection),
  route('HEAD', 'groups/{group}', groupExists),
  route('HEAD', 'users/{userId}', userExists),
  route('HEAD', 'connections/{connectionId}', connectionExists),
  route('POST', ':closeConnections', closeAllConnections),
  route('POST', 'groups/{group}/:closeConnections', closeGroupConnections),
  route('POST', 'users/{userId}/:closeConnections', closeUserConnections),
  route('DELETE', 'connections/{connectionId}', closeConnection),
  route('POST', ':addToGroups', addConnectionsToGroups),
  route('POST', ':removeFromGroups', removeConnectionsFromGroups),
  route('GET', 'groups/{group}/connections', listConnectionsInGroup),
  route('PUT', 'groups/{group}/connections/{connectionId}', addConnectionToGroup),
  route('DELETE', 'groups/{group}/connections/{connectionId}', removeConnectionFromGroup),
  route('DELETE', 'connections/{connectionId}/groups', removeConnectionFromAllGroups),
  route('PUT', 'users/{userId}/groups/{group}', addUserToGroup),
  route('DELETE', 'users/{userId}/groups/{group}', removeUserFromGroup),
  route('DELETE', 'users/{userId}/groups', removeUserFromAllGroups),
  route('PUT', 'permissions/{permission}/connections/{connectionId}', grantPermission),
  route('DELETE', 'permissions/{permission}/connections/{connectionId}', revokePermission),
  route('HEAD', 'permissions/{permission}/connections/{connectionId}', checkPermission),
  route('POST', ':generateToken', generateClientToken),
];

/** The operation at this path below `/api/hubs/{hub}/`, given as its decoded segments. */
export function findOperation(method: string, segments: readonly string[]): Operation | null {
  for (const candidate of ROUTES) {
    const operation = candidate.method === method ? candidate.match(segments) : null;
    if (operation !== null) return operation;
  }
  return null;
}

function route<Path extends string>(
  method: string,
  path: Path,
  operation: (
    call: RestCall,
    parameters: Readonly<Record<ParameterNames<Path>, string>>,
  ) => RestReply | Promise<RestReply>,
): Route {
  const template = path.split('/');
  return {
    method,
    match(segments) {
      if (segments.length !== template.length) return null;
      const parameters: Record<string, string> = {};
      for (const [index, part] of template.entries()) {
        const segment = segments[index] ?? '';
        if (part.startsWith('{')) parameters[part.slice(1, -1)] = segment;
        else if (part !== segment) return null;
      }
      return (call) => operation(call, parameters as Record<ParameterNames<Path>, string>);
    },
  };
}
