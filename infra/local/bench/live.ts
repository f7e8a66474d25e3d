import { join } from 'node:path';
import type { ProgrammeView } from '@upbeat/api/contract/sessions.ts';
import { openClass, setUpOrganisations } from '../box/seed.ts';
import { readPostmasterLock } from '../postgres/postmaster-lock.ts';
import { startStack, type Stack } from '../stack/stack.ts';
import type { BenchRun } from './bench-options.ts';
import type { LoadFigures, LoadOrder } from './live-load.ts';
import { benchPeers, type PeersFigures } from './peers/peers.ts';
import { cpuSecondsOf, cpuSecondsOfFamily, openSocketsOf, residentMbOf } from './process-usage.ts';
import { measureUnderLoad } from './under-load.ts';

/** As long as a class may last. */
const wholeHour: ProgrammeView = {
  name: 'Bench',
  intervals: Array.from({ length: 20 }, (_, index) => ({
    name: index % 2 === 0 ? 'Push' : 'Recover',
    seconds: 180,
    targetZone: index % 2 === 0 ? 4 : 2,
  })),
};

/**
 * The live path at N participants, each with a sensor at 1 Hz and a stage: from the sample that leaves a sensor to the
 * frame in which a viewer reads it; then, unless left out, the peers under the same load. The load runs in a process of
 * its own. Processor time is that of the api alone; what Web PubSub and PostgreSQL used meanwhile is told beside it.
 */
export async function benchLive({ folder, signal, withPeers, ...asked }: BenchRun) {
  const stack = await startStack({ folder, pages: false, ports: 'any', signal, log: () => undefined });
  let ours: Awaited<ReturnType<typeof measure>>;
  try {
    await setUpOrganisations(stack);
    const { session } = await openClass(stack, new Date(), wholeHour);
    ours = await measure(stack, session.id, { ...asked, folder, signal });
  } finally {
    await stack.stop();
  }
  const peers: Partial<PeersFigures> = withPeers ? await benchPeers({ ...asked, signal }) : {};
  return { ...ours, peers };
}

async function measure(
  stack: Stack,
  sessionId: string,
  { participants, seconds, folder, signal }: Omit<BenchRun, 'withPeers'>,
) {
  const { pid } = stack.api();
  const database = readPostmasterLock(join(folder, 'postgres'))?.pid ?? 0;
  const order: LoadOrder = {
    apiOrigin: stack.apiOrigin,
    browserAuthority: stack.browserAuthority,
    sessionId,
    participants,
    seconds,
  };
  const { used, courses, ...measured } = await measureUnderLoad({
    program: join(import.meta.dirname, 'live-load.ts'),
    order,
    signal,
    meters: {
      api: () => cpuSecondsOf(pid),
      webPubSub: () => cpuSecondsOf(process.pid), // its stand-in runs in this process, which else only waits
      postgres: () => cpuSecondsOfFamily(database),
    },
    gauges: { memoryMb: () => residentMbOf(pid), sockets: () => openSocketsOf(pid) },
  });
  const figures = measured.figures as LoadFigures;
  const perParticipantMinute = (cpuSeconds: number): number => cpuSeconds / participants / (measured.seconds / 60);
  return {
    participants,
    cpuSecondsPerParticipantMinute: perParticipantMinute(used.api),
    bytesPerViewerSecond: figures.bytes / participants / measured.seconds,
    p50Ms: figures.p50Ms,
    p99Ms: figures.p99Ms,
    deliveredShare: figures.deliveredShare,
    samplesStoredShare: figures.storedShare,
    apiMemoryMb: courses.memoryMb,
    apiSockets: courses.sockets,
    cpuSecondsPerParticipantMinuteBeside: {
      webPubSub: perParticipantMinute(used.webPubSub),
      postgres: perParticipantMinute(used.postgres),
    },
  };
}
