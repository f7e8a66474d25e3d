// The load on a peer: `peers.ts` starts it as a process of its own.
import { setTimeout as wait } from 'node:timers/promises';
import { obey } from '../load-process.ts';
import { bpmAt, eachAtTheirOwnMoment, isProbe, joinAll, settleSeconds, zoneAt } from '../load-shape.ts';
import { createStopwatch } from '../stopwatch.ts';
import { connectToSocketIo, connectToWs, type Reading } from './peer-clients.ts';

export interface PeerOrder {
  readonly port: number;
  readonly protocol: 'ws' | 'socket.io';
  readonly participants: number;
  readonly seconds: number;
}

export interface PeerFigures {
  readonly bytes: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Messages received by all viewers, of those meant for them. */
  readonly deliveredShare: number;
}

obey(async (order, say): Promise<PeerFigures> => {
  const { port, protocol, participants, seconds } = order as PeerOrder;
  const connect = protocol === 'ws' ? connectToWs : connectToSocketIo;
  const stopwatch = createStopwatch();
  const traffic = countTraffic();
  const people = await joinAll(participants, (index) =>
    connect(port, {
      onBytes: traffic.takeBytes,
      onMessage: traffic.takeMessage,
      onReading: index === 0 ? read : null,
    }),
  );
  function read({ zones, seq }: Reading): void {
    traffic.takeSeq(seq);
    for (const { person, zone } of zones) stopwatch.seen(person, zone);
  }

  const began = performance.now();
  const last = people.map(() => -1);
  const stopSending = eachAtTheirOwnMoment(participants, (index) => {
    const second = Math.max((last[index] ?? -1) + 1, Math.floor((performance.now() - began) / 1000));
    last[index] = second;
    people[index]?.send({ person: index, name: `Person ${index}`, second, bpm: bpmAt(index, second) });
    if (isProbe(index)) stopwatch.sent(index, zoneAt(index, second));
    traffic.takeSent();
  });
  await wait(settleSeconds(seconds) * 1000);

  traffic.begin();
  stopwatch.begin();
  say('running');
  await wait(seconds * 1000);
  const counted = traffic.read();
  const delays = stopwatch.delays();
  say('measured');
  stopSending();
  for (const person of people) person.close();
  const { sent, bytes, messages } = counted;
  return { bytes, ...delays, deliveredShare: Math.min(1, messages / (sent * participants)) };
});

/** What was sent to each viewer and what all of them received, since it began. */
function countTraffic() {
  const zero = { bytes: 0, messages: 0, samples: 0, firstSeq: null as number | null, lastSeq: null as number | null };
  let count = { ...zero };

  return {
    takeBytes: (bytes: number): void => void (count.bytes += bytes),
    takeMessage: (): void => void (count.messages += 1),
    takeSent: (): void => void (count.samples += 1),
    takeSeq(seq: number | null): void {
      count.firstSeq ??= seq;
      count.lastSeq = seq;
    },
    begin: (): void => void (count = { ...zero }),
    read() {
      const { bytes, messages, samples, firstSeq, lastSeq } = count;
      const sent = firstSeq === null || lastSeq === null ? samples : lastSeq - firstSeq + 1;
      return { bytes, messages, sent };
    },
  };
}
