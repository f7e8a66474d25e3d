import type { WebSocket } from 'ws';
import { connectedText, disconnectedText, PONG_TEXT, ackText, type AckError } from './frames-json.ts';
import { textFrame, type Frame } from './message.ts';
import type { Outgoing } from './outgoing.ts';
import type { Permissions } from './permissions.ts';
import { createUnacknowledgedQueue, type UnacknowledgedQueue } from './reliable.ts';
import type { Subprotocol } from './subprotocol.ts';

/** Close codes that mean something to clients: 1008 tells them not to try to recover. */
export const CLOSE_NORMAL = 1000;
export const CLOSE_POLICY = 1008;

/** One client of a hub, through all the sockets it may use while it recovers from broken ones. */
export interface Connection {
  readonly connectionId: string;
  readonly userId: string | null;
  /** Null is a simple client: raw frames, and no more. */
  readonly subprotocol: Subprotocol | null;
  readonly reconnectionToken: string | null;
  readonly permissions: Permissions;
  /** Kept by the hub. */
  readonly groups: Set<string>;
  /** Acknowledgement ids already seen, so that a repeated message is refused. */
  readonly ackIds: Set<number>;
  /** Gives the connection its first socket, or after a break the next one, and what it has missed. */
  attach(socket: WebSocket): void;
  deliver(outgoing: Outgoing): void;
  acknowledge(ackId: number | null, error?: AckError): void;
  acknowledgedBySequence(sequenceId: number): void;
  pong(): void;
  /** Ends the connection for good and tells the client why. */
  close(code: number, reason: string): void;
  /** Breaks the socket as a network would; a reliable connection may come back. */
  drop(): void;
}

export interface ConnectionLimits {
  /** How long a reliable connection may take to come back. */
  readonly recoveryMs: number;
  /** A client with more than this waiting to be read is too slow and is cut off. */
  readonly slowClientBytes: number;
}

interface ConnectionOptions extends ConnectionLimits {
  readonly connectionId: string;
  readonly userId: string | null;
  readonly subprotocol: Subprotocol | null;
  readonly reconnectionToken: string | null;
  readonly permissions: Permissions;
  readonly onText: (text: string) => void;
  readonly onEnd: () => void;
  readonly log: (line: string) => void;
}

export function createConnection(options: ConnectionOptions): Connection {
  const { connectionId, userId, subprotocol, reconnectionToken, log } = options;
  const unacknowledged: UnacknowledgedQueue | null = reconnectionToken === null ? null : createUnacknowledgedQueue();
  let socket: WebSocket | null = null;
  let recovery: NodeJS.Timeout | undefined;
  let ended = false;

  const end = (): void => {
    if (ended) return;
    ended = true;
    clearTimeout(recovery);
    options.onEnd();
  };

  const cutOff = (): void => {
    log(`connection ${connectionId} is too slow and is cut off`);
    end();
    socket?.terminate(); // a close frame would only wait behind what the client does not read
  };

  const send = ({ bytes, binary }: Frame): void => {
    if (socket === null || socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > options.slowClientBytes) cutOff();
    else socket.send(bytes, { binary });
  };

  const encodedFor = (outgoing: Outgoing): Frame | null => {
    if (subprotocol === null) return outgoing.raw();
    return unacknowledged === null ? outgoing.json() : unacknowledged.keep(outgoing, Date.now());
  };

  const close = (code: number, reason: string): void => {
    if (ended) return;
    end();
    if (subprotocol !== null) send(textFrame(disconnectedText(reason)));
    socket?.close(code, closeReason(reason));
  };

  const receive = (data: Buffer, isBinary: boolean): void => {
    if (ended || subprotocol === null) return; // without an event handler nobody is there to hear a simple client
    if (isBinary) close(CLOSE_POLICY, 'Invalid message: a json subprotocol takes text frames');
    else options.onText(data.toString());
  };

  const lost = (from: WebSocket, code: number): void => {
    if (from !== socket || ended) return;
    socket = null;
    if (unacknowledged === null || code === CLOSE_NORMAL) end();
    else recovery = setTimeout(end, options.recoveryMs);
  };

  return {
    connectionId,
    userId,
    subprotocol,
    reconnectionToken,
    permissions: options.permissions,
    groups: new Set(),
    ackIds: new Set(),

    attach(next) {
      clearTimeout(recovery);
      const previous = socket;
      socket = next;
      previous?.terminate();
      next.on('message', (data: Buffer, isBinary) => receive(data, isBinary));
      next.on('close', (code) => lost(next, code));
      next.on('error', (error) => log(`socket of connection ${connectionId}: ${error.message}`));
      if (subprotocol !== null) send(textFrame(connectedText(connectionId, userId, reconnectionToken)));
      for (const frame of unacknowledged?.outstanding(Date.now()) ?? []) send(frame);
    },

    deliver(outgoing) {
      if (ended) return;
      const frame = encodedFor(outgoing);
      if (frame === null) close(CLOSE_POLICY, 'SlowClient: too many messages are not acknowledged');
      else send(frame);
    },

    acknowledge(ackId, error) {
      if (ackId !== null) send(textFrame(ackText(ackId, error ?? null)));
    },
    acknowledgedBySequence: (sequenceId) => unacknowledged?.acknowledge(sequenceId),
    pong: () => send(textFrame(PONG_TEXT)),
    close,
    drop: () => socket?.terminate(),
  };
}

/** A close frame holds at most 123 bytes of reason. */
function closeReason(reason: string): string {
  let text = reason;
  while (Buffer.byteLength(text) > 123) text = text.slice(0, -1);
  return text;
}
