import { fanOut } from './hub.ts';
import { excludedOf, filterOf, messageOf, type RestCall, type RestReply } from './rest-call.ts';
import type { Connection } from './connection.ts';

const ACCEPTED: RestReply = { status: 202 };

export function sendToAll(call: RestCall): RestReply {
  return send(call, call.hub.connections.values(), null);
}

export function sendToGroup(call: RestCall, { group }: { readonly group: string }): RestReply {
  return send(call, call.hub.inGroup(group), group);
}

export function sendToUser(call: RestCall, { userId }: { readonly userId: string }): RestReply {
  return send(call, call.hub.ofUser(userId), null);
}

/** Accepted whether or not the connection exists, as in the service. */
export function sendToConnection(call: RestCall, { connectionId }: { readonly connectionId: string }): RestReply {
  const connection = call.hub.connections.get(connectionId);
  return send(call, connection === undefined ? [] : [connection], null);
}

function send(call: RestCall, candidates: Iterable<Connection>, group: string | null): RestReply {
  const message = messageOf(call, group);
  const excluded = excludedOf(call);
  const passes = filterOf(call.query.get('filter'));
  const targets = [...candidates].filter((one) => !excluded.has(one.connectionId) && passes(one));
  fanOut(targets, message);
  return ACCEPTED;
}
