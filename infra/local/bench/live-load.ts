import type { LiveTicket } from '@upbeat/api/contract/live.ts';
import { decodeFrame } from '@upbeat/api/domain/live/frame.ts';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { apiClientOf } from '../box/api-client.ts';
import { employees } from '../directory/directory.ts';
import { signIn } from '../entra/sign-in.ts';

/** What the bench asks of this process. */
export interface LoadOrder {
  readonly apiOrigin: string;
  readonly browserAuthority: string;
  readonly sessionId: string;
  readonly participants: number;
  readonly seconds: number;
}

export interface LoadFigures {
  readonly type: 'done';
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
  readonly isProbe: boolean;
  /** When the class began, by the clock of this process. */
  readonly classBegan: number;
  sent: number;
  stored: number;
  /** For a probe: what it sent last, and when. */
  last: { zone: number; at: number } | null;
}

const MAXIMUM = 185;
/** One in ten changes zone with every sample, so that its arrival can be seen; the others follow a slow curve. */
const PROBE_EVERY = 10;
const PROBE_BPM = [143, 152] as const; // zones 3 and 4, and no jump that the judge of samples would doubt
const AT_ONCE = 20;
const SETTLE_MS = 3000;

process.on('disconnect', () => process.exit(1)); // the bench is gone
process.once('message', (order: LoadOrder) => {
  run(order).then(
    (figures) => process.send?.(figures, () => process.exit(0)),
    (fault: unknown) => {
      console.error(fault);
      process.exit(1);
    },
  );
});

async function run(order: LoadOrder): Promise<LoadFigures> {
  const people: Person[] = [];
  for (let first = 0; first < order.participants; first += AT_ONCE) {
    const group = Array.from({ length: Math.min(AT_ONCE, order.participants - first) }, (_, index) => first + index);
    people.push(...(await Promise.all(group.map((index) => join(order, index)))));
  }
  const traffic = watch(people);
  const stopSending = send(people, order.participants);
  await wait(SETTLE_MS);

  traffic.begin();
  process.send?.({ type: 'running' });
  await wait(order.seconds * 1000);
  const measured = traffic.end();
  stopSending();
  await wait(5000); // what was sent last becomes durable within one round of the writer
  const sent = people.reduce((sum, person) => sum + person.sent, 0);
  const stored = people.reduce((sum, person) => sum + person.stored, 0);
  for (const { sensor, viewer } of people) {
    sensor.terminate();
    viewer.terminate();
  }
  return { type: 'done', ...measured, storedShare: stored / sent };
}

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

  const isProbe = index % PROBE_EVERY === 0;
  const slot = await slotOf(client, path);
  const joined: Person = { sensor, viewer, slot, isProbe, classBegan: await began, sent: 0, stored: 0, last: null };
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

/** Each person at their own moment of the second, as real sensors do. */
function send(people: readonly Person[], participants: number): () => void {
  const timers = people.map((person, index) => {
    let second = -1;
    const tick = (): void => {
      second = Math.max(second + 1, Math.floor((performance.now() - person.classBegan) / 1000));
      const bpm = person.isProbe
        ? (PROBE_BPM[second % 2] ?? PROBE_BPM[0])
        : Math.round(130 + 25 * Math.sin((second + index) / 40));
      person.sensor.send(JSON.stringify({ type: 'samples', first: second, values: [bpm] }));
      if (person.isProbe) person.last = { zone: bpm === PROBE_BPM[0] ? 3 : 4, at: performance.now() };
      person.sent += 1;
    };
    let repeat: NodeJS.Timeout | undefined;
    const begin = setTimeout(() => (repeat = setInterval(tick, 1000)), (index / participants) * 1000);
    return () => {
      clearTimeout(begin);
      clearInterval(repeat);
    };
  });
  return () => timers.forEach((stop) => stop());
}

/** Counts what every viewer receives; the first one also reads it, and takes the time of each probe's change. */
function watch(people: readonly Person[]) {
  const probes = new Map(people.filter(({ isProbe }) => isProbe).map((person) => [person.slot, person]));
  const delays: number[] = [];
  const frames = people.map(() => ({ received: 0, first: -1, last: -1 }));
  let isMeasuring = false;
  let bytes = 0;

  for (const [index, { viewer }] of people.entries()) {
    viewer.on('message', (data: Buffer, isBinary: boolean) => {
      if (!isMeasuring) return;
      bytes += data.length;
      if (!isBinary) return;
      const frame = decodeFrame(data);
      const count = frames[index];
      if (!count) return;
      count.received += 1;
      if (count.first < 0) count.first = frame.seq;
      count.last = frame.seq;
      if (index === 0) for (const tile of frame.tiles) takeTime(tile.slot, tile.zone);
    });
  }

  function takeTime(slot: number, zone: number | null): void {
    const probe = probes.get(slot);
    if (!probe?.last || probe.last.zone !== zone) return;
    delays.push(performance.now() - probe.last.at);
    probe.last = null;
  }

  return {
    begin: () => void (isMeasuring = true),
    end() {
      isMeasuring = false;
      const sorted = delays.sort((a, b) => a - b);
      const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
      const sent = frames.reduce((sum, { first, last }) => sum + (last - first + 1), 0);
      const received = frames.reduce((sum, count) => sum + count.received, 0);
      return { bytes, p50Ms: at(0.5), p99Ms: at(0.99), deliveredShare: received / sent };
    },
  };
}
