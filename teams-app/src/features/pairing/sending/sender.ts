import type { ClockView, SensorHello, SensorReply, SensorStatus } from '@upbeat/api/contract/live.ts';
import { createTalk, type Ending, type SensorTalk } from '@upbeat/api/contract/sensor-talk.ts';
import { createOutbox } from '@upbeat/api/domain/live/outbox.ts';
import { createReadingSeconds } from '@upbeat/api/domain/live/reading-seconds.ts';
import { createSessionGrid } from '@upbeat/api/domain/live/session-grid.ts';
import { backOffMs } from '../../../shared/live/back-off.ts';
import type { Wait } from '../../../shared/live/class-time.ts';
import { createTimers } from '../../../shared/live/timers.ts';

/** How sending stands. */
export interface Sending {
  /** `lost` is said after a moment: most breaks mend themselves sooner. */
  readonly line: 'connecting' | 'open' | 'lost';
  readonly klass: 'before' | 'running' | 'paused' | 'over';
  /** Whether the person has left the meeting. */
  readonly isAway: boolean;
  /** Seconds that Upbeat has for good. */
  readonly durable: number;
  /** Seconds that are kept here until then. */
  readonly waiting: number;
  /** Why nothing is sent any more, or null. `ended` is the class; others are codes of the api. */
  readonly ending: Ending | null;
}

/** The part of a browser's WebSocket that is used. */
export interface SenderSocket {
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: ((event: { code: number }) => void) | null;
  send(text: string): void;
  close(): void;
}

export interface SenderWish {
  readonly token: string;
  readonly sessionId: string;
  readonly source: SensorHello['source'];
  /** As the exchange of the code told it: seconds are kept from then on, even without a connection. */
  readonly clock: ClockView;
}

export interface SenderDeps {
  readonly openSocket: () => SenderSocket;
  /** Monotonic, in milliseconds. */
  readonly now: () => number;
  readonly wait: Wait;
  readonly random: () => number;
  readonly changed: (sending: Sending) => void;
}

/** Sends the readings of one person to one class, and keeps each until it is durable. */
export interface Sender {
  /** Begins, or goes on with another source or after another sensor took over: what is kept stays kept. */
  readonly start: (wish: SenderWish) => void;
  /** A heart rate, just measured. */
  readonly take: (bpm: number) => void;
  readonly tell: (status: Omit<SensorStatus, 'type'>) => void;
  /** Connects at once instead of waiting, for instance because the computer is online again. */
  readonly retry: () => void;
  readonly stop: () => void;
}

const LOST_AFTER_MS = 2000;
const HOLD_MS = 2000;
/** The api acknowledges within five seconds: who says nothing for so long is not there, even if nobody told us. */
const SILENCE_MS = 15_000;
/** The close code of a connection that broke, as browsers give it. */
const BROKEN = 1006;

export function createSender(deps: SenderDeps): Sender {
  const timers = createTimers<'retry' | 'lost' | 'hold' | 'silence'>(deps.wait);
  const outbox = createOutbox();
  const grid = createSessionGrid();
  const seconds = createReadingSeconds();
  let talk: SensorTalk | null = null;
  let socket: SenderSocket | null = null;
  let wish: SenderWish | null = null;
  let status: SensorStatus | null = null;
  let attempt = 0;
  let line: Sending['line'] = 'connecting';
  let isAway = false;
  let isOver = false;
  let ending: Ending | null = null;

  function report(): void {
    const { durable, waiting } = outbox.count();
    deps.changed({ line, klass: klassNow(), isAway, durable, waiting, ending });
  }

  function klassNow(): Sending['klass'] {
    if (isOver || ending === 'ended') return 'over';
    if (grid.secondAt(deps.now()) === null) return 'before';
    return grid.playback().at(-1)?.isRunning === false ? 'paused' : 'running';
  }

  function talkOf({ sessionId, source }: SenderWish): SensorTalk {
    return createTalk({ sessionId, source }, outbox, {
      say: (message) => socket?.send(JSON.stringify(message)),
      welcomed() {
        attempt = 0;
        line = 'open';
        timers.cancel('lost');
      },
      clock: (clock) => grid.agree(clock, deps.now()),
      classEnded: () => void (isOver = true),
      hold: () => timers.after('hold', HOLD_MS, () => talk?.resume()),
      away: (isNow) => void (isAway = isNow),
      finished: () => drop(1000),
    });
  }

  function connect({ token }: SenderWish): void {
    const opened = deps.openSocket();
    socket = opened;
    opened.onopen = () => talk?.opened(token);
    opened.onmessage = ({ data }) => {
      timers.cancel('silence');
      talk?.heard(JSON.parse(String(data)) as SensorReply);
      report();
    };
    opened.onclose = ({ code }) => {
      if (socket === opened) closed(code);
    };
  }

  /** Lets go of a connection that may still have something to say. */
  function drop(code: number): void {
    if (socket === null) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
    closed(code);
  }

  function closed(code: number): void {
    socket = null;
    timers.cancel('hold', 'silence');
    const after = talk?.closed(code);
    if (after?.type === 'stop') {
      ending = after.ending;
      timers.cancelAll();
    } else if (ending === null) {
      if (!timers.isSet('lost')) timers.after('lost', LOST_AFTER_MS, lose);
      timers.after('retry', backOffMs(attempt++, deps.random()), () => wish !== null && connect(wish));
    }
    report();
  }

  function lose(): void {
    line = 'lost';
    report();
  }

  return {
    start(next) {
      if (socket !== null) {
        talk = null;
        drop(BROKEN);
        outbox.unsend();
      }
      timers.cancelAll();
      wish = next;
      ending = null;
      attempt = 0;
      line = 'connecting';
      grid.agree(next.clock, deps.now());
      talk = talkOf(next);
      if (status !== null) talk.tell(status);
      timers.after('lost', LOST_AFTER_MS, lose);
      connect(next);
      report();
    },
    take(bpm) {
      const at = grid.secondAt(deps.now());
      if (talk === null || at === null || isOver || ending !== null) return;
      const second = seconds.take(at);
      if (second === null) return;
      talk.keep(second, [bpm]);
      if (socket !== null && !timers.isSet('silence')) timers.after('silence', SILENCE_MS, () => drop(BROKEN));
      report();
    },
    tell(next) {
      status = { type: 'status', ...next };
      talk?.tell(status);
    },
    retry() {
      if (wish === null || socket !== null || ending !== null) return;
      timers.cancel('retry');
      attempt = 0;
      connect(wish);
    },
    stop() {
      timers.cancelAll();
      wish = null;
      ending ??= 'closed';
      talk = null;
      drop(BROKEN);
      report();
    },
  };
}
