// The load on our own path: `live.ts` starts it as a process of its own.
import type { LiveTicket } from '@upbeat/api/contract/live.ts';
import { decodeFrame } from '@upbeat/api/domain/live/frame.ts';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { apiClientOf } from '../box/api-client.ts';
import { employees } from '../directory/directory.ts';
import { signIn } from '../entra/sign-in.ts';
import { obey } from './load-process.ts';
import { bpmAt, eachAtTheirOwnMoment, isProbe, joinAll, MAXIMUM, settleSeconds, zoneAt } from './load-shape.ts';
import { createStopwatch, type Stopwatch } from './stopwatch.ts';

/** What the bench asks of this process. */
export interface LoadOrder {
  readonly apiOrigin: string;
  readonly browserAuthority: string;
  readonly sessionId: string;
  readonly participants: number;
  readonly seconds: number;
}

export interface LoadFigures {
  /** What all viewers received. */
  readonly bytes: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Frames received by all viewers, of those sent. */
  readonly deliveredShare: number;
  /** Seconds acknowledged as durable, of those sent. */
  readonly storedShare: number;
}

interface Person {
  readonly sensor: WebSocket;
  readonly viewer: WebSocket;
  readonly slot: number;
  /** When the class began, by the clock of this process. */
  readonly classBegan: number;
  sent: number;
  stored: number;
}

/** What was sent last becomes durable within one round of the writer. */
const DURABLE_MS = 5000;

obey(async (given, say): Promise<LoadFigures> => {
  const order = given as LoadOrder;
  const stopwatch = createStopwatch();
  const people = await joinAll(order.participants, (index) => join(order, index));
  const traffic = watch(people, stopwatch);
  const stopSending = send(people, stopwatch);
  await wait(settleSeconds(order.seconds) * 1000);

  traffic.begin();
  say('running');
  await wait(order.seconds * 1000);
  const measured = traffic.end();
  say('measured');
  stopSending();
  await wait(DURABLE_MS);
  const sent = people.reduce((sum, person) => sum + person.sent, 0);
  const stored = people.reduce((sum, person) => sum + person.stored, 0);
  for (const { sensor, viewer } of people) {
    sensor.terminate();
    viewer.terminate();
  }
  return { ...measured, storedShare: stored / sent };
});

async function join(order: LoadOrder, index: number): Promise<Person> {
  const person = employees[index];
  if (!person) throw new Error(`The local directory has only ${employees.length} employees`);
  const client = await apiClientOf(person, order);
  await client.call('PUT', '/api/me/profile', { birthYear: null, ownMaximum: MAXIMUM });
  await client.call('PUT', '/api/me/consent', { preset: 'zone-and-nickname' });
  const path = `/api/sessions/${order.sessionId}`;
  await client.call('POST', `${path}/participation`);
  const ticket = await client.call<LiveTicket>('POST', `${path}/live`, { surface: 'stage' });
  const viewer = new WebSocket(ticket.url);
  const sensor = new WebSocket(`${order.apiOrigin.replace('http', 'ws')}/live/sensor`);
  await Promise.all([once(viewer, 'open'), once(sensor, 'open')]);
  const source = { kind: 'athlete', name: 'Bench' };
  const token = await signIn({ browserAuthority: order.browserAuthority, person });
  const began = beginningOf(sensor);
  sensor.send(JSON.stringify({ type: 'hello', version: 1, token, sessionId: order.sessionId, source }));

  const slot = await slotOf(client, path);
  const joined: Person = { sensor, viewer, slot, classBegan: await began, sent: 0, stored: 0 };
  sensor.on('message', (data: Buffer) => {
    const reply = JSON.parse(data.toString('utf8')) as { type: string; ranges?: [number, number][] };
    for (const [first, last] of reply.ranges ?? []) joined.stored += last - first + 1;
  });
  return joined;
}

/** The clock follows the welcome, perhaps in the same breath. */
function beginningOf(sensor: WebSocket): Promise<number> {
  return new Promise((resolve) => {
    sensor.on('message', (data: Buffer) => {
      const reply = JSON.parse(data.toString('utf8')) as { type: string; clock?: { second: number | null } };
      if (reply.clock) resolve(performance.now() - (reply.clock.second ?? 0) * 1000);
    });
  });
}

async function slotOf(client: Awaited<ReturnType<typeof apiClientOf>>, path: string): Promise<number> {
  for (;;) {
    const { mySlot } = await client.call<{ mySlot: number | null }>('GET', `${path}/live`);
    if (mySlot !== null) return mySlot;
    await wait(50);
  }
}

function send(people: readonly Person[], stopwatch: Stopwatch): () => void {
  const seconds = people.map(() => -1);
  return eachAtTheirOwnMoment(people.length, (index) => {
    const person = people[index];
    if (!person) return;
    const byClock = Math.floor((performance.now() - person.classBegan) / 1000);
    const second = Math.max((seconds[index] ?? -1) + 1, byClock);
    seconds[index] = second;
    person.sensor.send(JSON.stringify({ type: 'samples', first: second, values: [bpmAt(index, second)] }));
    if (isProbe(index)) stopwatch.sent(person.slot, zoneAt(index, second));
    person.sent += 1;
  });
}

/** Counts what every viewer receives; the first one also reads it, and takes the time of each probe's change. */
function watch(people: readonly Person[], stopwatch: Stopwatch) {
  const frames = people.map(() => ({ received: 0, first: -1, last: -1 }));
  let isMeasuring = false;
  let bytes = 0;

  for (const [index, { viewer }] of people.entries()) {
    viewer.on('message', (data: Buffer, isBinary: boolean) => {
      const count = frames[index];
      if (isMeasuring) bytes += data.length;
      if (!isBinary || !count) return;
      const frame = decodeFrame(data);
      if (index === 0) for (const tile of frame.tiles) stopwatch.seen(tile.slot, tile.zone);
      if (!isMeasuring) return;
      count.received += 1;
      if (count.first < 0) count.first = frame.seq;
      count.last = frame.seq;
    });
  }

  return {
    begin() {
      isMeasuring = true;
      stopwatch.begin();
    },
    end() {
      isMeasuring = false;
      const sent = frames.reduce((sum, { first, last }) => sum + (last - first + 1), 0);
      const received = frames.reduce((sum, count) => sum + count.received, 0);
      return { bytes, ...stopwatch.delays(), deliveredShare: received / sent };
    },
  };
}
