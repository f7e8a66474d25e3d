import { noConnection } from './operations-groups.ts';
import { isPermission, PERMISSIONS, type Permission } from './permissions.ts';
import { badRequest, numberOf, type RestCall, type RestReply } from './rest-call.ts';

const LONGEST_TOKEN_MINUTES = 60 * 24 * 365;

interface PermissionOfConnection {
  readonly permission: string;
  readonly connectionId: string;
}

export function grantPermission(call: RestCall, { permission, connectionId }: PermissionOfConnection): RestReply {
  const name = permissionOf(permission);
  const connection = call.hub.connections.get(connectionId);
  if (connection === undefined) throw noConnection(connectionId);
  connection.permissions.grant(name, call.query.get('targetName'));
  return { status: 200 };
}

export function revokePermission(call: RestCall, { permission, connectionId }: PermissionOfConnection): RestReply {
  const name = permissionOf(permission);
  call.hub.connections.get(connectionId)?.permissions.revoke(name, call.query.get('targetName'));
  return { status: 204 };
}

export function checkPermission(call: RestCall, { permission, connectionId }: PermissionOfConnection): RestReply {
  const name = permissionOf(permission);
  const allowed = call.hub.connections.get(connectionId)?.permissions.allows(name, call.query.get('targetName'));
  return { status: allowed === true ? 200 : 404 };
}

export async function generateClientToken(call: RestCall): Promise<RestReply> {
  const { query, origin, hub } = call;
  const clientType = query.get('clientType') ?? 'default';
  if (clientType.toLowerCase() !== 'default') {
    throw badRequest(
      `clientType must be default, got ${clientType}: MQTT and Socket.IO are not spoken here`,
      'clientType',
    );
  }
  const token = await call.accessKey.issueClientToken({
    origin,
    hub: hub.name,
    userId: query.get('userId'),
    roles: query.getAll('role'),
    groups: query.getAll('group'),
    minutes: numberOf(call, 'minutesToExpire', [1, LONGEST_TOKEN_MINUTES], 60),
  });
  return { status: 200, json: { token } };
}

function permissionOf(name: string): Permission {
  if (isPermission(name)) return name;
  throw badRequest(`permission must be ${PERMISSIONS.join(' or ')}, got ${name}`, 'permission');
}
