import { parseArgs } from 'node:util';
import { CommandMistake } from '../command-mistake.ts';

export interface BenchOptions {
  readonly name: string;
  readonly participants: number;
  readonly seconds: number;
  /** Of the class that is summarised. */
  readonly minutes: number;
  /** Of the recording that is pulled. */
  readonly mebibytes: number;
  /** Where the recorded workouts lie; null where they were not named. */
  readonly recordings: string | null;
  readonly json: boolean;
  /** Whether other ways to do the same are measured too. */
  readonly withPeers: boolean;
}

/** What a bench is given: what was asked, where to keep its state, and when to let go of everything. */
export interface BenchRun extends Pick<
  BenchOptions,
  'participants' | 'seconds' | 'minutes' | 'mebibytes' | 'recordings' | 'withPeers'
> {
  readonly folder: string;
  readonly signal: AbortSignal;
}

const MOST_PARTICIPANTS = 1000;
/** A wall and a summary are measured full. */
const USUAL_PARTICIPANTS: Readonly<Record<string, string>> = { wall: '1000', summary: '1000' };
const MOST_MINUTES = 60;
const MOST_MEBIBYTES = 8192;
const MOST_SECONDS = 55 * 60; // a class lasts an hour at most, and people join it first

const ABOUT_PEERS = `live measures our path, then three peers under the same load, for at most a minute each: Socket.IO
and plain ws, which pass each sample on to everybody, and Socket.IO that carries our own frames. A peer that does
not carry so many people here is measured with fewer and told as extrapolated. Delays, bytes and shares compare as
they are. Processor time is that of the server alone, and does not compare in two ways: ours keeps every sample in
PostgreSQL and checks identity and consent, which the peers do not; the peers send to each viewer themselves, which
Web PubSub does for us. What Web PubSub and PostgreSQL used is told beside ours.`;

/** @throws {CommandMistake} with the usage when something in the command line cannot be done */
export function readBenchOptions(parameters: readonly string[], names: readonly string[]): BenchOptions {
  const usage = `npm run bench -- ${names.join(' | ')} [--participants N] [--seconds N] [--minutes N] [--mebibytes N] [--folder FOLDER] [--no-peers] [--json]\n\n${ABOUT_PEERS}`;
  const wrong = (words: string): never => {
    throw new CommandMistake(`${words}\n\n${usage}`);
  };
  const { positionals, values } = parse(parameters, wrong);
  const [name = '', ...others] = positionals;
  if (!names.includes(name) || others.length > 0)
    wrong(name === '' ? 'Which bench?' : `No bench: ${positionals.join(' ')}`);
  const usual = USUAL_PARTICIPANTS[name] ?? '100';
  const given = {
    participants: values.participants ?? usual,
    seconds: values.seconds,
    minutes: values.minutes,
    mebibytes: values.mebibytes,
  };
  const whole = (option: keyof typeof given, most: number): number => {
    const number = Number(given[option]);
    if (Number.isInteger(number) && number >= 1 && number <= most) return number;
    return wrong(`--${option} must be a whole number between 1 and ${most}, got "${given[option]}"`);
  };
  const [participants, seconds] = [whole('participants', MOST_PARTICIPANTS), whole('seconds', MOST_SECONDS)];
  const minutes = whole('minutes', MOST_MINUTES);
  const mebibytes = whole('mebibytes', MOST_MEBIBYTES);
  const recordings = values.folder ?? null;
  return {
    name,
    participants,
    seconds,
    minutes,
    mebibytes,
    recordings,
    json: values.json,
    withPeers: !values['no-peers'],
  };
}

function parse(parameters: readonly string[], wrong: (words: string) => never) {
  try {
    return parseArgs({
      args: [...parameters],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        'no-peers': { type: 'boolean', default: false },
        participants: { type: 'string' },
        seconds: { type: 'string', default: '30' },
        minutes: { type: 'string', default: '45' },
        mebibytes: { type: 'string', default: '2048' },
        folder: { type: 'string' },
      },
    });
  } catch (fault) {
    return wrong(fault instanceof Error ? fault.message : String(fault));
  }
}
