import type { ClockView, SensorHello, SensorReply, SensorSamples } from '@upbeat/api/contract/live.ts';
import type { Outbox } from './outbox.ts';

/** Why a sensor sends no more: a code of the api, or one of these. */
export type Ending = 'ended' | 'closed' | 'sensor-replaced' | 'consent-missing' | (string & {});

/** What is done after a connection closed. */
export type Afterwards =
  | { readonly type: 'connect-again'; readonly needsNewToken: boolean }
  | { readonly type: 'stop'; readonly ending: Ending };

export interface SensorTalk {
  /** The connection is open: says who is sending. */
  opened(token: string): void;
  heard(reply: SensorReply): void;
  /** Sends what waits, when somebody is listening. */
  flush(): void;
  /** The moment that `hold` asked for is over. */
  resume(): void;
  closed(code: number): Afterwards;
}

export interface TalkEvents {
  say(message: SensorHello | SensorSamples): void;
  welcomed(): void;
  clock(clock: ClockView): void;
  /** The class is over: what waits has a last chance to be acknowledged. */
  classEnded(): void;
  /** The api cannot take samples just now; it is asked again after a moment. */
  hold(): void;
  /** There is nothing more to say: the connection may be closed. */
  finished(): void;
}

const TOKEN_EXPIRED = 4401;
const SENSOR_REPLACED = 4409;

/** Refusals that another token may lift. */
const TOKEN_PROBLEMS = ['not-signed-in', 'token-refused'];
/** Refusals that time alone may lift. */
const BUSY_PROBLEMS = ['writer-is-full', 'internal-error', 'identity-provider-unavailable'];

/** The sensor's side of the live protocol, without sockets and timers. */
export function createTalk(
  who: Pick<SensorHello, 'sessionId' | 'source'>,
  outbox: Outbox,
  events: TalkEvents,
): SensorTalk {
  let isWelcome = false;
  let hasBegun = false;
  let isHeld = false;
  let isOver = false;
  let ending: Ending | null = null;
  let needsNewToken = false;
  let tokensRefused = 0;

  function flush(): void {
    if (!isWelcome || !hasBegun || isHeld || ending !== null) return;
    for (let message = outbox.next(); message; message = outbox.next()) events.say(message);
    if (isOver && outbox.count().waiting === 0) finish('ended');
  }

  function finish(reason: Ending): void {
    if (ending !== null) return;
    ending = reason;
    events.finished();
  }

  function refused(code: string): void {
    if (BUSY_PROBLEMS.includes(code)) {
      outbox.unsend();
      isHeld = true;
      events.hold();
    } else if (TOKEN_PROBLEMS.includes(code)) {
      tokensRefused += 1;
      needsNewToken = true;
      if (tokensRefused > 1) finish(code);
    } else if (code !== 'wrong-session-state') {
      finish(code);
    } else if (isWelcome && !isOver) {
      outbox.unsend(); // the class has not begun after all: a clock will say when it does
      hasBegun = false;
    } else {
      finish('ended');
    }
  }

  return {
    opened(token) {
      isWelcome = false;
      isHeld = false;
      needsNewToken = false;
      events.say({ type: 'hello', version: 1, token, ...who });
    },
    heard(reply) {
      switch (reply.type) {
        case 'welcome':
          isWelcome = true;
          tokensRefused = 0;
          events.welcomed();
          break;
        case 'clock':
          hasBegun = reply.clock.second !== null;
          events.clock(reply.clock);
          break;
        case 'stored':
          outbox.settle(reply.ranges, reply.refused);
          break;
        case 'problem':
          refused(reply.code);
          break;
        case 'ended':
          hasBegun = true;
          if (!isOver) events.classEnded();
          isOver = true;
          break;
      }
      flush();
    },
    flush,
    resume() {
      isHeld = false;
      flush();
    },
    closed(code) {
      isWelcome = false;
      outbox.unsend();
      if (code === SENSOR_REPLACED) finish('sensor-replaced');
      if (ending !== null) return { type: 'stop', ending };
      return { type: 'connect-again', needsNewToken: needsNewToken || code === TOKEN_EXPIRED };
    },
  };
}
