import type { DataType, Message } from './message.ts';

/** What a client of a json subprotocol may say. */
export type ClientMessage =
  | { readonly type: 'joinGroup' | 'leaveGroup'; readonly group: string; readonly ackId: number | null }
  | {
      readonly type: 'sendToGroup';
      readonly group: string;
      readonly ackId: number | null;
      readonly noEcho: boolean;
      readonly dataType: DataType;
      readonly data: Buffer;
    }
  | { readonly type: 'event'; readonly event: string; readonly ackId: number | null }
  | { readonly type: 'sequenceAck'; readonly sequenceId: number }
  | { readonly type: 'ping' };

export interface AckError {
  readonly name: 'Forbidden' | 'InternalServerError' | 'Duplicate';
  readonly message: string;
}

/** A message that the service does not understand: it ends the connection. */
export class InvalidClientMessage extends Error {}

const LONGEST_GROUP_NAME = 1024;

/**
 * Reads a client's message.
 *
 * @throws {InvalidClientMessage} that says what is wrong with it
 */
export function readClientMessage(text: string): ClientMessage {
  const fields = readObject(text);
  switch (fields['type']) {
    case 'joinGroup':
    case 'leaveGroup':
      return { type: fields['type'], group: groupOf(fields), ackId: ackIdOf(fields) };
    case 'sendToGroup':
      return {
        type: 'sendToGroup',
        group: groupOf(fields),
        ackId: ackIdOf(fields),
        noEcho: fields['noEcho'] === true,
        ...payloadOf(fields),
      };
    case 'event':
      if (typeof fields['event'] !== 'string') throw new InvalidClientMessage('event must be a string');
      return { type: 'event', event: fields['event'], ackId: ackIdOf(fields) };
    case 'sequenceAck':
      return { type: 'sequenceAck', sequenceId: wholeNumber('sequenceId', fields['sequenceId']) };
    case 'ping':
      return { type: 'ping' };
    default:
      throw new InvalidClientMessage(`unknown message type ${JSON.stringify(fields['type'] ?? null)}`);
  }
}

/** The fields of a downstream message, without braces, so that a sequence id can be put before them. */
export function messageFields({ from, fromUserId, group, dataType, data }: Message): string {
  const sender = fromUserId === null ? '' : `,"fromUserId":${JSON.stringify(fromUserId)}`;
  const target = group === null ? '' : `,"group":${JSON.stringify(group)}`;
  return `"type":"message","from":"${from}"${sender}${target},"dataType":"${dataType}","data":${jsonOf(dataType, data)}`;
}

export function connectedText(connectionId: string, userId: string | null, reconnectionToken: string | null): string {
  return JSON.stringify({
    type: 'system',
    event: 'connected',
    ...(userId === null ? {} : { userId }),
    connectionId,
    ...(reconnectionToken === null ? {} : { reconnectionToken }),
  });
}

export function disconnectedText(message: string): string {
  return JSON.stringify({ type: 'system', event: 'disconnected', message });
}

export function ackText(ackId: number, error: AckError | null): string {
  return JSON.stringify({ type: 'ack', ackId, success: error === null, ...(error === null ? {} : { error }) });
}

export const PONG_TEXT = JSON.stringify({ type: 'pong' });

function jsonOf(dataType: DataType, data: Buffer): string {
  switch (dataType) {
    case 'json':
      return data.toString();
    case 'text':
      return JSON.stringify(data.toString());
    case 'binary':
    case 'protobuf':
      return `"${data.toString('base64')}"`;
  }
}

function readObject(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new InvalidClientMessage('the message is not JSON', { cause });
  }
  if (typeof value !== 'object' || value === null) throw new InvalidClientMessage('the message is not a JSON object');
  return { ...value };
}

function groupOf(fields: Record<string, unknown>): string {
  const group = fields['group'];
  if (typeof group !== 'string' || group.length < 1 || group.length > LONGEST_GROUP_NAME) {
    throw new InvalidClientMessage(`group must be a string of 1 to ${LONGEST_GROUP_NAME} characters`);
  }
  return group;
}

function ackIdOf(fields: Record<string, unknown>): number | null {
  const ackId = fields['ackId'];
  return ackId === undefined || ackId === null ? null : wholeNumber('ackId', ackId);
}

function wholeNumber(name: string, value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  throw new InvalidClientMessage(`${name} must be a whole number`);
}

function payloadOf({ dataType = 'json', data }: Record<string, unknown>): { dataType: DataType; data: Buffer } {
  switch (dataType) {
    case 'json':
      if (data === undefined) throw new InvalidClientMessage('data is missing');
      return { dataType, data: Buffer.from(JSON.stringify(data)) };
    case 'text':
      if (typeof data !== 'string') throw new InvalidClientMessage('data of type text must be a string');
      return { dataType, data: Buffer.from(data) };
    case 'binary':
    case 'protobuf':
      if (typeof data !== 'string') throw new InvalidClientMessage(`data of type ${dataType} must be in base64`);
      return { dataType, data: Buffer.from(data, 'base64') };
    default:
      throw new InvalidClientMessage(`unknown dataType ${JSON.stringify(dataType)}`);
  }
}
