import type { PanelMessage } from '@upbeat/api/contract/live.ts';
import { isPassing } from '../../shared/api/trouble.ts';
import { backOffMs } from '../../shared/live/back-off.ts';
import type { Wait } from '../../shared/live/class-time.ts';
import { createTimers } from '../../shared/live/timers.ts';
import type { OwnLink } from './own-class.ts';
import { readPanelMessage } from './panel-message.ts';

/** The part of a browser's WebSocket that is used. */
export interface LineSocket {
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: (() => void) | null;
  send(text: string): void;
  close(): void;
}

export interface OwnLineDeps {
  sessionId: string;
  openSocket: () => LineSocket;
  /** @param isFresh whether the token used before was refused */
  token: (isFresh: boolean) => Promise<string>;
  /** The code of a failure that trying again will not mend, or null. */
  refusalOf: (error: unknown) => string | null;
  onMessage: (message: PanelMessage) => void;
  onLink: (link: OwnLink) => void;
  /** Told of a message that cannot be read. */
  report: (fault: unknown) => void;
  wait: Wait;
  random: () => number;
}

/** The line over which my own reading comes to my own panel. It mends itself until it is closed or refused. */
export interface OwnLine {
  /** @param as a coach may be here without taking part */
  readonly open: (as: 'participant' | 'coach') => void;
  /** Tries again at once, also after a refusal. */
  readonly retry: () => void;
  readonly close: () => void;
}

const LOST_AFTER_MS = 3000;
/** A live class sends a reading a second: silence this long is a dead connection. */
const SILENCE_MS = 6000;
const WANTS_TOKEN = new Set(['not-signed-in', 'token-refused', 'ticket-over']);

export function createOwnLine(deps: OwnLineDeps): OwnLine {
  const timers = createTimers<'lost' | 'silence' | 'retry'>(deps.wait);
  let socket: LineSocket | null = null;
  let attempt = 0;
  let run = 0; // rises with each connection: what an earlier one still says is not heard
  let needsFreshToken = false;
  let onlyCoaches = false;

  async function connect(): Promise<void> {
    const mine = ++run;
    expectLine();
    try {
      const token = await deps.token(needsFreshToken);
      if (mine === run) listen(token, mine);
    } catch (error) {
      if (mine !== run) return;
      const code = deps.refusalOf(error);
      if (code === null) lose();
      else refuse(code);
    }
  }

  function listen(token: string, mine: number): void {
    const opened = deps.openSocket();
    socket = opened;
    opened.onopen = () => {
      const { sessionId } = deps;
      const part = onlyCoaches ? { onlyCoaches } : {};
      opened.send(JSON.stringify({ type: 'hello', version: 1, token, sessionId, ...part }));
    };
    opened.onmessage = ({ data }) => {
      if (mine === run) hear(data);
    };
    opened.onclose = () => {
      if (mine === run) lose();
    };
  }

  function hear(data: unknown): void {
    let message: PanelMessage | null;
    try {
      message = readPanelMessage(String(data));
    } catch (fault) {
      deps.report(fault);
      return;
    }
    if (message?.type === 'problem') hearProblem(message.code);
    else if (message !== null) take(message);
  }

  function take(message: PanelMessage): void {
    attempt = 0;
    needsFreshToken = false;
    timers.cancel('lost');
    deps.onLink({ state: 'open' });
    if (message.type === 'me') timers.after('silence', SILENCE_MS, lose);
    deps.onMessage(message);
    if (message.type === 'ended') close();
  }

  function hearProblem(code: string): void {
    if (WANTS_TOKEN.has(code) && !needsFreshToken) needsFreshToken = true;
    else if (!isPassing(code)) refuse(code);
  }

  function refuse(code: string): void {
    close();
    deps.onLink({ state: 'refused', code });
  }

  function lose(): void {
    drop();
    expectLine();
    timers.after('retry', backOffMs(attempt++, deps.random()), () => void connect());
  }

  function expectLine(): void {
    if (!timers.isSet('lost')) timers.after('lost', LOST_AFTER_MS, () => deps.onLink({ state: 'lost' }));
  }

  function drop(): void {
    run++;
    if (socket !== null) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    }
    socket = null;
    timers.cancel('silence', 'retry');
  }

  function close(): void {
    drop();
    timers.cancelAll();
  }

  return {
    open(as) {
      onlyCoaches = as === 'coach';
      void connect();
    },
    retry() {
      attempt = 0;
      drop();
      void connect();
    },
    close,
  };
}
