import { WebSocket } from 'ws';
import { between } from './random.ts';

/** Opens a connection; tests give one that they can cut. */
export type Connect = (url: string) => WebSocket;

export interface ReconnectingSocketOptions {
  readonly url: string;
  readonly connect?: Connect | undefined;
  /** Is awaited before each attempt, for whatever it takes; when it fails, the attempt does. */
  readonly before: () => Promise<void>;
  readonly opened: () => void;
  readonly heard: (message: unknown) => void;
  /** Whether to connect again. */
  readonly closed: (code: number) => boolean;
  /** An attempt failed; the next one comes by itself. */
  readonly failed: (fault: unknown) => void;
}

export interface ReconnectingSocket {
  say(message: unknown): void;
  /** Resets the back-off: the other side is there. */
  isWell(): void;
  close(): void;
}

const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 10_000;
const PERHAPS_DEAD_MS = 50_000;
const NOT_CONNECTED = 1006;

/** A connection that comes back, ever more patiently, and not at the same moment as everybody else's. */
export function keepConnected(options: ReconnectingSocketOptions): ReconnectingSocket {
  const { url, connect = connectPlainly, before, opened, heard, closed, failed } = options;
  let socket: WebSocket | null = null;
  let timer: NodeJS.Timeout | undefined;
  let failures = 0;
  let isClosed = false;

  async function attempt(): Promise<void> {
    try {
      await before();
    } catch (fault) {
      failed(fault);
      again();
      return;
    }
    if (isClosed) return;
    const opening = connect(url);
    socket = opening;
    // The api pings every 20 s; a line that is silent for longer is dead, even if nobody told us.
    const watch = setTimeout(() => opening.terminate(), PERHAPS_DEAD_MS);
    opening.on('ping', () => void watch.refresh());
    opening.on('open', opened);
    opening.on('message', (data) => heard(JSON.parse(textOf(data))));
    opening.on('error', failed);
    opening.on('close', (code) => {
      clearTimeout(watch);
      socket = null;
      if (closed(code) && !isClosed) again();
    });
  }

  function again(): void {
    if (isClosed) return;
    const longest = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** failures);
    failures += 1;
    timer = setTimeout(() => void attempt(), between(longest / 2, longest, Math.random()));
  }

  void attempt();
  return {
    say(message) {
      if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
    },
    isWell: () => void (failures = 0),
    close() {
      if (isClosed) return;
      isClosed = true;
      clearTimeout(timer);
      if (socket) socket.close();
      else closed(NOT_CONNECTED);
    },
  };
}

function connectPlainly(url: string): WebSocket {
  return new WebSocket(url, { perMessageDeflate: false, handshakeTimeout: 10_000 });
}

function textOf(data: Buffer | ArrayBuffer | Buffer[]): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString();
  return Buffer.isBuffer(data) ? data.toString() : Buffer.from(data).toString();
}
