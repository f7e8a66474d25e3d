import { randomBytes, timingSafeEqual } from 'node:crypto';
import { STATUS_CODES, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { InvalidToken } from '../entra/verify-token.ts';
import { handleClientMessage } from './client-messages.ts';
import { CLOSE_POLICY, createConnection, type Connection, type ConnectionLimits } from './connection.ts';
import type { Hub } from './hub.ts';
import { isHubName, type Hubs } from './hubs.ts';
import { permissionsOf } from './permissions.ts';
import { chooseSubprotocol, isReliable, type Subprotocol } from './subprotocol.ts';
import type { AccessKey, ClientClaims } from './tokens.ts';

const LARGEST_FRAME_BYTES = 1024 * 1024;

interface ClientEndpointDeps {
  readonly hubs: Hubs;
  readonly accessKey: AccessKey;
  readonly origins: readonly string[];
  readonly limits: ConnectionLimits;
  readonly log: (line: string) => void;
}

export type HandleUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void>;

/** Where clients connect: `/client/hubs/{hub}` or `/client?hub=`, with a token or with what recovers a connection. */
export function createClientEndpoint(deps: ClientEndpointDeps): HandleUpgrade {
  const webSockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: LARGEST_FRAME_BYTES,
    perMessageDeflate: false,
    handleProtocols: (offered) => chooseSubprotocol(offered) ?? false,
  });

  return async (request, socket, head) => {
    const left = (error: Error): void => deps.log(`a client left while it was connecting: ${error.message}`);
    socket.on('error', left);
    const admission = await admit(deps, request);
    if (socket.destroyed) return;
    socket.off('error', left);
    if (typeof admission === 'function') webSockets.handleUpgrade(request, socket, head, admission);
    else refuse(socket, admission);
  };
}

type Accept = (webSocket: WebSocket) => void;

interface Refusal {
  readonly status: number;
  readonly text: string;
}

async function admit(deps: ClientEndpointDeps, request: IncomingMessage): Promise<Accept | Refusal> {
  const url = URL.parse(request.url ?? '/', 'http://localhost');
  const hubName = url === null ? null : hubNameOf(url);
  if (url === null || hubName === null) return { status: 404, text: 'There is no such endpoint' };
  if (!isHubName(hubName)) return { status: 400, text: 'The hub name is invalid' };
  const hub = deps.hubs.find(hubName);
  const offered = offeredBy(request);
  const subprotocol = chooseSubprotocol(offered);
  if (offered.length > 0 && subprotocol === null) {
    return { status: 400, text: 'None of these subprotocols is spoken here' };
  }

  const lostId = url.searchParams.get('awps_connection_id');
  if (lostId !== null) return recover(deps, hub, subprotocol, lostId, url.searchParams.get('awps_reconnection_token'));

  const claims = await claimsOrNull(deps, tokenOf(request, url), hubName);
  if (claims === null) return { status: 401, text: 'Unauthorized' };
  return (webSocket) => open(deps, hub, claims, subprotocol).attach(webSocket);
}

/** Gives a connection its new socket. One that is gone is told so by close code 1008, which ends its attempts. */
function recover(
  { log }: ClientEndpointDeps,
  hub: Hub,
  subprotocol: Subprotocol | null,
  connectionId: string,
  token: string | null,
): Accept {
  return (webSocket) => {
    const connection = hub.connections.get(connectionId);
    if (connection?.subprotocol === subprotocol && isSameSecret(connection.reconnectionToken, token)) {
      connection.attach(webSocket);
      return;
    }
    log(`connection ${connectionId} cannot be recovered`);
    webSocket.on('error', (error) => log(`socket of connection ${connectionId}: ${error.message}`));
    webSocket.close(CLOSE_POLICY, 'The connection cannot be recovered');
  };
}

function isSameSecret(expected: string | null, given: string | null): boolean {
  if (expected === null || given === null) return false;
  const [left, right] = [Buffer.from(expected), Buffer.from(given)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function open(deps: ClientEndpointDeps, hub: Hub, claims: ClientClaims, subprotocol: Subprotocol | null): Connection {
  const connection: Connection = createConnection({
    ...deps.limits,
    connectionId: randomBytes(16).toString('base64url'),
    userId: claims.userId,
    subprotocol,
    reconnectionToken: isReliable(subprotocol) ? randomBytes(32).toString('base64url') : null,
    permissions: permissionsOf(claims.roles),
    onText: (text) => handleClientMessage(hub, connection, text),
    onEnd: () => hub.remove(connection),
    log: deps.log,
  });
  hub.add(connection, claims.groups);
  return connection;
}

async function claimsOrNull(
  { accessKey, origins, log }: ClientEndpointDeps,
  token: string | null,
  hub: string,
): Promise<ClientClaims | null> {
  if (token === null) return null;
  try {
    return await accessKey.readClientToken(token, hub, origins);
  } catch (error) {
    if (!(error instanceof InvalidToken)) throw error;
    log(`client of hub ${hub} refused: ${error.message}`);
    return null;
  }
}

function hubNameOf({ pathname, searchParams }: URL): string | null {
  if (/^\/client\/?$/.test(pathname)) return searchParams.get('hub');
  return /^\/client\/hubs\/([^/]+)\/?$/.exec(pathname)?.[1] ?? null;
}

function tokenOf(request: IncomingMessage, { searchParams }: URL): string | null {
  return searchParams.get('access_token') ?? /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

function offeredBy(request: IncomingMessage): readonly string[] {
  const header = request.headers['sec-websocket-protocol'] ?? '';
  return header.split(',').flatMap((name) => name.trim() || []);
}

function refuse(socket: Duplex, { status, text }: Refusal): void {
  socket.on('error', () => socket.destroy());
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\nContent-Type: text/plain\r\n` +
      `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
  );
}
