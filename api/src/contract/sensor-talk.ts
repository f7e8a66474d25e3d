import type { Outbox } from '../domain/live/outbox.ts';
import type { ClockView, SensorHello, SensorReply, SensorSamples, SensorStatus } from './live.ts';

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
  /** Keeps seconds in a row and sends them when somebody is listening. While the person is away nothing is collected. */
  keep(first: number, values: readonly number[]): void;
  /** What the device says of itself now; it is said again on each connection. */
  tell(status: SensorStatus): void;
  /** The moment that `hold` asked for is over. */
  resume(): void;
  closed(code: number): Afterwards;
}

export interface TalkEvents {
  say(message: SensorHello | SensorSamples | SensorStatus): void;
  welcomed(): void;
  clock(clock: ClockView): void;
  /** The class is over: what waits has a last chance to be acknowledged. */
  classEnded(): void;
  /** The api cannot take samples just now; it is asked again after a moment. */
  hold(): void;
  /** The person has left the meeting, or is in it again. */
  away(isAway: boolean): void;
  /** There is nothing more to say: the connection may be closed. */
  finished(): void;
}

const TOKEN_EXPIRED = 4401;
const SENSOR_REPLACED = 4409;
const LEFT_THE_MEETING = 'left-the-meeting';

/** Refusals that another token may lift. */
const TOKEN_PROBLEMS = ['not-signed-in', 'token-refused'];
/** Refusals that time alone may lift. */
const BUSY_PROBLEMS = ['writer-is-full', 'internal-error', 'identity-provider-unavailable', 'database-unavailable'];

/** The sensor's side of the live protocol, without sockets and timers. */
export function createTalk(
  who: Pick<SensorHello, 'sessionId' | 'source'>,
  outbox: Outbox,
  events: TalkEvents,
): SensorTalk {
  let isWelcome = false;
  let hasBegun = false;
  let isHeld = false;
  let isAway = false;
  let status: SensorStatus | null = null;
  let isOver = false;
  let ending: Ending | null = null;
  let needsNewToken = false;
  let tokensRefused = 0;

  function flush(): void {
    if (!isWelcome || !hasBegun || isHeld || isAway || ending !== null) return;
    for (let run = outbox.next(); run; run = outbox.next()) events.say({ type: 'samples', ...run });
    if (isOver && outbox.count().waiting === 0) finish('ended');
  }

  function finish(reason: Ending): void {
    if (ending !== null) return;
    ending = reason;
    events.finished();
  }

  function setAway(next: boolean): void {
    if (isAway === next) return;
    isAway = next;
    events.away(next);
  }

  function refused(code: string): void {
    if (code === LEFT_THE_MEETING) {
      outbox.unsend(); // what was measured before is handed in after `back`
      setAway(true);
      return;
    }
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
      setAway(false); // the api says so again when it is so
      needsNewToken = false;
      events.say({ type: 'hello', version: 1, token, ...who });
    },
    heard(reply) {
      switch (reply.type) {
        case 'welcome':
          isWelcome = true;
          tokensRefused = 0;
          events.welcomed();
          if (status !== null) events.say(status);
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
        case 'back':
          setAway(false);
          break;
        case 'ended':
          setAway(false); // nobody must be in a meeting that is over to hand in what is left
          hasBegun = true;
          if (!isOver) events.classEnded();
          isOver = true;
          break;
      }
      flush();
    },
    keep(first, values) {
      if (isAway) return;
      outbox.keep(first, values);
      flush();
    },
    tell(next) {
      status = next;
      if (isWelcome && ending === null) events.say(next);
    },
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
