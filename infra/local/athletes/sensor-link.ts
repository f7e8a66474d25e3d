import type { SensorHello, SensorReply } from '@upbeat/api/contract/live.ts';
import { createTalk, type Ending } from '@upbeat/api/contract/sensor-talk.ts';
import { createOutbox, type OutboxCount } from '@upbeat/api/domain/live/outbox.ts';
import { createSessionGrid } from '@upbeat/api/domain/live/session-grid.ts';
import type { Playback } from '@upbeat/api/domain/programme/playback.ts';
import type { Member } from './member.ts';
import { keepConnected, type Connect } from './reconnecting-socket.ts';

export interface SensorLinkOptions {
  readonly member: Member;
  readonly sessionId: string;
  readonly source: SensorHello['source'];
  /** An attempt to connect failed; the next one comes by itself. */
  readonly onTrouble?: (fault: unknown) => void;
  readonly connect?: Connect;
}

/** A sensor that sends nothing any more, though not everything was stored. */
export class NotDrained extends Error {
  readonly ending: Ending;

  constructor(ending: Ending, seconds: number) {
    super(`The connection ended (${ending}) before ${seconds} s were stored`);
    this.name = 'NotDrained';
    this.ending = ending;
  }
}

/** One sensor of one person: sends seconds, and keeps each until it is durable. */
export interface SensorLink {
  /** The session second now on this sensor's own grid, with its fraction; null before the class begins. */
  second(): number | null;
  readonly playback: () => Playback;
  /** Takes seconds in a row; they go at once, or after the break. */
  send(first: number, values: readonly number[]): void;
  readonly count: () => OutboxCount;
  /** Resolves when the api has welcomed this sensor for the first time. @throws {NotDrained} when it never does */
  readonly welcomed: Promise<void>;
  /** Resolves when everything sent so far is durable or was refused. @throws {NotDrained} when it never will be */
  drained(): Promise<void>;
  /** Resolves when nothing is sent any more, with why. */
  readonly over: Promise<Ending>;
  close(): void;
}

/** How long the last seconds of a class may take to be acknowledged: the api stores every four seconds. */
const LAST_CHANCE_MS = 10_000;
const HOLD_MS = 2_000;

/** Connects a sensor and keeps it connected until the class is over, somebody else takes over, or it is closed. */
export function openSensorLink({ member, sessionId, source, onTrouble, connect }: SensorLinkOptions): SensorLink {
  const outbox = createOutbox();
  const grid = createSessionGrid();
  const over = Promise.withResolvers<Ending>();
  const welcomed = Promise.withResolvers<undefined>();
  welcomed.promise.catch(() => undefined); // whoever waits for it hears of it
  const waiting = new Set<{ resolve: () => void; reject: (fault: NotDrained) => void }>();
  let token = '';
  let ending: Ending | null = null;
  let lastChance: NodeJS.Timeout | undefined;
  let held: NodeJS.Timeout | undefined;

  const talk = createTalk({ sessionId, source }, outbox, {
    say: (message) => socket.say(message),
    welcomed: () => {
      socket.isWell();
      welcomed.resolve(undefined);
    },
    clock: (clock) => grid.agree(clock, performance.now()),
    classEnded: () => void (lastChance = setTimeout(() => end('ended'), LAST_CHANCE_MS)),
    hold: () => void (held = setTimeout(() => talk.resume(), HOLD_MS)),
    away: () => undefined, // an athlete is no paired sensor: nobody asks where its person is
    finished: () => socket.close(),
  });
  const socket = keepConnected({
    url: `${member.address.apiOrigin.replace(/^http/, 'ws')}/live/sensor`,
    connect,
    before: async () => void (token = await member.token()),
    opened: () => talk.opened(token),
    heard(message) {
      const left = outbox.count().waiting;
      talk.heard(message as SensorReply);
      if (left > 0) tellWhenDrained();
    },
    closed(code) {
      const after = talk.closed(code);
      if (after.type === 'stop') end(after.ending);
      else if (after.needsNewToken) member.forgetToken();
      return after.type !== 'stop';
    },
    failed: (fault) => onTrouble?.(fault),
  });

  function tellWhenDrained(): void {
    if (outbox.count().waiting > 0 || ending !== null) return;
    for (const { resolve } of waiting) resolve();
    waiting.clear();
  }

  function end(reason: Ending): void {
    if (ending !== null) return;
    ending = reason;
    clearTimeout(lastChance);
    clearTimeout(held);
    const fault = new NotDrained(reason, outbox.count().waiting);
    for (const { reject } of waiting) reject(fault);
    waiting.clear();
    welcomed.reject(fault);
    socket.close();
    over.resolve(reason);
  }

  return {
    second: () => grid.secondAt(performance.now()),
    playback: grid.playback,
    send(first, values) {
      if (ending !== null) return;
      talk.keep(first, values);
    },
    count: outbox.count,
    welcomed: welcomed.promise,
    drained() {
      const left = outbox.count().waiting;
      if (left === 0) return Promise.resolve();
      if (ending !== null) return Promise.reject(new NotDrained(ending, left));
      return new Promise((resolve, reject) => void waiting.add({ resolve, reject }));
    },
    over: over.promise,
    close: () => end('closed'),
  };
}
