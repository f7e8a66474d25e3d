import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { BenchRun } from '../bench-options.ts';
import { cpuSecondsOf } from '../process-usage.ts';
import { measureUnderLoad } from '../under-load.ts';
import type { PeerFigures, PeerOrder } from './peer-load.ts';

interface Peer {
  readonly server: string;
  readonly protocol: PeerOrder['protocol'];
  /** Each sample to each person: what one person costs the server, and receives, grows with how many there are. */
  readonly sendsEachSample: boolean;
}

const PEERS = {
  socketIo: { server: 'socket-io.ts', protocol: 'socket.io', sendsEachSample: true },
  ws: { server: 'ws.ts', protocol: 'ws', sendsEachSample: true },
  socketIoAggregated: { server: 'socket-io-aggregated.ts', protocol: 'socket.io', sendsEachSample: false },
} as const satisfies Readonly<Record<string, Peer>>;

/** A peer that sends each sample to each person is not asked for more: 90,000 messages a second are one core's work. */
const MOST_WITH_EACH_SAMPLE = 300;
const MOST_SECONDS = 60;
const TRIES = 3;

/** What of the whole time its one thread may work, and how late a reading may be, before a server counts as too slow. */
const MOST_BUSY = 0.9;
const LATEST_MS = 1000;
const LEAST_DELIVERED = 0.99;

interface Measured extends PeerFigures {
  readonly participants: number;
  readonly cpuSeconds: number;
  readonly seconds: number;
}

export type PeersFigures = Readonly<Record<keyof typeof PEERS, PeerView>>;

type PeerView = ReturnType<typeof figuresOf>;

type Asked = Pick<BenchRun, 'participants' | 'seconds' | 'signal'>;

/** Other ways to show a class its effort, one after another, each under the load that our path carries. */
export async function benchPeers(asked: Asked): Promise<PeersFigures> {
  return {
    socketIo: await benchPeer(PEERS.socketIo, asked),
    ws: await benchPeer(PEERS.ws, asked),
    socketIoAggregated: await benchPeer(PEERS.socketIoAggregated, asked),
  };
}

/** Where a peer does not carry so many people on this machine, half as many are tried, and what grows is scaled up. */
async function benchPeer(peer: Peer, { participants, seconds, signal }: Asked) {
  let count = peer.sendsEachSample ? Math.min(participants, MOST_WITH_EACH_SAMPLE) : participants;
  let measured = await measure(peer, { participants: count, seconds: Math.min(seconds, MOST_SECONDS), signal });
  for (let tries = 1; tries < TRIES && !isCarried(measured) && count > 1; tries += 1) {
    count = Math.ceil(count / 2);
    measured = await measure(peer, { participants: count, seconds: Math.min(seconds, MOST_SECONDS), signal });
  }
  return figuresOf(peer, measured, participants);
}

function isCarried({ cpuSeconds, seconds, deliveredShare, p99Ms }: Measured): boolean {
  return cpuSeconds / seconds < MOST_BUSY && deliveredShare >= LEAST_DELIVERED && p99Ms < LATEST_MS;
}

function figuresOf({ sendsEachSample }: Peer, measured: Measured, participants: number) {
  const factor = participants / measured.participants;
  const minutes = measured.seconds / 60;
  const cpuSeconds = measured.cpuSeconds / measured.participants / minutes;
  return {
    participants,
    cpuSecondsPerParticipantMinute: cpuSeconds * (sendsEachSample ? factor : 1),
    bytesPerViewerSecond: (measured.bytes / measured.participants / measured.seconds) * factor,
    p50Ms: measured.p50Ms,
    p99Ms: measured.p99Ms,
    deliveredShare: measured.deliveredShare,
    // Delays and shares cannot be scaled: they are those of the people measured.
    ...(factor === 1 ? {} : { extrapolated: true, measuredParticipants: measured.participants }),
  };
}

async function measure(peer: Peer, { participants, seconds, signal }: Asked): Promise<Measured> {
  signal.throwIfAborted();
  const server = fork(join(import.meta.dirname, peer.server), { execArgv: [], signal });
  server.on('error', () => undefined); // of the signal; whoever waits for it hears of it too
  const gone = new Promise((resolve) => server.once('exit', resolve));
  try {
    const refused = gone.then(() => Promise.reject(new Error(`${peer.server} ended before it was up`)));
    const [{ port }] = (await Promise.race([once(server, 'message', { signal }), refused])) as [{ port: number }];
    const order: PeerOrder = { port, protocol: peer.protocol, participants, seconds };
    const { pid } = server;
    const { used, ...measured } = await measureUnderLoad({
      program: join(import.meta.dirname, 'peer-load.ts'),
      order,
      signal,
      meters: { server: () => cpuSecondsOf(pid ?? 0) },
      gauges: {},
    });
    const figures = measured.figures as PeerFigures;
    return { ...figures, participants, cpuSeconds: used.server, seconds: measured.seconds };
  } finally {
    server.kill('SIGKILL');
    await gone;
  }
}
