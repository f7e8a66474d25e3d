import { WebSocket } from 'ws';
import type { Connect } from '../../athletes/reconnecting-socket.ts';

/** The line of one sensor, which can be cut in the middle of whatever it is saying. */
export interface CuttableLine {
  readonly connect: Connect;
  /** Breaks the connection at once; until it is mended none comes about. */
  cut(): void;
  mend(): void;
}

/** Nobody listens there: who dials it while the line is cut is refused at once and tries again. */
const NOWHERE = 'ws://127.0.0.1:9/';

export function createCuttableLine(): CuttableLine {
  let open: WebSocket | null = null;
  let isCut = false;

  return {
    connect(url) {
      open = new WebSocket(isCut ? NOWHERE : url, { perMessageDeflate: false, handshakeTimeout: 10_000 });
      return open;
    },
    cut() {
      isCut = true;
      open?.terminate();
    },
    mend: () => void (isCut = false),
  };
}
