import { CLOSE_POLICY, type Connection } from './connection.ts';
import { InvalidClientMessage, readClientMessage, type AckError, type ClientMessage } from './frames-json.ts';
import { fanOut, type Hub } from './hub.ts';
import type { Permission } from './permissions.ts';

const MOST_ACK_IDS_REMEMBERED = 10_000;

const FORBIDDEN: AckError = { name: 'Forbidden', message: 'The client does not have permission.' };
const NO_EVENT_HANDLER: AckError = { name: 'InternalServerError', message: 'No event handler is configured.' };

/**
 * Does what a client of a json subprotocol asks for.
 *
 * The product uses no upstream events, so this stand-in is a hub without event handlers: an `event` is answered with
 * InternalServerError, and what a simple client sends goes nowhere.
 */
export function handleClientMessage(hub: Hub, connection: Connection, text: string): void {
  const message = readOrClose(connection, text);
  if (message === null) return;

  switch (message.type) {
    case 'ping':
      connection.pong();
      break;
    case 'sequenceAck':
      connection.acknowledgedBySequence(message.sequenceId);
      break;
    case 'joinGroup':
      once(connection, message, 'joinLeaveGroup', () => hub.join(connection, message.group));
      break;
    case 'leaveGroup':
      once(connection, message, 'joinLeaveGroup', () => hub.leave(connection, message.group));
      break;
    case 'sendToGroup':
      once(connection, message, 'sendToGroup', () => sendToGroup(hub, connection, message));
      break;
    case 'event':
      connection.acknowledge(message.ackId, NO_EVENT_HANDLER);
      break;
  }
}

function readOrClose(connection: Connection, text: string): ClientMessage | null {
  try {
    return readClientMessage(text);
  } catch (error) {
    if (!(error instanceof InvalidClientMessage)) throw error;
    connection.close(CLOSE_POLICY, `Invalid message: ${error.message}`);
    return null;
  }
}

/** Does it if the client may, at most once for each acknowledgement id; a refusal does not use the id up. */
function once(
  connection: Connection,
  { ackId, group }: { readonly ackId: number | null; readonly group: string },
  permission: Permission,
  act: () => void,
): void {
  if (ackId !== null && connection.ackIds.has(ackId)) {
    const message = `Message with ack-id: ${ackId} has been processed`;
    connection.acknowledge(ackId, { name: 'Duplicate', message });
    return;
  }
  if (!connection.permissions.allows(permission, group)) {
    connection.acknowledge(ackId, FORBIDDEN);
    return;
  }

  if (ackId !== null) remember(connection.ackIds, ackId);
  act();
  connection.acknowledge(ackId);
}

function remember(ackIds: Set<number>, ackId: number): void {
  ackIds.add(ackId);
  const [oldest] = ackIds;
  if (ackIds.size > MOST_ACK_IDS_REMEMBERED && oldest !== undefined) ackIds.delete(oldest);
}

function sendToGroup(hub: Hub, sender: Connection, message: ClientMessage & { readonly type: 'sendToGroup' }): void {
  const { group, noEcho, dataType, data } = message;
  const members = [...hub.inGroup(group)];
  fanOut(noEcho ? members.filter((member) => member !== sender) : members, {
    from: 'group',
    group,
    fromUserId: sender.userId,
    dataType,
    data,
    ttlSeconds: 0,
  });
}
