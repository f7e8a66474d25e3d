import type { WebSocket } from '@fastify/websocket';
import type { FastifyBaseLogger, FastifyRequest } from 'fastify';
import type { Identity } from '../../domain/directory/identity.ts';
import { isUpbeatError, UpbeatError } from '../../domain/errors.ts';

/** What a socket does once somebody has said who they are. */
export interface Conversation {
  onMessage(message: unknown): void;
  onClose(): void;
}

/** A socket says who it is in its first message, never in its address: addresses are logged, kept and shown. */
export interface Greeting<Hello> {
  recheckMs?: number;
  parseHello: (message: unknown) => Hello | null;
  authenticate: (hello: Hello) => Promise<Identity>;
  begin: (hello: Hello, identity: Identity, socket: WebSocket) => Promise<Conversation>;
}

const HELLO_WITHIN_MS = 10_000;
const HEARTBEAT_MS = 20_000;

/** An organisation may be suspended while its sockets are open: who is still welcome is asked this often. */
const RECHECK_MS = 10 * 60_000;

/** What one socket has not read yet, in bytes. Who reads nothing and goes on sending would fill our memory. */
const MOST_UNREAD = 1024 * 1024;

/** Nothing of these says that somebody is no longer welcome. */
const PASSING_FAULTS = ['identity-provider-unavailable', 'database-unavailable'];

/** Close codes: 1008 refused, 4401 the token has run out or was revoked, 4409 a newer sensor took over. */
export const CLOSE = { refused: 1008, tokenExpired: 4401, replaced: 4409 } as const;

export function tell(socket: WebSocket, message: unknown): void {
  if (socket.readyState !== socket.OPEN) return;
  if (socket.bufferedAmount > MOST_UNREAD) socket.terminate();
  else socket.send(JSON.stringify(message));
}

/** Sends what was wrong, in the words and with the code of the error. A bug is logged and says nothing of itself. */
export function tellProblem(socket: WebSocket, fault: unknown, log: FastifyBaseLogger): void {
  if (isUpbeatError(fault)) {
    tell(socket, { type: 'problem', code: fault.code, detail: fault.message });
    return;
  }
  log.error({ err: fault }, 'live socket failed');
  tell(socket, { type: 'problem', code: 'internal-error', detail: 'Something went wrong here. It has been noted' });
}

/** Runs one socket: hello within ten seconds, then its conversation, until it closes or its token runs out. */
export function converse<Hello>(socket: WebSocket, request: FastifyRequest, greeting: Greeting<Hello>): void {
  const { log } = request;
  if (!isFromOwnPages(request)) {
    socket.close(CLOSE.refused, 'unknown origin');
    return;
  }
  let conversation: Conversation | null = null;
  let isGreeted = false;
  let isAnswering = true;
  let expiry: NodeJS.Timeout | undefined;
  let recheck: NodeJS.Timeout | undefined;

  const unheard = setTimeout(() => socket.close(CLOSE.refused, 'no hello'), HELLO_WITHIN_MS);
  const heartbeat = setInterval(() => {
    if (!isAnswering) {
      socket.terminate();
      return;
    }
    isAnswering = false;
    socket.ping();
  }, HEARTBEAT_MS);
  socket.on('pong', () => void (isAnswering = true));

  async function greet(message: unknown): Promise<void> {
    const hello = greeting.parseHello(message);
    if (!hello) throw new UpbeatError('invalid-message', 'The first message must be a hello');
    const identity = await greeting.authenticate(hello);
    const begun = await greeting.begin(hello, identity, socket);
    if (socket.readyState !== socket.OPEN) {
      begun.onClose();
      return;
    }
    conversation = begun;
    expiry = setTimeout(
      () => socket.close(CLOSE.tokenExpired, 'token expired'),
      Math.max(0, identity.expiresAt.getTime() - Date.now()),
    );
    recheck = setInterval(() => void leaveIfUnwelcome(hello), greeting.recheckMs ?? RECHECK_MS);
  }

  async function leaveIfUnwelcome(hello: Hello): Promise<void> {
    try {
      await greeting.authenticate(hello);
    } catch (fault) {
      if (!isUpbeatError(fault) || PASSING_FAULTS.includes(fault.code)) {
        log.warn({ err: fault }, 'a live socket could not be checked and stays');
        return;
      }
      tellProblem(socket, fault, log);
      socket.close(CLOSE.tokenExpired, 'revoked');
    }
  }

  socket.on('message', (data, isBinary) => {
    if (socket.readyState !== socket.OPEN) return; // we are closing it: what still comes was sent too late
    const message = isBinary ? undefined : parseJson(textOf(data));
    if (conversation) {
      conversation.onMessage(message);
      return;
    }
    if (isGreeted) {
      tellProblem(socket, new UpbeatError('invalid-message', 'Wait for the answer to the hello first'), log);
      return;
    }
    isGreeted = true;
    clearTimeout(unheard);
    greet(message).catch((fault: unknown) => {
      tellProblem(socket, fault, log);
      socket.close(CLOSE.refused, 'refused');
    });
  });
  socket.on('error', (fault) => log.info({ err: fault }, 'live socket broke'));
  socket.on('close', () => {
    clearTimeout(unheard);
    clearTimeout(expiry);
    clearInterval(recheck);
    clearInterval(heartbeat);
    conversation?.onClose();
  });
}

/** Devices and relays send no Origin; a browser always does, and only our own pages may open a socket. */
function isFromOwnPages({ headers }: FastifyRequest): boolean {
  if (headers.origin === undefined) return true;
  return URL.parse(headers.origin)?.host === headers.host;
}

function textOf(data: Buffer | ArrayBuffer | Buffer[]): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString();
  return Buffer.isBuffer(data) ? data.toString() : Buffer.from(data).toString();
}

/** The value, or undefined for text that is no JSON, which no schema accepts. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (fault) {
    if (fault instanceof SyntaxError) return undefined;
    throw fault;
  }
}
