import { parseArgs } from 'node:util';
import { CommandMistake } from '../command-mistake.ts';

export interface BenchOptions {
  readonly name: string;
  readonly participants: number;
  readonly seconds: number;
  readonly json: boolean;
}

/** What a bench is given: what was asked, where to keep its state, and when to let go of everything. */
export interface BenchRun extends Pick<BenchOptions, 'participants' | 'seconds'> {
  readonly folder: string;
  readonly signal: AbortSignal;
}

const MOST_PARTICIPANTS = 1000;
const MOST_SECONDS = 24 * 3600;

/** @throws {CommandMistake} with the usage when something in the command line cannot be done */
export function readBenchOptions(parameters: readonly string[], names: readonly string[]): BenchOptions {
  const usage = `npm run bench -- ${names.join(' | ')} [--participants N] [--seconds N] [--json]`;
  const wrong = (words: string): never => {
    throw new CommandMistake(`${words}\n\n${usage}`);
  };
  const { positionals, values } = parse(parameters, wrong);
  const [name = '', ...others] = positionals;
  if (!names.includes(name) || others.length > 0)
    wrong(name === '' ? 'Which bench?' : `No bench: ${positionals.join(' ')}`);
  const whole = (option: 'participants' | 'seconds', most: number): number => {
    const number = Number(values[option]);
    if (Number.isInteger(number) && number >= 1 && number <= most) return number;
    return wrong(`--${option} must be a whole number between 1 and ${most}, got "${values[option]}"`);
  };
  const [participants, seconds] = [whole('participants', MOST_PARTICIPANTS), whole('seconds', MOST_SECONDS)];
  return { name, participants, seconds, json: values.json };
}

function parse(parameters: readonly string[], wrong: (words: string) => never) {
  try {
    return parseArgs({
      args: [...parameters],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        participants: { type: 'string', default: '100' },
        seconds: { type: 'string', default: '30' },
      },
    });
  } catch (fault) {
    return wrong(fault instanceof Error ? fault.message : String(fault));
  }
}
