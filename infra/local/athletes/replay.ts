// npm run replay -- FILE: a recorded workout as a live person in the running class.
import { isUpbeatError } from '@upbeat/api/domain/errors.ts';
import { ApiRefused } from '../box/api-client.ts';
import { findRunning } from '../box/running.ts';
import { CommandMistake } from '../command-mistake.ts';
import { SignInRefused } from '../entra/sign-in.ts';
import { readCommand, readWorkoutFile } from './replay-command.ts';
import { replayBegins, replayEnds, replayGoesOn } from './replay-words.ts';
import { ReplayRefused, startReplay, type ReplayOptions } from './start-replay.ts';

const PROGRESS_MS = 10_000;

/**
 * Begins to play a recording as a person, in step with the class; it goes on by itself.
 *
 * @returns what happens, in words
 * @throws as `startReplay`
 */
export async function replayBytes(options: ReplayOptions): Promise<string> {
  const replay = await startReplay(options);
  return replayBegins(replay, options);
}

async function main(parameters: readonly string[]): Promise<number> {
  const command = readCommand(parameters);
  const { name, bytes } = await readWorkoutFile(command.file, process.env['INIT_CWD'] ?? process.cwd());
  const running = await findRunning();
  if (!running) throw new CommandMistake('Nothing is running to replay into. Start it with npm start, then try again.');
  return play({
    apiOrigin: running.apiOrigin,
    browserAuthority: running.browserAuthority,
    sessionId: command.sessionId ?? running.sessionId,
    sensorName: command.sensorName ?? name,
    person: command.person,
    speed: command.speed,
    name,
    bytes,
  });
}

async function play(options: ReplayOptions): Promise<number> {
  const replay = await startReplay(options);
  console.log(`${replayBegins(replay, options)}\nCtrl-C stops.`);
  const boxGone = new AbortController();
  const tell = async (): Promise<void> => {
    if (boxGone.signal.aborted) return;
    if (await findRunning()) {
      console.log(replayGoesOn(replay));
      return;
    }
    boxGone.abort();
    console.log('Upbeat no longer runs here.');
    await replay.stop();
  };
  const timer = setInterval(() => void tell(), PROGRESS_MS);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void replay.stop());
  const result = await replay.done;
  clearInterval(timer);
  console.log(replayEnds(result));
  return result.ending === 'played' || (result.ending === 'stopped' && !boxGone.signal.aborted) ? 0 : 1;
}

/** What somebody at a terminal can act on; everything else is a bug and shows where it is. */
function explain(fault: unknown): string | null {
  if (fault instanceof CommandMistake || fault instanceof ReplayRefused || isUpbeatError(fault)) return fault.message;
  if (fault instanceof RangeError) return fault.message;
  if (fault instanceof SignInRefused) return `Signing in failed: ${fault.message}`;
  if (fault instanceof ApiRefused) {
    return fault.code === 'session-not-found' ? 'This person can see no such class.' : `Upbeat says: ${fault.message}`;
  }
  if (fault instanceof TypeError && fault.message === 'fetch failed') {
    return 'Upbeat does not answer. Is npm start still running?';
  }
  return null;
}

if (import.meta.main) {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (fault) {
    const words = explain(fault);
    if (words === null) throw fault;
    console.error(words);
    process.exitCode = 1;
  }
}
