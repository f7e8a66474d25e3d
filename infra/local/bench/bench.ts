// npm run bench -- NAME: figures of the running product, for people or, with --json, for programs.
import { benchAccuracy } from './accuracy/accuracy.ts';
import { inBenchFolder } from './bench-folder.ts';
import { readBenchOptions, type BenchRun } from './bench-options.ts';
import { benchChaos } from './chaos/chaos.ts';
import { benchHidden } from './hidden.ts';
import { benchNotifications } from './notifications.ts';
import { benchLive } from './live.ts';
import { benchRecording } from './recording/recording.ts';
import { benchStart } from './start.ts';
import { benchSummary } from './summary/summary.ts';
import { benchWall } from './wall.ts';

type Figures = Readonly<Record<string, unknown>>;

const BENCHES: Readonly<Record<string, (run: BenchRun) => Promise<Figures>>> = {
  live: benchLive,
  start: benchStart,
  wall: benchWall,
  chaos: benchChaos,
  hidden: benchHidden,
  summary: benchSummary,
  recording: benchRecording,
  accuracy: benchAccuracy,
  notifications: benchNotifications,
};

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort());

try {
  const { name, json, ...asked } = readBenchOptions(process.argv.slice(2), Object.keys(BENCHES));
  const bench = BENCHES[name];
  const figures = await inBenchFolder(async (folder) => bench?.({ ...asked, folder, signal: stopping.signal }));
  if (json) console.log(JSON.stringify(figures));
  else for (const [figure, value] of Object.entries(figures ?? {})) console.log(`${figure.padEnd(34)} ${show(value)}`);
} catch (fault) {
  if (stopping.signal.aborted) console.error('Stopped before it was done.');
  else console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = stopping.signal.aborted ? 130 : 1;
}

function show(value: unknown): string {
  return typeof value === 'number' ? String(Math.round(value * 1e5) / 1e5) : JSON.stringify(value);
}
